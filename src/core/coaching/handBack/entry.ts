import { isRecord } from "../../people/roster";
import { type Topic, topicNamed } from "../../people/topics";
import { allRungs, type Rung } from "../hints/hint";

/** What every step of a hand-back tells: when, in which repository, and which one. */
interface Step {
  readonly kind: "handBack";
  /** Unix seconds. */
  readonly at: number;
  /** The repository's top folder. */
  readonly root: string;
  /** The parked change's id. */
  readonly id: string;
}

/** A change was parked, and its hint is on the way. */
export interface HandBackOpened extends Step {
  readonly step: "opened";
  /** Where the hint is kept in full: the name of its folder. */
  readonly hint: string;
  /** The file that was changed most; repository-relative, with "/". */
  readonly path: string;
  /** How many files were parked. */
  readonly files: number;
  /** Address of who gets the hint, as `emailKey` gives it. */
  readonly person: string;
  readonly name: string;
  readonly topic?: Topic;
  /** The rung that was sent first. */
  readonly rung: Rung;
}

/** A further rung went to the teammate. */
export interface HandBackRungSent extends Step {
  readonly step: "rungSent";
  readonly rung: Rung;
}

/** What else can come of a hand-back. */
const plainSteps = [
  "answered",
  "patched",
  "thanked",
  "broughtBack",
  "undone",
  "closed",
  "dropped",
] as const;

/** A step that tells nothing more than that it was done. */
export interface HandBackDone extends Step {
  readonly step: (typeof plainSteps)[number];
}

/** One step of a hand-back, as the ledger keeps it. The hint itself is kept elsewhere. */
export type HandBackEntry = HandBackOpened | HandBackRungSent | HandBackDone;

/** Takes a text; gives whether it may name a hand-back or its hint: it becomes part of paths and refs. */
export function isHandBackId(text: string): boolean {
  return /^[0-9a-z][0-9a-z-]{0,79}$/.test(text);
}

/** Takes anything, as another version or a damaged file may have left it; gives the entry, or nothing. */
export function parseHandBackEntry(value: unknown): HandBackEntry | undefined {
  if (!isRecord(value) || value["kind"] !== "handBack") return undefined;
  const { at, root, id, step } = value;
  if (typeof at !== "number" || !Number.isFinite(at)) return undefined;
  if (typeof root !== "string" || typeof id !== "string" || !isHandBackId(id)) return undefined;
  const base = { kind: "handBack", at, root, id } as const;
  if (step === "opened") return openedOf(base, value);
  if (step === "rungSent") {
    const rung = rungOf(value["rung"]);
    return rung && { ...base, step, rung };
  }
  const done = plainSteps.find((known) => known === step);
  return done && { ...base, step: done };
}

function openedOf(base: Step, value: Record<string, unknown>): HandBackOpened | undefined {
  const { hint, path, files, person, name } = value;
  const rung = rungOf(value["rung"]);
  if (typeof hint !== "string" || !isHandBackId(hint) || rung === undefined) return undefined;
  if (typeof path !== "string" || typeof files !== "number") return undefined;
  if (typeof person !== "string" || typeof name !== "string") return undefined;
  const topic = typeof value["topic"] === "string" ? topicNamed(value["topic"]) : undefined;
  const opened = { ...base, step: "opened", hint, path, files, person, name, rung } as const;
  return topic === undefined ? opened : { ...opened, topic };
}

/** Takes anything; gives the rung that it is, or nothing. */
export function rungOf(value: unknown): Rung | undefined {
  return allRungs.find((rung) => rung === value);
}
