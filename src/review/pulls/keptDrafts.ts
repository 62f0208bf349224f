import { join } from "node:path";
import { isSafePath } from "../../core/parking/safePath";
import { keptDraft, waits } from "../../core/review/posting/keptDraft";
import type { ReviewDraft } from "../../core/review/posting/draft";
import type { KeptThread, KeptThreads } from "../../core/review/threads/thread";
import { readTextFile } from "../../git/textFile";
import type { DraftSource, PostedDraft } from "./parts";

/** Takes Baton's own threads; gives those that wait as drafts, and marks them once a forge has them. */
export function draftsIn(threads: KeptThreads): DraftSource {
  return {
    open: async (root) => {
      await threads.loaded;
      const here = threads.all.filter((thread) => thread.root === root && waits(thread));
      return Promise.all(here.filter(({ path }) => isSafePath(path)).map(draftOf));
    },
    posted: async (_root, all) => {
      for (const one of all) await threads.change(one.draft, (thread) => withPosted(thread, one));
    },
  };
}

async function draftOf(thread: KeptThread): Promise<ReviewDraft> {
  const text = await readTextFile(join(thread.root, thread.path));
  return keptDraft(thread, text === undefined ? [] : text.split(/\r?\n/));
}

function withPosted(thread: KeptThread, { forge, id }: PostedDraft): KeptThread {
  const answer = thread.comments.findIndex(({ by }) => by === "other");
  const sent = answer < 0 ? thread.comments.length : answer;
  return {
    ...thread,
    comments: thread.comments.map((comment, place) =>
      place < sent ? { ...comment, posted: { forge, id } } : comment,
    ),
  };
}
