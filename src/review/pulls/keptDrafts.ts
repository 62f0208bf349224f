import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Event } from "vscode";
import { isSafePath } from "../../core/parking/safePath";
import { keptDraft, toSend, waits } from "../../core/review/posting/keptDraft";
import type { ReviewDraft } from "../../core/review/posting/draft";
import { onForge, withAnswers } from "../../core/review/threads/onForge";
import type { KeptThread, KeptThreads } from "../../core/review/threads/thread";
import { readTextFile } from "../../git/textFile";
import type { DraftSource, PostedDraft, ThreadThere } from "./parts";

/** What kept threads call the only forge that there is by now. */
export const forgeName = "github";

/** What a forge has of kept threads, by their ids, for whoever shows them. */
export type ShowOnForge = (all: ReadonlyMap<string, ThreadThere>) => void;

/** What is done with Baton's own threads. */
export interface ThreadKeeping {
  readonly threads: KeptThreads & { readonly onDidChange: Event<void> };
  readonly clock: { now(): number };
  readonly show: ShowOnForge;
  /** Takes a thread that is not kept yet, and what the lead wrote in it; keeps both. */
  readonly keepAnswer: (thread: KeptThread, text: string) => Promise<void>;
}

/**
 * Takes Baton's own threads, who shows them and who keeps more; gives those that wait as drafts, and
 * marks them once a forge has them.
 */
export function draftsIn({ threads, clock, show, keepAnswer }: ThreadKeeping): DraftSource {
  const inRoot = (root: string): KeptThread[] => threads.all.filter((one) => one.root === root);
  return {
    open: async (root) => {
      await threads.loaded;
      const here = inRoot(root).filter(waits);
      return Promise.all(here.filter(({ path }) => isSafePath(path)).map(draftOf));
    },
    posted: async (_root, all) => {
      for (const one of all) await threads.change(one.draft, (thread) => withPosted(thread, one));
    },
    alsoHere: async (root, all) => {
      await threads.loaded;
      for (const { kept, there } of onForge(inRoot(root), all)) {
        await threads.change(kept.id, (now) => withAnswers(now, there, forgeName, randomUUID));
      }
      return onForge(inRoot(root), all);
    },
    onDidChange: threads.onDidChange,
    kept: (root, all) => onForge(inRoot(root), all),
    answer: async (there, here, text) => {
      const at = clock.now();
      // What reads comments is loaded with the first ones.
      const { joinedThread } = await import("../../core/review/threads/joined");
      const about = { ...here, at, forge: forgeName, newName: randomUUID };
      await keepAnswer(joinedThread(there, about), text);
    },
    show: (all) => show(new Map(all.map((one) => [one.thread, one]))),
  };
}

async function draftOf(thread: KeptThread): Promise<ReviewDraft> {
  const text = await readTextFile(join(thread.root, thread.path));
  return keptDraft(thread, text === undefined ? [] : text.split(/\r?\n/));
}

function withPosted(thread: KeptThread, { forge, id }: PostedDraft): KeptThread {
  const sent = toSend(thread);
  return {
    ...thread,
    comments: thread.comments.map((comment) =>
      sent.includes(comment) ? { ...comment, posted: { forge, id } } : comment,
    ),
  };
}
