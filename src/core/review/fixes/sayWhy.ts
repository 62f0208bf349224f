import type { Fix } from "../finding";
import type { Sentence } from "../sentences";
import type { Told } from "../told";
import { replaced } from "./change";
import { anyStem, stems } from "./stems";
import { titles } from "./titles";
import { topicOf } from "./topicOf";

/** Takes a comment and a sentence of it; gives it with the beginning of a reason, to go on from. */
export function sayWhy({ words }: Told, { end, mark }: Sentence): Fix {
  const topic = topicOf(words);
  const { reason } = topic ? stems[topic] : anyStem;
  const text = `, ${reason}`;
  const at = end - mark.length;
  return replaced(titles.sayWhy, at, at, { text, goesOn: text.length });
}
