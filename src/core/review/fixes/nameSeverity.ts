import type { Fix } from "../finding";
import { isGrave } from "../severity";
import type { Told } from "../told";
import { replaced } from "./change";
import { titles } from "./titles";

/** Takes a comment; gives it with its weight in front, in the words of Conventional Comments. */
export function nameSeverity(told: Told): Fix {
  const { label, text } = told;
  const name = isGrave(told) ? "issue (blocking): " : "suggestion (non-blocking): ";
  const blanks = /^\s{0,200}/.exec(text.original)?.[0].length ?? 0;
  const [start, end] = label ? [label.start, label.end] : [blanks, blanks];
  return replaced(titles.nameSeverity, start, end, { text: name });
}
