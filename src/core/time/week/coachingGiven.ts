import type { LedgerEntry } from "../../coaching/ledger/entry";
import { perRung, type Rung } from "../../coaching/hints/hint";
import type { PersonAct } from "../../coaching/order";
import { emailKey } from "../../people/contact";
import type { Person } from "../../people/people";
import { secondsPerDay } from "../units";
import type { CommitWeek, Stretch } from "./commitWeek";

/** What the lead gave instead of a fix, as the record of nudges and acts has it. */
export interface CoachingGiven {
  readonly acts: Readonly<Record<PersonAct, number>>;
  readonly pairings: number;
  /** Names of those the lead paired with. */
  readonly pairedWith: readonly string[];
  readonly handBacks: HandBacks;
}

/** Hand-backs of one week, by what happened in it. */
export interface HandBacks {
  readonly opened: number;
  readonly hints: number;
  /** The hints, by their rung. */
  readonly rungs: Readonly<Record<Rung, number>>;
  /** The teammate finished it. */
  readonly closed: number;
  /** The lead took the parked change back. */
  readonly broughtBack: number;
  readonly dropped: number;
}

/** Takes entries of the ledger, a stretch of time and the people; gives the coaching in it. */
export function coachingGiven(
  ledger: readonly LedgerEntry[],
  { from, until }: Stretch,
  persons: readonly Person[],
): CoachingGiven {
  const now = ledger.filter(({ at }) => at >= from && at < until);
  const count = (isMeant: (entry: LedgerEntry) => boolean): number => now.filter(isMeant).length;
  const acts = (act: PersonAct): number => count((one) => one.kind === "act" && one.act === act);
  const steps = (step: string): number =>
    count((one) => one.kind === "handBack" && one.step === step);
  const hints = perRung((rung) =>
    count((one) => one.kind === "handBack" && one.step === "rungSent" && one.rung === rung),
  );
  const started = now.filter((one) => one.kind === "pairing" && one.step === "started");
  const emails = started.flatMap((one) => (one.kind === "pairing" ? one.people : []));
  const names = emails.map((email) => personOf(persons, email)?.name ?? email);
  return {
    acts: { ask: acts("ask"), pair: acts("pair"), hint: acts("hint"), handOver: acts("handOver") },
    pairings: started.length,
    pairedWith: [...new Set(names)],
    handBacks: {
      opened: steps("opened"),
      hints: steps("rungSent"),
      rungs: hints,
      closed: steps("closed"),
      broughtBack: steps("broughtBack"),
      dropped: steps("dropped"),
    },
  };
}

/** Days after which a teammate is named: four weeks, the stretch that the week is compared with. */
const attentionDays = 28;

/**
 * Takes the ledger, the weeks of commits up to now, the moment the week ends (unix seconds), the
 * people and who of them is on the team; gives the teammates that the lead has neither paired with nor
 * sent a hint, a brief or an invitation in four weeks. It is about where the lead's attention went.
 */
export function notReached(
  ledger: readonly LedgerEntry[],
  weeks: readonly CommitWeek[],
  until: number,
  persons: readonly Person[],
  members: ReadonlySet<number>,
): Person[] {
  const reached = new Set(weeks.flatMap((week) => [...week.with]));
  for (const entry of ledger) {
    if (entry.at >= until || entry.at < until - attentionDays * secondsPerDay) continue;
    for (const email of reachedBy(entry)) {
      const person = personOf(persons, email);
      if (person) reached.add(person.id);
    }
  }
  return [...members].flatMap((id) => (reached.has(id) ? [] : (persons[id] ?? [])));
}

function reachedBy(entry: LedgerEntry): readonly string[] {
  if (entry.kind === "pairing") return entry.people;
  if (entry.kind === "handBack") return entry.person === undefined ? [] : [entry.person];
  const isCoaching = entry.kind === "act" && entry.act !== "ask";
  return isCoaching ? [entry.person] : [];
}

function personOf(persons: readonly Person[], email: string): Person | undefined {
  const key = emailKey(email);
  return persons.find(({ emails }) => emails.some((one) => emailKey(one) === key));
}
