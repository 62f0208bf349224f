import type { Rung } from "../../coaching/hints/hint";
import { rungDraft, rungsBehind } from "./draft";
import { labelFor, withoutLabel } from "./severityLabel";
import type { KeptThread } from "./thread";

/** Takes a thread; gives the rung that it stands on, also while its first comment is being written. */
export function rungNow({ comments, rung, unsaved }: KeptThread): Rung | undefined {
  return comments.length === 0 ? unsaved?.rung : rung;
}

/**
 * Takes a thread and the rung that it is to stand on, or none; gives it so, with the rungs behind that
 * kept back. While the first comment is being written a draft of the rung goes below what is typed.
 */
export function onRung(thread: KeptThread, rung: Rung | undefined): KeptThread {
  if (rung === rungNow(thread)) return thread;
  const { rung: _rung, ...rest } = thread;
  const { path, topic, anchor, unsaved, severity } = thread;
  const code = { path, lines: anchor?.lines ?? [] };
  const keptBack = rung === undefined ? [] : rungsBehind(rung, topic, code, 0);
  const onIt = rung === undefined ? {} : { rung };
  if (!unsaved || thread.comments.length > 0) return { ...rest, keptBack, ...onIt };
  const typed = withoutLabel(unsaved.text).trim();
  const draft = rung === undefined ? "" : rungDraft(rung, topic, code, 0);
  const text = [typed, draft].filter((part) => part !== "").join("\n\n");
  const { comment } = unsaved;
  return {
    ...rest,
    keptBack,
    unsaved: { comment, text: `${labelFor(severity)}: ${text}`, ...onIt },
  };
}
