import type { LedgerState } from "../ledger/ledgerState";
import type { Moment } from "../moments/moment";
import type { Situation } from "../situation";
import type { Circumstances } from "./circumstances";
import { decide } from "./decide";
import type { Decision } from "./decision";
import type { PolicySettings } from "./settings";

/** What becomes of a commit, and which of its files the nudge is for. */
export interface CommitDecision {
  readonly decision: Decision;
  /** The files of the person it names, the first one the decision's own; empty without a nudge. */
  readonly files: readonly string[];
}

/** A file of a commit. */
export interface CommittedFile {
  readonly situation: Situation;
  /** How often the lead had committed to the file in the month before. */
  readonly timesBefore: number;
}

/**
 * Takes a commit's moment, its files, the circumstances (without what is each file's own), what the
 * ledger comes to and the settings; gives what becomes of it. One commit is one nudge: for the person
 * who comes first for most of its files.
 */
export function decideCommit(
  moment: Moment,
  files: readonly CommittedFile[],
  circumstances: Omit<Circumstances, "changeBegun" | "filesAtOnce" | "timesBefore">,
  ledger: LedgerState,
  settings: PolicySettings,
): CommitDecision {
  const ours = files.filter(({ situation }) => isOurs(situation));
  const judged = (ours.length > 0 ? ours : files.slice(0, 1)).map(({ situation, timesBefore }) => {
    const at = { ...moment, path: situation.path };
    const own = { changeBegun: false, filesAtOnce: ours.length, timesBefore };
    const decision = decide(at, situation, { ...circumstances, ...own }, ledger, settings);
    return { path: situation.path, decision };
  });
  const served = mostServed(judged.filter(({ decision }) => decision.level !== "none"));
  const first = served[0] ?? judged[0];
  const none = { changeBegun: false, filesAtOnce: 0, timesBefore: 0 };
  const decision =
    first?.decision ?? decide(moment, undefined, { ...circumstances, ...none }, ledger, settings);
  return { decision, files: served.map(({ path }) => path) };
}

function isOurs({ standing, suggestions }: Situation): boolean {
  return standing.teamOwned && suggestions.some(({ stranger }) => !stranger);
}

interface Judged {
  readonly path: string;
  readonly decision: Decision;
}

/** The files of the person who comes first for most of them; of several such, of the first file's. */
function mostServed(judged: readonly Judged[]): readonly Judged[] {
  const byPerson = new Map<number | undefined, Judged[]>();
  for (const one of judged) {
    const id = one.decision.suggestion?.person.id;
    byPerson.set(id, [...(byPerson.get(id) ?? []), one]);
  }
  return [...byPerson.values()].reduce<readonly Judged[]>(
    (most, one) => (one.length > most.length ? one : most),
    [],
  );
}
