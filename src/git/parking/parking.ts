import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import { parkedOf } from "../../core/parking/manifest";
import type {
  BroughtBack,
  Dropped,
  Parked,
  ParkedList,
  ParkScope,
  Resumed,
} from "../../core/parking/parked";
import { byPath } from "../../core/parking/safePath";
import { plainLine } from "../../core/text/plain";
import { readConfig } from "../config";
import type { Git } from "../git";
import { headOf } from "../repository";
import { comeBack } from "./comeBack";
import { type Errand, Interrupted } from "./errand";
import { gather } from "./gather";
import { parkGathered } from "./park";
import { ParkingError } from "./parkingError";
import { patchOf } from "./patch";
import { makePreviewObjects, previewOf } from "./preview";
import type { Recorded } from "./record";
import { resumed } from "./resume";
import { bytesOfAll, deleteRef, findRef, readAll, readOne } from "./store";
import { type WorkTree, workTreeAt } from "./workTree";
import { namesIn } from "../absence";

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

/** A window that is killed gives its lock up after ten seconds; this is well beyond. */
const longestWaitMs = 30_000;

/** Sets the lead's uncommitted change aside under a git ref, and brings it back. */
export class Parking {
  constructor(
    private readonly git: Git,
    private readonly options: ParkingOptions,
  ) {}

  /**
   * Takes a repository's root and a scope; gives as `git diff` prints it what would be parked, new
   * files included. Leaves nothing behind. Throws ParkingError, GitError, and what the disk throws.
   */
  async changeOf(root: string, scope: ParkScope): Promise<string> {
    return this.alone(root, async ({ git, tree, folder }) => {
      const objects = await makePreviewObjects(tree, folder);
      const { gathered } = await gather(git, tree, scope, folder, objects);
      return previewOf(git, tree, gathered, folder);
    });
  }

  /**
   * Takes a repository's root, a scope, and a title of one line; parks the change. Index, branches
   * and stash are never touched. Throws ParkingError, GitError, and what the disk throws; the files
   * are then as they were, but for reason "halfDone".
   */
  async park(root: string, scope: ParkScope, title: string): Promise<Parked> {
    return this.alone(root, async (errand) => {
      const { git, tree, folder } = errand;
      await errand.step("gather");
      const { gathered, leftOut } = await gather(git, tree, scope, folder);
      const at = Math.floor(this.options.now());
      return parkGathered(errand, gathered, {
        id: newId(at),
        at,
        head: (await headOf(git, tree.root)) ?? "",
        title: plainLine(title) || "Parked change",
        state: "parking",
        workTree: tree.name,
        author: await authorOf(git, tree.root),
        leftOut,
      });
    });
  }

  /**
   * Takes a repository's root and an id; brings the change back into the work tree, whichever of the
   * repository's it is. The ref stays when there is any conflict. Throws ParkingError and GitError.
   */
  async bringBack(
    root: string,
    id: string,
    { withMarkers = false }: BringBackOptions = {},
  ): Promise<BroughtBack> {
    return this.alone(root, async (errand) => {
      const recorded = settledOnly(await readOne(errand.git, errand.tree, id));
      return comeBack(errand, recorded, withMarkers);
    });
  }

  /**
   * Takes a repository's root and an id; gives the change as a mail that `git am` and `git apply`
   * take, the lead its author. Throws ParkingError and GitError.
   */
  async patchOf(root: string, id: string): Promise<string> {
    const tree = await workTreeAt(this.git, root);
    return patchOf(this.git, tree, await readOne(this.git, tree, id));
  }

  /** Takes a repository's root; gives what is parked there, newest first. Throws GitError. */
  async list(root: string): Promise<ParkedList> {
    const { recorded, unreadable } = await readAll(this.git, { root });
    const parked = recorded.map(({ manifest }) => parkedOf(manifest));
    return {
      parked: parked.toSorted((a, b) => b.at - a.at || byPath(b.id, a.id)),
      unreadable,
    };
  }

  /** Takes a repository's root; gives the bytes that parked changes take there, or nothing when git cannot tell. Throws GitError. */
  async bytesIn(root: string): Promise<number | undefined> {
    return bytesOfAll(this.git, { root });
  }

  /**
   * Takes a repository's root and an id; finishes or undoes what a crash interrupted. Throws
   * ParkingError and GitError.
   */
  async resume(root: string, id: string): Promise<Resumed> {
    return this.alone(root, async (errand) => {
      const recorded = await readOne(errand.git, errand.tree, id);
      return resumed(errand, recorded);
    });
  }

  /**
   * Takes a repository's root and an id; deletes the ref and gives the commit it named, so that it
   * can be had back. Throws ParkingError and GitError.
   */
  async drop(root: string, id: string): Promise<Dropped> {
    return this.alone(root, async ({ git, tree }) => {
      const found = await findRef(git, tree, id);
      const { recorded } = await readAll(git, tree);
      const one = recorded.find(({ manifest }) => manifest.id === id);
      if (one) settledOnly(one);
      await deleteRef(git, tree, found);
      return found;
    });
  }

  /** Does an errand while no other window parks or brings back in this repository. */
  private async alone<T>(root: string, work: (errand: Errand) => Promise<T>): Promise<T> {
    const tree = await workTreeAt(this.git, root);
    const release = await this.lock(tree);
    const folder = join(tree.folder, `work-${randomUUID()}`);
    try {
      await clearWork(tree.folder);
      await mkdir(folder, { recursive: true });
      const result = await work({ git: this.git, tree, folder, step: (name) => this.step(name) });
      await clearWork(tree.folder);
      return result;
    } catch (error) {
      if (error instanceof Interrupted) throw error.cause;
      await clearWork(tree.folder).catch(() => undefined); // The first failure is the one to tell.
      throw error;
    } finally {
      await release();
    }
  }

  private async lock({ commonDir }: WorkTree): Promise<() => Promise<void>> {
    const signal = AbortSignal.timeout(longestWaitMs);
    try {
      return await this.options.lock(join(commonDir, "baton", "lock"), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      const message = l10n.t("Another window is parking a change here. Try again in a moment.");
      throw new ParkingError("busy", message, undefined, { cause: error });
    }
  }

  private async step(name: string): Promise<void> {
    try {
      await this.options.between?.(name);
    } catch (error) {
      throw new Interrupted(name, { cause: error });
    }
  }
}

/** Gives what is recorded; throws when a crash interrupted it. */
function settledOnly(recorded: Recorded): Recorded {
  const { state, id } = recorded.manifest;
  if (state === "parked") return recorded;
  const message = l10n.t(
    "This was interrupted and is half done. Finish it first; nothing of it is lost.",
  );
  throw new ParkingError("halfDone", message, id);
}

/** When, for whoever reads the refs, and something that no other window draws. */
function newId(at: number): string {
  const date = new Date(at * 1000).toISOString().replace(/\..*$/, "").replace(/[-:]/g, "");
  return `${date.replace("T", "-")}-${randomUUID().slice(0, 8)}`;
}

/** A lead who has told git no name yet still parks; the patch then says what is known. */
async function authorOf(git: Git, root: string): Promise<{ name: string; email: string }> {
  const { userName, userEmail } = await readConfig(git, root);
  const email = userEmail || "lead@localhost";
  return { name: userName || (email.split("@")[0] ?? ""), email };
}

/** What a crash has left of earlier errands; nobody else is at work here now. */
async function clearWork(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (name.startsWith("work-")) await rm(join(folder, name), { recursive: true, force: true });
  }
}
