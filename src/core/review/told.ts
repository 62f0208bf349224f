import { commentText, type CommentText } from "./commentText";
import { type Label, labelOf } from "./label";
import { type Sentence, sentencesOf } from "./sentences";

/** A comment taken apart, as everything here that judges it wants it. */
export interface Told {
  readonly text: CommentText;
  readonly label: Label | undefined;
  /** What the comment says after its label, small letters, code and links crossed out. */
  readonly words: string;
  readonly sentences: readonly Sentence[];
  readonly wordCount: number;
}

/** Takes a comment as typed; gives it taken apart. Never throws. */
export function tell(original: string): Told {
  const text = commentText(original);
  const label = labelOf(text.counted);
  const words = label ? " ".repeat(label.end) + text.words.slice(label.end) : text.words;
  const wordCount = words.match(/[^\s]{1,200}/g)?.length ?? 0;
  return { text, label, words, sentences: sentencesOf(words), wordCount };
}
