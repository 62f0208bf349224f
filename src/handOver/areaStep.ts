import { l10n, type QuickPickItem } from "vscode";
import { type Area, areaName, isInFolder } from "../core/coaching/handOver/area";
import type { Codeowners } from "../core/ownership/codeowners";
import { RuleFiles } from "../core/ownership/ruleFiles";
import { labelText } from "../core/text/plain";
import { pick } from "../host/shown/quickPicks";
import { inSlices } from "../host/slices";
import { title } from "./title";
import { oneOrMore } from "../host/shown/plural";

interface AreaItem extends QuickPickItem {
  readonly area: Area;
}

/** Takes the areas in question, the tracked files and CODEOWNERS; gives the one the lead picks. */
export async function pickedArea(
  areas: readonly Area[],
  tracked: readonly string[],
  codeowners: Codeowners | undefined,
): Promise<Area | undefined> {
  const items: AreaItem[] = [];
  for (const area of areas) {
    const files = await filesOf(area, tracked, codeowners);
    items.push({ area, label: labelOf(area), description: descriptionOf(area, files.length) });
  }
  const picked = await pick({ title, placeholder: l10n.t("Which area?"), items });
  return picked.kind === "chosen" ? picked.items[0]?.area : undefined;
}

/** Takes an area, the tracked files and CODEOWNERS; gives the area's files. */
export async function filesOf(
  area: Area,
  tracked: readonly string[],
  codeowners: Codeowners | undefined,
): Promise<readonly string[]> {
  if (area.kind === "folder") return tracked.filter((path) => isInFolder(area.folder, path));
  if (!codeowners) return [];
  const files = new RuleFiles(codeowners, area.rule);
  await inSlices(tracked, (path) => files.take(path));
  return files.own;
}

function labelOf(area: Area): string {
  if (area.kind === "folder" && area.folder === "") return l10n.t("$(repo) The whole repository");
  const icon = area.kind === "rule" ? "$(law)" : "$(folder)";
  return `${icon} ${labelText(areaName(area), 80)}`;
}

function descriptionOf(area: Area, files: number): string {
  const size = oneOrMore(files, l10n.t("1 file"), l10n.t("{0} files", files));
  if (area.kind === "folder") return size;
  const { line, owners } = area.rule;
  const who = owners.length === 0 ? l10n.t("nobody") : labelText(owners.join(", "));
  return l10n.t("CODEOWNERS line {0}: {1}, {2}", line, who, size);
}
