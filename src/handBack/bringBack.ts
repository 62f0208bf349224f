import { window } from "vscode";
import type { BroughtBack, Excepted } from "../core/parking/parked";
import { counted } from "../core/coaching/words";
import { noticeText } from "../core/text/plain";
import type { HandBackParts } from "./parts";
import { allSaved } from "./unsaved";

const title = "Baton: Bring the Change Back";

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
  const joined = counted(merged.length, "file was", "files were");
  const more = merged.length === 0 ? "" : ` ${joined} joined with what had changed meanwhile.`;
  void window.setStatusBarMessage(`$(check) Your change is back.${more}`, shownMs);
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
  const button = "Bring Back With Conflict Markers";
  const files = counted(conflicts.length, "file needs", "files need");
  const said = `${files} a look: ${conflictText(conflicts)} Your change stays parked.`;
  if ((await window.showWarningMessage(said, button)) !== button) return false;
  const again = await parking.bringBack(root, id, { withMarkers: true });
  if (again.complete) return complete(again);
  const rest = `Now for you to settle: ${conflictText(again.conflicts)} Your change stays parked until you drop it.`;
  void window.showWarningMessage(rest);
  return false;
}

function conflictText(conflicts: readonly Excepted[]): string {
  const named = conflicts.slice(0, namedAtMost).map(({ path, why }) => {
    return `${noticeText(path, 80)}: ${noticeText(why)}`;
  });
  const more = conflicts.length - named.length;
  return `${named.join(" ")}${more > 0 ? ` And ${more} more.` : ""}`;
}
