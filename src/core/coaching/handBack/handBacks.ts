import type { Topic } from "../../people/topics";
import type { Rung } from "../hints/hint";
import type { HandBackDone, HandBackEntry, HandBackOpened } from "./entry";

/** How a hand-back stands: open, or what ended it. */
export type HandBackState = "open" | "broughtBack" | "undone" | "closed" | "dropped";

/** A change that the lead gave back with a hint, as its steps tell it. Times are unix seconds. */
export interface HandBack {
  readonly root: string;
  readonly id: string;
  readonly hint: string;
  readonly path: string;
  readonly files: number;
  readonly person: string;
  readonly name: string;
  readonly topic: Topic | undefined;
  readonly openedAt: number;
  /** The highest rung the teammate has. */
  readonly rung: Rung;
  /** Whether an answer came after that rung. */
  readonly answered: boolean;
  readonly patched: boolean;
  readonly thanked: boolean;
  readonly state: HandBackState;
}

/**
 * Takes the steps of hand-backs in any order, some maybe twice; gives the hand-backs, newest first.
 * A step of a hand-back that was never opened tells nothing.
 */
export function foldHandBacks(entries: readonly HandBackEntry[]): HandBack[] {
  const steps = new Map<string, HandBackEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = steps.get(key);
    if (known) known.push(entry);
    else steps.set(key, [entry]);
  }
  return [...steps.values()]
    .flatMap((own) => folded(own) ?? [])
    .toSorted((a, b) => b.openedAt - a.openedAt || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Ids hold no line feed. */
function keyOf({ id, root }: Pick<HandBack, "id" | "root">): string {
  return `${id}\n${root}`;
}

function folded(steps: readonly HandBackEntry[]): HandBack | undefined {
  const opened = steps
    .filter((step): step is HandBackOpened => step.step === "opened")
    .reduce<HandBackOpened | undefined>(earlier, undefined);
  if (!opened) return undefined;
  const sent = steps.flatMap((step) => ("rung" in step ? [step] : []));
  const rung = sent.reduce<Rung>((most, step) => (step.rung > most ? step.rung : most), 1);
  const sentAt = Math.max(...sent.filter((step) => step.rung === rung).map(({ at }) => at));
  const has = (wanted: HandBackDone["step"]): boolean => steps.some(({ step }) => step === wanted);
  const { root, id, hint, path, files, person, name, topic, at: openedAt } = opened;
  return {
    ...{ root, id, hint, path, files, person, name, topic, openedAt, rung },
    answered: steps.some(({ step, at }) => step === "answered" && at >= sentAt),
    patched: has("patched"),
    thanked: has("thanked"),
    state: stateOf(steps),
  };
}

/** Two that were opened under one id are one, told by two windows. */
function earlier(known: HandBackOpened | undefined, step: HandBackOpened): HandBackOpened {
  if (!known || step.at < known.at) return step;
  if (step.at > known.at) return known;
  return JSON.stringify(step) < JSON.stringify(known) ? step : known;
}

/** Gone for good is said before what else ended it: there is nothing left to bring back. */
const endings = ["dropped", "broughtBack", "undone", "closed"] as const;

function stateOf(steps: readonly HandBackEntry[]): HandBackState {
  return endings.find((ending) => steps.some(({ step }) => step === ending)) ?? "open";
}

/** Takes a hand-back; gives the rung that would come next, or nothing after the full answer. */
export function nextRung({ rung }: HandBack): Rung | undefined {
  const next: Readonly<Record<Rung, Rung | undefined>> = { 1: 2, 2: 3, 3: 4, 4: undefined };
  return next[rung];
}
