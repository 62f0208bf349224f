import { allRungs, type Rung } from "../hints/hint";
import type { HandedBack } from "../ledger/entry";

/** A step of a hand-back with its moment in unix seconds, as the ledger keeps it. */
export type HandBackEntry = HandedBack & { readonly at: number };

/** A line of the ledger has its bounds, and the hint's own record names all files. */
export const pathsInEntry = 20;

/** Takes a text; gives whether it may name a hand-back or its hint: it becomes part of paths and refs. */
export function isHandBackId(text: string): boolean {
  return /^[0-9a-z][0-9a-z-]{0,79}$/.test(text);
}

/** Takes anything; gives the rung that it is, or nothing. */
export function rungOf(value: unknown): Rung | undefined {
  return allRungs.find((rung) => rung === value);
}
