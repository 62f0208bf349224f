import type {
  BroughtBack,
  Dropped,
  Parked,
  ParkedList,
  ParkScope,
  Resumed,
} from "../../core/parking/parked";
import type { Git } from "../git";

/** What parking needs from its surroundings. */
export interface ParkingOptions {
  /** Unix seconds. */
  readonly now: () => number;
  /**
   * Takes the path of a lock file and a signal to give up; waits until no other window holds the
   * lock, and gives what gives it back. Rejects with AbortError when it gives up.
   */
  readonly lock: (path: string, signal: AbortSignal) => Promise<() => Promise<void>>;
  /**
   * Told the name of each step before it is done. What it throws ends the work there, as a crash
   * would: nothing is undone, and `resume` has to put it right.
   */
  readonly between?: (step: string) => void | Promise<void>;
}

/** How a parked change is brought back. */
export interface BringBackOptions {
  /** Writes conflict markers into files that were changed meanwhile in the same lines. */
  readonly withMarkers?: boolean;
}

/** Sets the lead's uncommitted change aside under a git ref, and brings it back. */
export class Parking {
  constructor(
    protected readonly git: Git,
    protected readonly options: ParkingOptions,
  ) {}

  /**
   * Takes a repository's root and a scope; gives as `git diff` prints it what would be parked, new
   * files included. Writes nothing. Throws ParkingError and GitError.
   */
  async changeOf(_root: string, _scope: ParkScope): Promise<string> {
    throw new Error("not built yet");
  }

  /**
   * Takes a repository's root, a scope, and a title of one line; parks the change. Index, branches
   * and stash are never touched. Throws ParkingError and GitError; the files are then as they were,
   * but for reason "halfDone".
   */
  async park(_root: string, _scope: ParkScope, _title: string): Promise<Parked> {
    throw new Error("not built yet");
  }

  /**
   * Takes a repository's root and an id; brings the change back into the work tree. The ref stays
   * when there is any conflict. Throws ParkingError and GitError.
   */
  async bringBack(_root: string, _id: string, _how?: BringBackOptions): Promise<BroughtBack> {
    throw new Error("not built yet");
  }

  /**
   * Takes a repository's root and an id; gives the change as a mail that `git am` and `git apply`
   * take, the lead its author. Throws ParkingError and GitError.
   */
  async patchOf(_root: string, _id: string): Promise<string> {
    throw new Error("not built yet");
  }

  /** Takes a repository's root; gives what is parked there, newest first. Throws GitError. */
  async list(_root: string): Promise<ParkedList> {
    throw new Error("not built yet");
  }

  /**
   * Takes a repository's root and an id; finishes or undoes what a crash interrupted. Throws
   * ParkingError and GitError.
   */
  async resume(_root: string, _id: string): Promise<Resumed> {
    throw new Error("not built yet");
  }

  /**
   * Takes a repository's root and an id; deletes the ref and gives the commit it named, so that it
   * can be had back. Throws ParkingError and GitError.
   */
  async drop(_root: string, _id: string): Promise<Dropped> {
    throw new Error("not built yet");
  }
}
