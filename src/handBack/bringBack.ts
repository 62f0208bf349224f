import { l10n, window } from "vscode";
import type { BroughtBack, Excepted } from "../core/parking/parked";
import { noticeText } from "../core/text/plain";
import type { HandBackParts } from "./parts";
import { allSaved } from "./unsaved";
import { oneOrMore } from "../host/shown/plural";

const title = l10n.t("Baton: Bring the Change Back");

/** Takes the parts, a repository's root and a parked change's id; brings the change back. Gives whether all of it is. */
export async function bringBack(parts: HandBackParts, root: string, id: string): Promise<boolean> {
  const { parking } = parts;
  const found = (await parking.list(root)).parked.find((one) => one.id === id);
  const scope = { kind: "files", paths: found?.paths ?? [] } as const;
  if (!(await allSaved(title, root, scope))) return false;
  return sayBroughtBack(parts, root, id, await parking.bringBack(root, id));
}

/**
 * Takes the parts, a repository's root, a parked change's id and what came back of it; says so, and on
 * a conflict offers what can be done. Gives whether all of it is back by now.
 */
export async function sayBroughtBack(
  parts: HandBackParts,
  root: string,
  id: string,
  result: BroughtBack,
): Promise<boolean> {
  return result.complete ? complete(result) : conflicted(parts, root, id, result);
}

function complete({ merged }: BroughtBack): true {
  const back = l10n.t("$(check) Your change is back.");
  const joined = oneOrMore(
    merged.length,
    l10n.t("1 file was joined with what had changed meanwhile."),
    l10n.t("{0} files were joined with what had changed meanwhile.", merged.length),
  );
  void window.setStatusBarMessage(merged.length === 0 ? back : `${back} ${joined}`, shownMs);
  return true;
}

/** Long enough to be read without waiting for it. */
const shownMs = 6000;

const namedAtMost = 3;

async function conflicted(
  { parking }: HandBackParts,
  root: string,
  id: string,
  { conflicts }: BroughtBack,
): Promise<boolean> {
  const button = l10n.t("Bring Back With Conflict Markers");
  const what = conflictText(conflicts);
  const said = oneOrMore(
    conflicts.length,
    l10n.t("1 file needs a look: {0} Your change stays parked.", what),
    l10n.t("{0} files need a look: {1} Your change stays parked.", conflicts.length, what),
  );
  if ((await window.showWarningMessage(said, button)) !== button) return false;
  const again = await parking.bringBack(root, id, { withMarkers: true });
  if (again.complete) return complete(again);
  const rest = l10n.t(
    "Now for you to settle: {0} Your change stays parked until you drop it.",
    conflictText(again.conflicts),
  );
  void window.showWarningMessage(rest);
  return false;
}

function conflictText(conflicts: readonly Excepted[]): string {
  const named = conflicts.slice(0, namedAtMost).map(({ path, why }) => {
    return `${noticeText(path, 80)}: ${noticeText(why)}`;
  });
  const more = conflicts.length - named.length;
  return [...named, ...(more > 0 ? [l10n.t("And {0} more.", more)] : [])].join(" ");
}
