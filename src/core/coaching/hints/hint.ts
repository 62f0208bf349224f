import type { Topic } from "../../people/topics";
import type { ChangedFile } from "../change/changedFile";

/** A step of teaching: 1 question, 2 pointer, 3 partial example, 4 full answer. */
export type Rung = 1 | 2 | 3 | 4;

/** All rungs, in the order in which they are climbed. */
export const allRungs: readonly Rung[] = [1, 2, 3, 4];

/** What each rung is called in a hint's document, which Baton reads back. */
export const rungNames: Readonly<Record<Rung, string>> = {
  1: "Question",
  2: "Pointer",
  3: "Partial example",
  4: "Full answer",
};

/** Takes what counts the hints of a rung; gives the counts of all. */
export function perRung(count: (rung: Rung) => number): Readonly<Record<Rung, number>> {
  return { 1: count(1), 2: count(2), 3: count(3), 4: count(4) };
}

/** What a hint is drafted from. */
export interface HintInput {
  readonly change: readonly ChangedFile[];
  /** What the hint is to be about; undefined where the change says nothing. */
  readonly topic: Topic | undefined;
  /** What one calls the teammate, as `givenName` gives it. */
  readonly givenName: string;
  /** Chooses among the wordings; 0 or more, 0 when absent. */
  readonly wording?: number;
}

/** Four steps about one change, each in Markdown in which strangers' text shows as it is. */
export interface Hint {
  readonly topic: Topic | undefined;
  /** From question to full answer; the last holds the parked diff. */
  readonly rungs: readonly [string, string, string, string];
}

/** How well a person knows the file, by facts. */
export type Familiarity = "new" | "some" | "knows";

/** How soon the change is needed. */
export type Urgency = "time" | "soon" | "now";

/** The Markdown document that the lead edits. */
export interface HintDocument {
  readonly hint: Hint;
  /** What one calls the teammate. */
  readonly to: string;
  /** The rung that is sent first. */
  readonly startsAt: Rung;
}

/** Something in a document that the lead can mend. Lines count from 1. */
export interface HintProblem {
  readonly line: number;
  /** What is wrong, and the remedy. */
  readonly message: string;
}
