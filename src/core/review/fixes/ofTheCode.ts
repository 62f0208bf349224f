import type { Fix } from "../finding";
import type { Sentence } from "../sentences";
import type { Told } from "../told";
import { capitalLike, replaced } from "./change";
import { titles } from "./titles";

/** An observation to go on from: what the code does, then what follows from it. */
const observation = "here the code ";
const consequence = ", so ";

/** Takes a comment and a sentence of it; gives an observation about the code in its place. */
export function speakOfTheCode({ text }: Told, { start, end }: Sentence): Fix {
  const begun = capitalLike(observation, text.original.slice(start, end));
  const put = { text: `${begun}${consequence}.`, goesOn: begun.length };
  return replaced(titles.speakOfTheCode, start, end, put);
}
