import type { Suggestion } from "../history/suggest";
import { type Team, teamAt } from "../history/team";
import type { Ownership } from "../ownership/codeowners";
import { emailKey } from "../people/contact";
import type { Calendar } from "../text/calendar";
import { timesChanged } from "./habit";
import type { LedgerEntry } from "./ledger/entry";
import { grownLedger } from "./ledger/fold";
import { emptyLedger, type LedgerState } from "./ledger/ledgerState";
import type { Moment } from "./moments/moment";
import type { PersonAct } from "./order";
import { type CommitDecision, type CommittedFile, decideCommit } from "./policy/decideCommit";
import type { ActReason } from "./policy/decision";
import { defaultPolicy, type PolicySettings } from "./policy/settings";
import { type JudgementSettings, type KnownHistory, situationOf } from "./situation";

/** A past commit of the lead that would have led to a nudge. */
export interface Replayed {
  /** The commit's id in hex. */
  readonly commit: string;
  /** Unix seconds. */
  readonly at: number;
  /** The team-owned files that the person comes first for, by the paths they have now. */
  readonly files: readonly string[];
  readonly act: PersonAct;
  /** Whom Baton would have named, with what was known then of the first of the files. */
  readonly suggestion: Suggestion;
  readonly because: ActReason;
  readonly level: "status" | "message";
}

/** A replay: what would have led to a nudge, oldest first, of how many commits. */
export interface Replay {
  readonly rows: readonly Replayed[];
  readonly commits: number;
}

/** What a replay is made from. */
export interface ReplayInput {
  readonly history: KnownHistory;
  readonly settings: JudgementSettings;
  /** Unix seconds; both ends are in it. */
  readonly since: number;
  readonly until: number;
  /** Gives who owns a file, by the rules of now. */
  readonly ownershipOf: (path: string) => Ownership;
  /** In the lead's time zone. */
  readonly calendar: Calendar;
}

/**
 * What holds for a replay: the policy's defaults, but for the hours. They are a setting of the lead's
 * editor, and a commit's time does not say where the lead was.
 */
export const replayPolicy: PolicySettings = { ...defaultPolicy, hours: undefined };

/**
 * Takes the above; gives each commit of the lead that would have led to a nudge, as the policy decides
 * from what was known a second before it, with Baton in use from the beginning of the time. What was
 * said before counts: the same file is named once a day, and messages are few. History does not tell
 * of keys, windows, debugging, hours, incidents, acts or answers, so none of them is in the way.
 * Owners are those of the CODEOWNERS of now.
 */
export function replay(input: ReplayInput): Replay {
  const steps = replaying(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Takes the same; gives the same, and before each commit the share of all that is behind it, from 0 to 1. */
export function* replaying(input: ReplayInput): Generator<number, Replay> {
  const { history, since, until } = input;
  const { index, people } = history;
  const own = index.between(index.commitsBy(people.leadId), since, until).toReversed();
  const rows: Replayed[] = [];
  let ledger = emptyLedger;
  for (const [place, commit] of own.entries()) {
    yield place / own.length;
    const decided = decidedFor(input, commit, ledger);
    const row = decided && rowOf(history, commit, decided);
    if (!row) continue;
    rows.push(row);
    ledger = withShown(ledger, row);
  }
  return { rows, commits: own.length };
}

function decidedFor(
  input: ReplayInput,
  commit: number,
  ledger: LedgerState,
): CommitDecision | undefined {
  const { history, settings, calendar, since } = input;
  const { index } = history;
  const time = index.timeOf(commit);
  const team = teamAt(history, time - 1, settings);
  const paths = index.pathsOf(commit);
  const [path] = paths;
  if (path === undefined || isPairing(input, commit, team)) return undefined;
  const files = paths.map((one) => committedFile(input, one, team, time - 1));
  const moment: Moment = { kind: "committed", at: time, root: "", path, paths };
  const circumstances = {
    now: time,
    calendar,
    lastKeyAt: undefined,
    debugging: false,
    operation: undefined,
    pairing: false,
    liveShare: false,
    presenting: false,
    anotherWindowSpeaks: false,
    firstUsedAt: since,
  };
  return decideCommit(moment, files, circumstances, ledger, replayPolicy);
}

function isPairing({ history }: ReplayInput, commit: number, team: Team): boolean {
  return history.index.personsOf(commit).some((person) => team.members.has(person));
}

function committedFile(
  { history, settings, ownershipOf }: ReplayInput,
  path: string,
  team: Team,
  at: number,
): CommittedFile {
  const situation = situationOf({ ...history, team }, ownershipOf(path), path, at, settings);
  return { situation, timesBefore: timesChanged(history, path, at) };
}

function rowOf(
  { index }: KnownHistory,
  commit: number,
  { decision, files }: CommitDecision,
): Replayed | undefined {
  const { level, act, because, suggestion } = decision;
  if (level === "none" || !suggestion) return undefined;
  const at = index.timeOf(commit);
  return { commit: index.hashOf(commit), at, files, act, suggestion, because, level };
}

/** The ledger as it would be after the nudge: each of its files was named, and a message is one. */
function withShown(ledger: LedgerState, row: Replayed): LedgerState {
  const { commit, at, files, suggestion, level } = row;
  const person = emailKey(suggestion.person.emails[0] ?? "");
  const entries = files.map((path, seq): LedgerEntry => {
    const nudge = `${commit} ${seq}`;
    const shown = { kind: "shown", rule: "committed", root: "", path, nudge, person } as const;
    return {
      ...shown,
      level: seq === 0 ? level : "status",
      at,
      session: "",
      seq: (ledger.last?.seq ?? 0) + 1 + seq,
    };
  });
  return grownLedger(ledger, entries, at) ?? ledger;
}
