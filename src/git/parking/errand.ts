import * as l10n from "@vscode/l10n";
import { plainLine } from "../../core/text/plain";
import type { Git } from "../git";
import { ParkingError } from "./parkingError";
import type { WorkTree } from "./workTree";

/** What each errand of parking has at hand. */
export interface Errand {
  readonly git: Git;
  readonly tree: WorkTree;
  /** A folder of its own for what is only needed meanwhile. */
  readonly folder: string;
  /** To be told each step before it is done. Throws Interrupted. */
  readonly step: (name: string) => Promise<void>;
}

/** The work was ended between two steps; as after a crash, nothing is tidied up. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Takes an id and work in the midst of files; says of what fails there that it can be finished. */
export async function orHalfDone<T>(id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Interrupted || error instanceof ParkingError) throw error;
    throw halfDone(id, error);
  }
}

/** Takes an id and what failed; gives the error for work that stopped in the midst of files. */
export function halfDone(id: string, cause: unknown): ParkingError {
  const message = l10n.t(
    "This stopped half-way: {0} Nothing is lost; finish it once that is mended.",
    reasonOf(cause),
  );
  return new ParkingError("halfDone", message, id, { cause });
}

/** Takes anything thrown; gives its words on one line. */
export function reasonOf(cause: unknown): string {
  const words = plainLine(cause instanceof Error ? cause.message : String(cause));
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
