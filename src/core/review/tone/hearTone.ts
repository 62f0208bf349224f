import type { Sentence } from "../sentences";
import type { Told } from "../told";
import { accusing } from "./accusing";
import { belittling } from "./belittling";
import { blame } from "./blame";
import { derision, verdicts } from "./derision";
import type { Frame, ToneRule } from "./frame";
import { type Gates, gatesOf, isReserved } from "./gates";
import type { Heard } from "./heard";
import { impatience } from "./impatience";
import { sarcasm } from "./sarcasm";
import { scorn } from "./scorn";
import { aboutPeople } from "./people";
import { shoutsIn } from "./shouting";
import { firstLetters, wordStarts } from "./wordStarts";

/** What was heard, with the words of its sentence, before what lowers its weight is looked at. */
interface Loud extends Heard {
  readonly words: string;
}

/** One frame that is enough by itself, or two that are not. */
const enoughPoints = 2;

const plain: readonly Frame[] = [
  ...accusing,
  ...blame,
  ...belittling,
  ...derision,
  ...sarcasm,
  ...impatience,
];
/** Frames by the letters they need, and by how one of their words has to begin: most comments have few of them. */
const byLetters = new Map<string, Frame[]>();
const byStart = new Map<string, Frame[]>();
for (const frame of plain) {
  const starts = wordStarts(frame.shape.source);
  for (const start of starts) add(byStart, start, frame);
  if (starts.length === 0) add(byLetters, frame.must, frame);
}

function add(groups: Map<string, Frame[]>, key: string, frame: Frame): void {
  const group = groups.get(key);
  if (group) group.push(frame);
  else groups.set(key, [frame]);
}

/** Takes a comment; gives what its sentences do, where it adds up to something to look at again. Never throws. */
export function hearTone(told: Told): Heard[] {
  const loud = [
    ...told.sentences.flatMap(heardIn),
    ...shoutsIn(told).map((one) => ({ ...one, words: "" })),
  ];
  const heard = loud.length === 0 ? [] : throughGates(told, loud);
  return heard.length > 0 ? heard : aboutPeople(told);
}

/** Takes the words of a sentence; gives the frames that may be in it, some perhaps twice. */
function framesFor(words: string): Frame[] {
  const found = scorn.test(words) ? [...verdicts] : [];
  for (const [letters, frames] of byLetters) if (words.includes(letters)) found.push(...frames);
  for (const start of new Set(words.match(firstLetters))) {
    for (const frame of byStart.get(start) ?? []) {
      if (words.includes(frame.must)) found.push(frame);
    }
  }
  return found;
}

const toYou = /\b(?:you|your|u)\b/;

/** What is left of it when all is said, and enough of that. */
function throughGates(told: Told, loud: readonly Loud[]): Heard[] {
  const gates = gatesOf(told);
  const heard = loud
    .map(({ words, ...one }) => ({ ...one, points: weighed(one, words, gates) }))
    .filter(({ points }) => points > 0);
  const marks = marksOf(told, heard) - (gates.smiles ? 1 : 0);
  return heard.reduce((sum, { points }) => sum + points, marks) >= enoughPoints ? heard : [];
}

/** Doubled marks add to what is there, and say nothing by themselves. */
function marksOf({ sentences }: Told, heard: readonly Heard[]): number {
  if (heard.length === 0) return 0;
  return sentences.some(({ mark }) => /[!?]{2}/.test(mark)) ? 1 : 0;
}

function heardIn({ words, start, mark }: Sentence): Loud[] {
  const strongest = new Map<ToneRule, Loud>();
  for (const { rule, points, shape, isAsked } of framesFor(words)) {
    const before = strongest.get(rule);
    if (before && before.points >= points) continue;
    if (isAsked && !mark.includes("?")) continue;
    const found = shape.exec(words);
    if (!found) continue;
    const from = start + found.index;
    strongest.set(rule, { rule, start: from, end: from + found[0].length, points, words });
  }
  return [...strongest.values()];
}

function weighed({ rule, points }: Heard, words: string, gates: Gates): number {
  if (gates.ownWork && rule !== "blame" && rule !== "accusingQuestion") return 0;
  if (gates.ownWork) return points - 1;
  if (gates.notTheirs && (rule === "derision" || (rule === "blame" && !toYou.test(words))))
    return 0;
  if (rule === "derision" && isReserved(words)) return points - 1;
  return points;
}
