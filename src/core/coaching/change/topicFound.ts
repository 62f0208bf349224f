import type { Topic } from "../../people/topics";

/** A topic that a change touches, and what says so. */
export interface TopicFound {
  readonly topic: Topic;
  readonly path: string;
  /** From 1, on the side below. */
  readonly line: number;
  readonly side: "old" | "new";
  /** The construct that says so, for a sentence: "a catch block". */
  readonly sign: string;
}
