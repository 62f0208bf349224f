import { env, l10n, window, workspace } from "vscode";
import { suspectedDuplicates } from "../core/people/duplicates";
import { mailmapLines } from "../core/people/mailmapLine";
import { mergePeople } from "../core/people/people";
import { chosenRepository } from "../host/repositories/chosenRepository";
import { type DuplicateItem, duplicateItem } from "./duplicateItem";
import type { TeamParts } from "./parts";
import { pick } from "../host/shown/quickPicks";
import { oneOrMore } from "../host/shown/plural";

const title = l10n.t("Baton: Suspected Duplicates");
const where = l10n.t(
  "They belong in the file .mailmap at the top of the repository; Baton does not write it.",
);

/** Offers who may be one person as lines for a mailmap; merges nothing by itself. */
export async function showDuplicates(parts: TeamParts): Promise<void> {
  const items = await duplicateItems(parts);
  if (!items) return;
  if (items.length === 0) {
    void window.showInformationMessage(
      l10n.t("Baton sees nobody here who may be two people to git."),
    );
    return;
  }
  const placeholder = l10n.t("Tick those who are one person to you");
  const picked = await pick({ title, placeholder, items, ticked: [] });
  if (picked.kind !== "chosen" || picked.items.length === 0) return;
  await handOut(picked.items.flatMap(linesOf));
}

async function duplicateItems(parts: TeamParts): Promise<DuplicateItem[] | undefined> {
  const chosen = await chosenRepository(parts, title);
  if (!chosen) return undefined;
  const { read, settings } = chosen;
  const { contacts } = read.log;
  const people = mergePeople(contacts, read.leadEmails, settings.roster, settings.automation);
  return suspectedDuplicates(people, contacts)
    .map(duplicateItem)
    .filter((item) => linesOf(item).length > 0);
}

function linesOf({ pair: { proper, other } }: DuplicateItem): string[] {
  return mailmapLines(proper, other);
}

async function handOut(lines: readonly string[]): Promise<void> {
  const text = `${lines.join("\n")}\n`;
  const { length } = lines;
  const count = oneOrMore(
    length,
    l10n.t("1 line for .mailmap."),
    l10n.t("{0} lines for .mailmap.", length),
  );
  const [copy, open] = [l10n.t("Copy"), l10n.t("Open as Text")];
  const chosen = await window.showInformationMessage(`${count} ${where}`, copy, open);
  if (chosen === copy) await env.clipboard.writeText(text);
  if (chosen !== open) return;
  await window.showTextDocument(await workspace.openTextDocument({ content: text }));
}
