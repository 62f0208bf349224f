import { knownHistory, type JudgementSettings } from "../../../src/core/coaching/situation";
import type { KnownHistory } from "../../../src/core/coaching/situation";
import type { LoggedCommit } from "../../../src/core/history/logParser";
import { type TouchLog, TouchLogBuilder } from "../../../src/core/history/touchLog";
import type { Contact } from "../../../src/core/people/contact";

export const day = 86_400;
/** The moment the small histories are looked at from: noon, so that a day back is a day back. */
export const now = 20_000 * day + day / 2;

export const settings: JudgementSettings = {
  halfLifeDays: 150,
  windowDays: 548,
  departedDays: 120,
  bulkCommitFiles: 100,
  leadEmails: ["lead@x.example"],
  roster: [],
  ownerTeams: [],
};

/** A commit as a test writes it down: who, how many days ago, which files. */
export interface Line {
  readonly who: string;
  readonly with?: readonly string[];
  readonly ago: number;
  readonly files: readonly string[];
  readonly renamed?: readonly [from: string, to: string];
}

/** Takes lines in any order; gives the history that they make. People are `NAME <NAME@x>`. */
export function history(
  lines: readonly Line[],
  given: Partial<JudgementSettings> = {},
): KnownHistory {
  return knownHistory(logOf(lines), now, { ...settings, ...given });
}

/** Takes lines in any order; gives the log that they make. The commit of line `n` has the id `n`. */
export function logOf(lines: readonly Line[]): TouchLog {
  const builder = new TouchLogBuilder();
  lines.forEach(({ who, with: others = [], ago, files, renamed }, at) => {
    const [author, ...coAuthors] = [who, ...others].map(contactOf);
    if (author) builder.commit(logged({ id: at, time: now - ago * day, author, coAuthors }));
    for (const file of files) builder.path(file);
    const [from, to] = renamed ?? [];
    if (from !== undefined) builder.delete({ path: from, blob: "1" });
    if (to !== undefined) builder.add({ path: to, blob: "1" });
  });
  return builder.build();
}

/** Takes a commit with a number for its id; gives it as a log parser tells it. */
export function logged(
  commit: Omit<LoggedCommit, "id" | "gone"> & { readonly id: number },
): LoggedCommit {
  return { ...commit, gone: false, id: new TextEncoder().encode(idOf(commit.id)) };
}

/** Takes a number; gives the commit id that stands for it. */
export function idOf(number: number): string {
  return number.toString(16).padStart(40, "0");
}

/** Takes a count and a line; gives commits like it, one a day from its day on back. */
export function times(count: number, line: Line): Line[] {
  return Array.from({ length: count }, (_, at) => ({ ...line, ago: line.ago + at }));
}

function contactOf(name: string): Contact {
  return { name, email: `${name}@x.example` };
}
