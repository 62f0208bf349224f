import { readFileSync, writeFileSync } from "node:fs";

/** What the part inside the editor is told. */
export interface HostQuestion {
  /** A tracked file, by its absolute path. */
  readonly file: string;
  /** A folder of the extension's own, for copies of its bundle. */
  readonly scratch: string;
}

/** What starting took, in milliseconds. */
export interface ActivationAnswer {
  readonly activate: number;
  /** Each of several fresh loads of the bundle. */
  readonly loads: readonly number[];
}

/** What typing took; times are milliseconds in all. */
export interface KeystrokeAnswer {
  readonly keystrokes: number;
  readonly handlerCalls: number;
  readonly handlerTime: number;
  /** The whole way of the keys, from the extension host to the editor and back. */
  readonly editorTime: number;
}

/** What moments took, in milliseconds each, in several rounds. */
export interface MomentAnswer {
  readonly decisions: readonly (readonly number[])[];
  /** All of Baton's handlers of one editor event. */
  readonly events: readonly (readonly number[])[];
}

/** What some work took: how much of it there was, and milliseconds in all. */
export interface Spent {
  readonly count: number;
  /** Of Baton's handlers. */
  readonly handlerTime: number;
  /** Processor time of the whole extension host, Baton included. */
  readonly hostTime: number;
}

/** What Baton does under load. */
export interface LoadAnswer {
  /** For each key. */
  readonly typing: Spent;
  /** For each file that an agent writes. */
  readonly agent: Spent;
  /** Bytes in use at the end of each of eight simulated hours. */
  readonly heap: readonly number[];
}

/** The variable that names the file with the question; the answer goes beside it. */
export const questionVariable = "BATON_BENCH_QUESTION";

type Answer = ActivationAnswer | KeystrokeAnswer | MomentAnswer | LoadAnswer;

/** Gives where the answer to a question goes. */
export function answerFile(question: string): string {
  return `${question}.answer`;
}

/** Gives what was asked; called inside the editor. */
export function readQuestion(): HostQuestion {
  const question: HostQuestion = JSON.parse(readFileSync(questionFile(), "utf8"));
  return question;
}

/** Answers; called inside the editor. */
export function writeAnswer(answer: Answer): void {
  writeFileSync(answerFile(questionFile()), JSON.stringify(answer));
}

function questionFile(): string {
  const file = process.env[questionVariable];
  if (file === undefined) throw new Error(`${questionVariable} is not set`);
  return file;
}
