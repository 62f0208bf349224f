import type { Topic } from "../../people/topics";
import type { Edit, Fix } from "../finding";
import { anyStem, type Stem, stems } from "../fixes/stems";
import { inForm, type LabelForm } from "./labels";

/** What a fix is fitted to: what the code under the comment is about, and how the team writes labels. */
export interface FittedTo {
  readonly topic: Topic | undefined;
  readonly labelForm: LabelForm;
}

/**
 * Takes a fix and what to fit it to; gives it with the stem of the code's topic where the comment did
 * not tell one, and with its label in the team's form. The place to go on is where it was meant to be.
 */
export function fitted(fix: Fix, { topic, labelForm }: FittedTo): Fix {
  const stem = topic ? stems[topic] : anyStem;
  const edits = fix.edits.map((edit) => ({ ...edit, text: fittedText(edit, stem, labelForm) }));
  if (fix.cursor === undefined) return { ...fix, edits };
  const grown = edits.reduce(
    (sum, edit, at) => sum + edit.text.length - (fix.edits[at]?.text.length ?? 0),
    0,
  );
  return { ...fix, edits, cursor: fix.cursor + grown };
}

function fittedText({ start, end, text }: Edit, stem: Stem, form: LabelForm): string {
  if (text === anyStem.question) return stem.question;
  // What is only put in, behind a sentence.
  if (start === end && text === `, ${anyStem.reason}`) return `, ${stem.reason}`;
  return inForm(text, form);
}
