import { type Topic, topicNamed } from "../../people/topics";
import type { Rung } from "../hints/hint";
import type { HandBackStep } from "../ledger/entry";
import { type HandBackEntry, rungOf } from "./entry";

/** How a hand-back stands: open, or what ended it. */
export type HandBackState = "open" | "broughtBack" | "closed" | "dropped";

/** A change that the lead gave back with a hint, as its steps tell it. */
export interface HandBack {
  /** The parked change's id. */
  readonly id: string;
  /** The repository's top folder. */
  readonly root: string;
  /** Some of its files, the most changed first; never none. */
  readonly paths: readonly [string, ...string[]];
  /** Address of who has the hint, as `emailKey` gives it. */
  readonly person: string;
  readonly topic: Topic | undefined;
  /** Unix seconds. */
  readonly openedAt: number;
  /** The highest rung the teammate has. */
  readonly rung: Rung;
  /** Whether an answer came after that rung. */
  readonly answered: boolean;
  readonly patched: boolean;
  readonly thanked: boolean;
  readonly state: HandBackState;
}

/** A hand-back with the full name of who has the hint. */
export interface NamedHandBack extends HandBack {
  readonly name: string;
}

/**
 * Takes the steps of hand-backs in any order, some maybe twice; gives the hand-backs, newest first.
 * Steps of a hand-back that was never opened, or not in full, tell nothing.
 */
export function foldHandBacks(entries: readonly HandBackEntry[]): HandBack[] {
  const byId = new Map<string, HandBackEntry[]>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    if (known) known.push(entry);
    else byId.set(entry.id, [entry]);
  }
  return [...byId.values()]
    .flatMap((own) => folded(own) ?? [])
    .toSorted((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1));
}

type Opening = Pick<HandBack, "id" | "root" | "paths" | "person" | "topic" | "openedAt">;

function folded(steps: readonly HandBackEntry[]): HandBack | undefined {
  const opening = steps
    .flatMap((step) => openingOf(step) ?? [])
    .reduce<Opening | undefined>(earlier, undefined);
  if (!opening) return undefined;
  const sent = steps.filter(({ step }) => step === "opened" || step === "rungSent");
  const rung = sent.reduce<Rung>((most, one) => {
    const its = rungOf(one.rung) ?? 1;
    return its > most ? its : most;
  }, 1);
  const sentAt = Math.max(...sent.filter((one) => (one.rung ?? 1) === rung).map(({ at }) => at));
  const has = (wanted: HandBackStep): boolean => steps.some(({ step }) => step === wanted);
  return {
    ...opening,
    rung,
    answered: steps.some(({ step, at }) => step === "answered" && at >= sentAt),
    patched: has("patched"),
    thanked: has("thanked"),
    state: endings.find(has) ?? "open",
  };
}

function openingOf(entry: HandBackEntry): Opening | undefined {
  const { step, id, root, paths: [path, ...others] = [], person, topic, at } = entry;
  if (step !== "opened" || root === undefined || path === undefined || person === undefined) {
    return undefined;
  }
  const known = topic === undefined ? undefined : topicNamed(topic);
  return { id, root, paths: [path, ...others], person, topic: known, openedAt: at };
}

/** Two that were opened under one id are one, told by two windows. */
function earlier(known: Opening | undefined, one: Opening): Opening {
  if (!known || one.openedAt < known.openedAt) return one;
  if (one.openedAt > known.openedAt) return known;
  return JSON.stringify(one) < JSON.stringify(known) ? one : known;
}

/** Gone for good is said before what else ended it: there is nothing left to bring back. */
const endings = ["dropped", "broughtBack", "closed"] as const;

/** Takes a hand-back; gives the rung that would come next, or nothing after the full answer. */
export function nextRung({ rung }: Pick<HandBack, "rung">): Rung | undefined {
  return rung === 4 ? undefined : rungOf(rung + 1);
}
