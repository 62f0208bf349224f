import { withUnsaved } from "../../core/review/threads/change";
import { rungDraft, rungsBehind } from "../../core/review/threads/draft";
import { labelFor, withoutLabel } from "../../core/review/threads/severityLabel";
import type { KeptThread } from "../../core/review/threads/thread";
import { pick } from "../../host/quickPicks";
import { chosenThread } from "./chosenThread";
import { rungItems } from "./choices";
import { fileAt } from "./documentPlace";
import type { ThreadParts } from "./parts";
import { addresseeItems } from "./people";

/**
 * Takes a thread as a menu hands it over; asks how much it gives away. Before the first comment is
 * saved its text follows, below what the lead has typed; after that only what is kept back does.
 */
export async function changeStep(parts: ThreadParts, subject: unknown): Promise<void> {
  const chosen = await chosenThread(parts, subject, ({ severity }) => severity !== "praise");
  if (!chosen) return;
  const { root, path, lines, topic, person } = chosen;
  const about = { place: { root, path }, file: fileAt(chosen), lines, topic };
  const people = person === undefined ? [] : await addresseeItems(parts, about);
  const addressee = people.find((one) => one.addressee?.email === person)?.addressee;
  const items = rungItems(addressee, topic, 0);
  const active = items.find(({ rung }) => rung === chosen.rung);
  const placeholder = "How much do you give away? The next step is kept until they answer.";
  const picked = await pick({ title: "Baton: Step", placeholder, items, active });
  const [item] = picked.kind === "chosen" ? picked.items : [];
  if (!item) return;
  await parts.unsaved.keep();
  parts.unsaved.forget(chosen.id);
  const kept = await parts.threads.change(chosen.id, (now) => onStep(now, item.rung));
  if (kept?.unsaved) parts.shown.editAnew(kept.id);
}

function onStep(thread: KeptThread, rung: KeptThread["rung"]): KeptThread {
  const { rung: _rung, ...rest } = thread;
  const { path, topic, anchor, unsaved, severity } = thread;
  const code = { path, lines: anchor?.lines ?? [] };
  const keptBack = rung === undefined ? [] : rungsBehind(rung, topic, code, 0);
  if (!unsaved || thread.comments.length > 0) {
    return { ...rest, keptBack, ...(rung !== undefined && { rung }) };
  }
  const typed = withoutLabel(unsaved.text).trim();
  const draft = rung === undefined ? "" : rungDraft(rung, topic, code, 0);
  const text = [typed, draft].filter((part) => part !== "").join("\n\n");
  const next = { ...unsaved, text: `${labelFor(severity)}: ${text}` };
  const { rung: _unsavedRung, ...plain } = next;
  return withUnsaved({ ...rest, keptBack }, rung === undefined ? plain : { ...plain, rung });
}
