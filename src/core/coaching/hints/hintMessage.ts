import { codeSpan } from "../../text/plain";
import type { Place } from "../messages";
import type { Hint, Rung } from "./hint";

/**
 * Takes a hint, the rung to send, what one calls the teammate and the place; gives exactly what they
 * get, in plain Markdown for a chat or a review comment. One rung and no more, with an offer of the
 * next one while there is one. The text of the rung stays as the lead left it.
 */
export function hintMessage(hint: Hint, rung: Rung, to: string, place: Place): string {
  const text = hint.rungs[rung - 1] ?? "";
  const says = text.includes(codeSpan(place.path));
  const hello = says || rung === 4 ? `Hi ${to},` : `Hi ${to}, about ${placeText(place)}:`;
  const more = rung === 4 ? [] : ["", nextOffer[rung]];
  return [hello, "", text, ...more].join("\n");
}

const nextOffer: Readonly<Record<Exclude<Rung, 4>, string>> = {
  1: "Tell me what you find. If you would like a pointer, say so.",
  2: "If you would like to see how it might begin, say so.",
  3: "Send me what you come up with, or ask for the whole of mine.",
};

/**
 * Takes what one calls the teammate, the place and the name of the patch file; gives the note that goes
 * with a change sent as a patch.
 */
export function patchNote(to: string, place: Place, file: string): string {
  return [
    `Hi ${to}, here is what I had begun at ${placeText(place)}, as a patch.`,
    "It is a start, and yours to change or to leave.",
    "",
    "To try it, from the top of the repository:",
    "",
    `    git apply --3way ${shellWord(file)}`,
  ].join("\n");
}

/** In quotes as every common shell reads them; a name that needs more is left to its reader. */
function shellWord(file: string): string {
  return /^[\w./-]+$/.test(file) && !file.startsWith("-") ? file : "PATCH_FILE";
}

function placeText({ path, line }: Place): string {
  return line === undefined ? codeSpan(path) : `${codeSpan(path)}, line ${line}`;
}
