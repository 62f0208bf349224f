import type { JournalKind } from "../../journal/lines";
import { isRecord } from "../../people/roster";
import { severities } from "../../review/severityNames";
import { momentKinds } from "../moments/moment";
import { allRungs } from "../hints/hint";
import { personActs } from "../order";
import {
  answerReasons,
  handBackSteps,
  type LedgerEntry,
  type NewEntry,
  pairingSteps,
  quietKinds,
} from "./entry";
import { type Fields, flagOf, present, textOf, textsOf, timeOf, whole, wordOf } from "./fields";

/** The record of nudges and acts. */
export const ledgerJournal: JournalKind<LedgerEntry> = {
  schema: "baton.ledger",
  version: 1,
  parse: parseEntry,
};

type Parser = (fields: Fields) => NewEntry | undefined;

/**
 * Takes any value, as a line of the record holds it; gives the entry, or nothing when it is none that
 * this version knows. Fields that are not known are left out. Never throws.
 */
export function parseEntry(value: unknown): LedgerEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, at, session, seq } = value;
  const stamp = whole({ at: timeOf(at), session: textOf(session), seq: timeOf(seq) });
  const parse = typeof kind === "string" ? parsers.get(kind) : undefined;
  const entry = parse?.(value);
  // Assigned and not spread, which would give each entry a shape of its own, and make all later looks slow.
  return stamp && entry && Object.assign(entry, stamp);
}

const place = ({ root, path }: Fields) => ({ root: textOf(root), path: textOf(path) });

const shown: Parser = (fields) => {
  const { nudge, rule, level, person } = fields;
  return whole({
    kind: "shown" as const,
    nudge: textOf(nudge),
    rule: wordOf(momentKinds, rule),
    level: wordOf(["status", "message"] as const, level),
    ...place(fields),
    person: textOf(person),
  });
};

const act: Parser = (fields) => {
  const { act: which, person, nudge } = fields;
  const entry = whole({
    kind: "act" as const,
    act: wordOf(personActs, which),
    person: textOf(person),
    ...place(fields),
  });
  return entry && { ...entry, ...present({ nudge: textOf(nudge) }) };
};

const answer: Parser = ({ nudge, reason }) =>
  whole({
    kind: "answer" as const,
    nudge: textOf(nudge),
    reason: wordOf(answerReasons, reason),
  });

const incident: Parser = ({ until }) => {
  const end = until === null ? null : timeOf(until);
  return end === undefined ? undefined : { kind: "incident", until: end };
};

const snooze: Parser = ({ until }) => whole({ kind: "snooze" as const, until: timeOf(until) });

const quiet: Parser = ({ kind, what, root, name }) =>
  whole({
    kind: wordOf(["quiet", "speak"] as const, kind),
    what: wordOf(quietKinds, what),
    root: textOf(root),
    name: textOf(name),
  });

const mine: Parser = ({ kind, what, root, name }) =>
  whole({
    kind: wordOf(["mine", "notMine"] as const, kind),
    what: wordOf(["file", "area"] as const, what),
    root: textOf(root),
    name: textOf(name),
  });

const ruleOn: Parser = ({ rule }) =>
  whole({ kind: "ruleOn" as const, rule: wordOf(momentKinds, rule) });

const pairing: Parser = ({ step, people, driver, root, path }) => {
  const entry = whole({
    kind: "pairing" as const,
    step: wordOf(pairingSteps, step),
    people: textsOf(people),
  });
  const rest = present({ driver: textOf(driver), root: textOf(root), path: textOf(path) });
  return entry && { ...entry, ...rest };
};

const handBack: Parser = ({ id, step, root, paths, person, topic, rung }) => {
  const entry = whole({
    kind: "handBack" as const,
    id: textOf(id),
    step: wordOf(handBackSteps, step),
  });
  const rest = present({
    root: textOf(root),
    paths: textsOf(paths),
    person: textOf(person),
    topic: textOf(topic),
    rung: [1, 2, 3, 4].find((one) => one === rung),
  });
  return entry && { ...entry, ...rest };
};

const comment: Parser = (fields) => {
  const { hasReason, asksQuestion, isPraise, isOrder, severity, rung, isGone } = fields;
  const entry = whole({
    kind: "comment" as const,
    thread: textOf(fields["thread"]),
    comment: textOf(fields["comment"]),
    hasReason: flagOf(hasReason),
    asksQuestion: flagOf(asksQuestion),
    isPraise: flagOf(isPraise),
    isOrder: flagOf(isOrder),
    severity: wordOf(severities, severity),
  });
  const rest = present({
    rung: allRungs.find((one) => one === rung),
    isGone: isGone === true ? (true as const) : undefined,
  });
  return entry && { ...entry, ...rest };
};

const note: Parser = ({ text }) => whole({ kind: "note" as const, text: textOf(text) });

const parserOf: Readonly<Record<NewEntry["kind"], Parser>> = {
  shown,
  act,
  answer,
  incident,
  incidentEnded: () => ({ kind: "incidentEnded" }),
  snooze,
  wake: () => ({ kind: "wake" }),
  quiet,
  speak: quiet,
  mine,
  notMine: mine,
  ruleOn,
  pairing,
  handBack,
  comment,
  note,
};

/** A map, because a stranger's kind may be `constructor`. */
const parsers: ReadonlyMap<string, Parser> = new Map(Object.entries(parserOf));
