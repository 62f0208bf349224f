import { codeBlock } from "../../text/plain";
import type { ChangedFile } from "../change/changedFile";
import { printDiff } from "../change/printDiff";
import { type Wordings, wordingAt } from "./bank/wording";
import { wordsFor } from "./bank/words";
import type { Hint, HintInput } from "./hint";
import { OnlyAdded } from "./onlyAdded";
import { partialExample } from "./partialExample";
import { spotOf, whereText } from "./spot";

const looks: Wordings = [
  "Please have a look at {where}.",
  "I stopped at {where}.",
  "There is something to think through at {where}.",
];

const asks: Wordings = [
  "How would you complete it?",
  "What would you put there?",
  "Which lines would you write in its place?",
];

const answers: Wordings = [
  "Here is what I had begun. Change what you would do otherwise.",
  "This is how far I had come. It is a start, and yours to change.",
  "This is one way to do it. I would like to hear what you would change.",
];

/** A message is read, not applied: the patch is the way for what is longer. */
const diffLinesAtMost = 200;
const diffCharactersAtMost = 12_000;

/**
 * Takes a change, the topic of the hint and whom it is for; gives four rungs in Markdown about this
 * change: a question, a pointer, a partial example, the full answer. The fix is not given away before
 * the last: the first two rungs name the place as the teammate's files have it and no name or number
 * that stands on added lines only; the third holds no decisive line whole (`OnlyAdded.isDecisive`).
 * The last holds the diff, of at most 200 lines and 12,000 characters, and says what is left out.
 */
export function draftHint({ change, topic, wording = 0 }: HintInput): Hint {
  const words = wordsFor(topic);
  const say = (wordings: Wordings): string => wordingAt(wordings, wording);
  const secrets = new OnlyAdded(change);
  const spot = spotOf(change, topic);
  const where = spot ? say(looks).replace("{where}", () => whereText(spot, secrets)) : "";
  const partial = spot
    ? [say(words.gaps), "", partialExample(spot, secrets), ""]
    : [say(words.gaps)];
  return {
    topic,
    rungs: [
      [where, say(words.questions)].filter((part) => part !== "").join(" "),
      say(words.pointers),
      [...partial, say(asks)].join("\n"),
      [`${say(words.reasons)} ${say(answers)}`, "", diffText(change)].join("\n"),
    ],
  };
}

function diffText(change: readonly ChangedFile[]): string {
  const lines = printDiff(change);
  const shown: string[] = [];
  let room = diffCharactersAtMost;
  for (const line of lines.slice(0, diffLinesAtMost)) {
    room -= Math.min(line.length, 400) + 1;
    if (room < 0) break;
    shown.push(line);
  }
  const left = lines.length - shown.length;
  const rest = left === 1 ? "One more line is" : `${left} more lines are`;
  const note = left === 0 ? [] : ["", `${rest} not shown. Ask me for the patch to have them all.`];
  return [codeBlock(shown, "diff"), ...note].join("\n");
}
