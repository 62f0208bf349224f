import { isRecord, isTextList } from "../../people/roster";
import { allRungs, type Rung } from "../hints/hint";
import { type HandedBack, handBackSteps } from "../ledger/entry";

/** A step of a hand-back with its moment in unix seconds, as the ledger keeps it. */
export type HandBackEntry = HandedBack & { readonly at: number };

/** A line of the ledger has its bounds, and the hint's own record names all files. */
export const pathsInEntry = 20;

/** Takes a text; gives whether it may name a hand-back or its hint: it becomes part of paths and refs. */
export function isHandBackId(text: string): boolean {
  return /^[0-9a-z][0-9a-z-]{0,79}$/.test(text);
}

/** Takes anything, as another version or a damaged store may have left it; gives the entry, or nothing. */
export function parseHandBackEntry(value: unknown): HandBackEntry | undefined {
  if (!isRecord(value) || value["kind"] !== "handBack") return undefined;
  const { at, id, root, paths, person, topic } = value;
  const step = handBackSteps.find((known) => known === value["step"]);
  const rung = rungOf(value["rung"]);
  if (step === undefined || typeof at !== "number" || !Number.isFinite(at)) return undefined;
  if (typeof id !== "string" || !isHandBackId(id)) return undefined;
  return {
    kind: "handBack",
    at,
    id,
    step,
    ...(typeof root === "string" && { root }),
    ...(isTextList(paths) && { paths }),
    ...(typeof person === "string" && { person }),
    ...(typeof topic === "string" && { topic }),
    ...(rung !== undefined && { rung }),
  };
}

/** Takes anything; gives the rung that it is, or nothing. */
export function rungOf(value: unknown): Rung | undefined {
  return allRungs.find((rung) => rung === value);
}
