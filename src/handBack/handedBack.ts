import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { groupText } from "../core/coaching/handBack/words";
import { pick } from "../host/shown/quickPicks";
import type { HandedBackList, HandedBackRow, RowActName } from "./handedBackList";
import { rowOf } from "./handedBackView";

const title = l10n.t("Baton: Handed Back");
const nothing = l10n.t(
  "Nothing is handed back here. Change a file, and Baton: Hand Back makes a hint of it.",
);
const nothingForThat = l10n.t(
  "Nothing is handed back here that this could be done with. Baton: Handed Back shows all there is.",
);

interface ActItem extends QuickPickItem {
  readonly run?: () => Promise<unknown>;
}

/** Takes the list, and what its view hands over (nothing for all of it); shows what there is, and does what is chosen. */
export async function showHandedBack(list: HandedBackList, subject: unknown): Promise<void> {
  const given = rowOf(subject);
  const row = given ?? (await pickedRow(await list.rows(), nothing));
  if (row) await act(row);
}

/** Takes the list, the name of an act and what the view hands over; does it with that row, else with one that the lead picks. */
export async function doRowAct(
  list: HandedBackList,
  name: RowActName,
  subject: unknown,
): Promise<void> {
  const has = ({ acts }: HandedBackRow): boolean => acts.some((one) => one.name === name);
  const given = rowOf(subject);
  const row = given ?? (await pickedRow((await list.rows()).filter(has), nothingForThat));
  await row?.acts.find((one) => one.name === name)?.run();
}

async function pickedRow(
  rows: readonly HandedBackRow[],
  none: string,
): Promise<HandedBackRow | undefined> {
  if (rows.length === 0) {
    void window.showInformationMessage(none);
    return undefined;
  }
  const groups = [...new Set(rows.map(({ group }) => group))];
  const items = groups.flatMap((group) => {
    const own = rows.filter((one) => one.group === group).map((one) => ({ ...one.row, one }));
    return [{ label: groupText[group], kind: QuickPickItemKind.Separator, one: undefined }, ...own];
  });
  const placeholder = l10n.t("What would you like to go on with?");
  const picked = await pick({ title, placeholder, items });
  return picked.kind === "chosen" ? picked.items[0]?.one : undefined;
}

/** What is the only thing to do is done at once. */
async function act({ group, title: at, placeholder, acts }: HandedBackRow): Promise<void> {
  const [only, ...others] = acts;
  if (!only || others.length === 0) return void (await only?.run());
  const own: ActItem[] = acts.filter(({ isOfOwn }) => isOfOwn);
  const rest = acts.filter(({ isOfOwn }) => !isOfOwn);
  const heading = { label: l10n.t("Your own version"), kind: QuickPickItemKind.Separator };
  const isGone = group === "open" && own.length === 0;
  const version = isGone ? [{ label: l10n.t("It is no longer parked") }] : own;
  const items: ActItem[] = group === "open" ? [...rest, heading, ...version] : [...acts];
  const picked = await pick({ title: at, placeholder, items });
  if (picked.kind === "chosen") await picked.items[0]?.run?.();
}
