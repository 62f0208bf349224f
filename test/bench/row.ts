import type { Report } from "../harness/paths";

/** A measured number; everything is in one of these units until it is printed. */
export interface Amount {
  readonly value: number;
  /** A share lies between 0 and 1; a count has no unit. */
  readonly unit: "ms" | "bytes" | "count" | "share";
}

/** What a measurement is held against: a text, and the amount where both can be divided. */
export interface Comparison {
  readonly what: string;
  readonly amount?: Amount;
}

/** The most a measurement may be: times its comparison, or by itself; or the least of either. */
export type Bar =
  | { readonly ratio: number }
  | { readonly amount: Amount }
  | { readonly leastRatio: number }
  | { readonly least: Amount };

/** One line of the table. */
export interface Figure {
  readonly row: string;
  /** Absent when it could not be measured. */
  readonly measured?: Amount;
  /** Words after the amount, such as "99th percentile"; the reason when nothing was measured. */
  readonly note?: string;
  readonly comparedWith?: Comparison;
  readonly bar?: Bar;
}

/** The repository that is measured on. */
export interface BenchRepository {
  readonly root: string;
  readonly name: string;
  readonly commits: number;
  readonly files: number;
  /** Unix seconds of the newest commit: windows end there, so that a resting clone serves as well. */
  readonly newest: number;
  /** Address of who has most of the last commits; the measured judgements are made for them. */
  readonly lead: string;
}

/** What a row is given to measure with. */
export interface BenchContext {
  readonly repository: BenchRepository;
  /** A file of labelled review comments, where one was named. */
  readonly file?: string | undefined;
  readonly report: Report;
}

/** Something that can be asked for by name. */
export interface BenchRow {
  readonly name: string;
  /** Gives its lines of the table. */
  measure(context: BenchContext): Promise<Figure[]>;
}
