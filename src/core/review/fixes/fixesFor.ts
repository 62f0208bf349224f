import { type Fix, withEdits } from "../finding";
import type { Spot } from "../findings";
import type { Sentence } from "../sentences";
import { tell, type Told } from "../told";
import { hearTone } from "../tone/hearTone";
import { askOpenly, askOrder } from "./ask";
import { nameSeverity } from "./nameSeverity";
import { speakOfTheCode } from "./ofTheCode";
import { sayWhy } from "./sayWhy";
import { softenHaste, softenVerdict } from "./soften";
import { split } from "./split";

/** Takes a comment and where a rule holds; gives what could be done, best first. Never throws. */
export function fixesFor(told: Told, spot: Spot): Fix[] {
  const sentence = told.sentences.find(({ start, end }) => start <= spot.start && spot.end <= end);
  if (spot.rule === "severalRemarks") return [split(told)];
  if (spot.rule === "hiddenSeverity") return [nameSeverity(told)];
  if (!sentence) return [];
  if (spot.rule === "bareOrder") {
    return [sayWhy(told, sentence), askOrder(told, sentence), nameSeverity(told)];
  }
  if (spot.rule === "vagueComplaint")
    return [sayWhy(told, sentence), speakOfTheCode(told, sentence)];
  return onePerTitle(
    candidates(told, spot, sentence).filter((fix) => helps(told, spot, sentence, fix)),
  );
}

function candidates(told: Told, spot: Spot, sentence: Sentence): Fix[] {
  const ofTheCode = speakOfTheCode(told, sentence);
  if (spot.rule === "accusingQuestion") return [askOpenly(told, sentence), ofTheCode];
  if (spot.rule === "derision") return [ofTheCode, ...softenVerdict(told, spot, sentence)];
  if (spot.rule === "impatience") return [...softenHaste(told, spot, sentence), ofTheCode];
  return [ofTheCode, askOpenly(told, sentence)];
}

/** A fix is offered only when its sentence no longer does what was found. */
function helps({ text }: Told, { rule }: Spot, { start, end }: Sentence, { edits }: Fix): boolean {
  const inSentence = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  const edited = withEdits(text.original.slice(start, end), inSentence);
  return hearTone(tell(edited)).every((heard) => heard.rule !== rule);
}

function onePerTitle(fixes: readonly Fix[]): Fix[] {
  return fixes.filter(({ title }, at) => fixes.findIndex((fix) => fix.title === title) === at);
}
