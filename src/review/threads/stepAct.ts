import { l10n } from "vscode";
import { onRung, rungNow } from "../../core/review/threads/step";
import { pick } from "../../host/shown/quickPicks";
import { isTheirs } from "../../core/review/threads/change";
import type { KeptThread } from "../../core/review/threads/thread";
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
  const chosen = await chosenThread(parts, subject, hasSteps);
  if (!chosen || isTheirs(chosen)) return;
  const { root, path, lines, topic, person } = chosen;
  const about = { place: { root, path }, file: fileAt(chosen), lines, topic };
  const people = person === undefined ? [] : await addresseeItems(parts, about);
  const addressee = people.find((one) => one.addressee?.email === person)?.addressee;
  const items = rungItems(addressee, topic, 0);
  const active = items.find(({ rung }) => rung === rungNow(chosen));
  const placeholder = l10n.t("How much do you give away? The next step is kept until they answer.");
  const picked = await pick({ title: l10n.t("Baton: Step"), placeholder, items, active });
  const [item] = picked.kind === "chosen" ? picked.items : [];
  if (!item || item.rung === rungNow(chosen)) return;
  await parts.unsaved.keep();
  parts.unsaved.forget(chosen.id);
  const kept = await parts.threads.change(chosen.id, (now) => onRung(now, item.rung));
  if (kept?.unsaved) parts.shown.editAnew(kept.id);
}

function hasSteps(thread: KeptThread): boolean {
  return thread.severity !== "praise" && !isTheirs(thread);
}
