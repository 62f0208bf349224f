import { env, window, workspace } from "vscode";
import { suspectedDuplicates } from "../core/people/duplicates";
import { mailmapLines } from "../core/people/mailmapLine";
import { mergePeople } from "../core/people/people";
import { chosenRepository } from "../host/chosenRepository";
import { type DuplicateItem, duplicateItem } from "./duplicateItem";
import type { TeamParts } from "./parts";
import { pick } from "../host/quickPicks";

const title = "Baton: Suspected Duplicates";
const where =
  "They belong in the file .mailmap at the top of the repository; Baton does not write it.";

/** Offers who may be one person as lines for a mailmap; merges nothing by itself. */
export async function showDuplicates(parts: TeamParts): Promise<void> {
  const items = await duplicateItems(parts);
  if (!items) return;
  if (items.length === 0) {
    void window.showInformationMessage("Baton sees nobody here who may be two people to git.");
    return;
  }
  const placeholder = "Tick those who are one person to you";
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
  const count = lines.length === 1 ? "1 line" : `${lines.length} lines`;
  const chosen = await window.showInformationMessage(
    `${count} for .mailmap. ${where}`,
    "Copy",
    "Open as Text",
  );
  if (chosen === "Copy") await env.clipboard.writeText(text);
  if (chosen !== "Open as Text") return;
  await window.showTextDocument(await workspace.openTextDocument({ content: text }));
}
