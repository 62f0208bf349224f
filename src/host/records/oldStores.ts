import type { Memento } from "vscode";
import type { NewEntry } from "../../core/coaching/ledger/entry";
import { isPersonAct } from "../../core/coaching/order";
import { isRecord, isTextList } from "../../core/people/roster";
import type { Ledger } from "./ledger";

/** Where earlier versions kept what is in the ledger now. */
const oldKeys = {
  acts: "nudge.acts.v1",
  snoozedUntil: "nudge.snoozedUntil.v1",
  silencedFiles: "nudge.silencedFiles.v1",
} as const;

/** The file was not kept then; none of a repository is called that. */
const noFile = ".git";

/** An entry, and when it happened where that is known. */
interface Taken {
  readonly entry: NewEntry;
  readonly at?: number;
}

/**
 * Takes the stores for all workspaces and for this one, and the ledger; moves what an earlier version
 * has kept there into the ledger, once.
 */
export async function takeOverOldStores(
  everywhere: Memento,
  here: Memento,
  ledger: Pick<Ledger, "add">,
): Promise<void> {
  const all: readonly [Memento, string, (kept: unknown) => Taken[]][] = [
    [everywhere, oldKeys.acts, oldActs],
    [everywhere, oldKeys.snoozedUntil, oldSnooze],
    [here, oldKeys.silencedFiles, oldSilence],
  ];
  for (const [store, key, read] of all) {
    const kept: unknown = store.get(key);
    if (kept === undefined) continue;
    // Taken away first: twice the same would be worse than once not at all.
    await store.update(key, undefined);
    for (const { entry, at } of read(kept)) ledger.add(entry, at);
  }
}

/** What another version, or a damaged store, has left there may be anything. */
function oldActs(kept: unknown): Taken[] {
  const acts: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return acts.flatMap((one) => {
    if (!isRecord(one) || !isPersonAct(one["act"])) return [];
    const { act, email, at, root } = one;
    if (typeof email !== "string" || typeof at !== "number" || typeof root !== "string") return [];
    return [{ entry: { kind: "act", act, person: email, root, path: noFile }, at }];
  });
}

function oldSnooze(until: unknown): Taken[] {
  return typeof until === "number" ? [{ entry: { kind: "snooze", until } }] : [];
}

function oldSilence(kept: unknown): Taken[] {
  const keys = isTextList(kept) ? kept : [];
  return keys.flatMap((key) => {
    const [root, name, ...rest] = key.split("\n");
    if (root === undefined || name === undefined || rest.length > 0) return [];
    return [{ entry: { kind: "quiet", what: "file", root, name } }];
  });
}
