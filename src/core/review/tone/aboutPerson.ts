import type { Told } from "../told";
import type { Heard } from "./heard";

/** Takes a comment and what was heard somewhere in it; gives whether that is said of a person. */
export function isAboutPerson({ words }: Told, { rule, points, start, end }: Heard): boolean {
  if (points < 2) return false;
  if (rule === "blame") return true;
  return rule === "accusingQuestion" && /\byou/.test(words.slice(start, end));
}
