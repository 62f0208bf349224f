import fc from "fast-check";
import type { LedgerEntry, NewEntry } from "../../../../src/core/coaching/ledger/entry";
import {
  answerReasons,
  handBackSteps,
  pairingSteps,
  quietKinds,
} from "../../../../src/core/coaching/ledger/entry";
import { momentKinds } from "../../../../src/core/coaching/moments/moment";
import { severities } from "../../../../src/core/review/severityNames";
import { personActs } from "../../../../src/core/coaching/order";

const rule = fc.constantFrom(...momentKinds);
const place = {
  root: fc.constantFrom("/r", "/s"),
  path: fc.constantFrom("src/a", "src/b", "docs/é \n"),
};
const name = fc.constantFrom("src/a", "src", "noor@x.example");
const person = fc.constantFrom("noor@x.example", "idris@x.example");
const nudge = fc.nat(20).map((number) => `n${number}`);
const id = fc.constantFrom("h1", "h2");
const until = fc.nat(10_000_000);
const is = <Kind extends string>(kind: Kind): fc.Arbitrary<Kind> => fc.constant(kind);

/** Anything that an entry may tell. */
export const newEntries: fc.Arbitrary<NewEntry> = fc.oneof(
  fc.record({
    kind: is("shown"),
    nudge,
    rule,
    level: fc.constantFrom("status", "message"),
    ...place,
    person,
  }),
  fc.record({ kind: is("act"), act: fc.constantFrom(...personActs), person, ...place, nudge }),
  fc.record({ kind: is("answer"), nudge, reason: fc.constantFrom(...answerReasons) }),
  fc.record({ kind: is("incident"), until: fc.option(until) }),
  fc.record({ kind: is("incidentEnded") }),
  fc.record({
    kind: is("comment"),
    thread: id,
    comment: id,
    hasReason: fc.boolean(),
    asksQuestion: fc.boolean(),
    isPraise: fc.boolean(),
    isOrder: fc.boolean(),
    severity: fc.constantFrom(...severities),
  }),
  fc.record({ kind: is("snooze"), until }),
  fc.record({ kind: is("wake") }),
  fc.record({
    kind: fc.constantFrom("quiet", "speak"),
    what: fc.constantFrom(...quietKinds),
    root: place.root,
    name,
  }),
  fc.record({
    kind: fc.constantFrom("mine", "notMine"),
    what: fc.constantFrom("file", "area"),
    root: place.root,
    name,
  }),
  fc.record({ kind: is("ruleOn"), rule }),
  fc.record({
    kind: is("pairing"),
    step: fc.constantFrom(...pairingSteps),
    people: fc.array(person),
    driver: person,
    ...place,
  }),
  fc.record({
    kind: is("handBack"),
    id,
    step: fc.constantFrom(...handBackSteps),
    root: place.root,
    paths: fc.array(place.path),
    person,
    topic: is("naming"),
    rung: fc.constantFrom(1, 2, 3, 4),
  }),
  fc.record({ kind: is("note"), text: fc.string() }),
);

/** Entries of three windows, each with numbers of its own, at times that come in no order. */
export const entryLists: fc.Arbitrary<LedgerEntry[]> = fc
  .array(fc.tuple(newEntries, fc.nat(9_000_000), fc.constantFrom("one", "two", "three")), {
    maxLength: 60,
  })
  .map((all) => all.map(([entry, at, session], seq) => ({ ...entry, at, session, seq })));

/** Takes what entries tell, a second apart; gives them with their stamps. */
export function stamped(entries: readonly NewEntry[], from = 1000): LedgerEntry[] {
  return entries.map((entry, seq) => ({ ...entry, at: from + seq, session: "one", seq }));
}
