import { existsSync } from "node:fs";
import { join } from "node:path";
import { commands, l10n, Uri, window } from "vscode";
import { firstFile, nobodyText, whyNobody } from "../core/coaching/firstFile";
import { roleText } from "../core/coaching/words";
import { isSafePath } from "../core/parking/safePath";
import { noticeText } from "../core/text/plain";
import { chosenRepository } from "../host/repositories/chosenRepository";
import { commandIds } from "../host/commandIds";
import { offer } from "../host/shown/offers";
import { stepsInSlices } from "../host/slices";
import { judgedIn } from "./judged";
import type { ReplayParts } from "./replayPages";

/** Takes the parts; opens a file of the team's on which Baton has somebody to name, or says why there is none. */
export async function openTeamFile(parts: Omit<ReplayParts, "log">): Promise<void> {
  const chosen = await chosenRepository(parts, l10n.t("Baton: Open a File of My Team"));
  const judged = chosen && judgedIn(parts, chosen.root, chosen.settings);
  if (!chosen || !judged) return;
  const { root } = chosen;
  const at = parts.clock.now();
  const isThere = (path: string): boolean => isSafePath(path) && existsSync(join(root, path));
  const found = await stepsInSlices(firstFile({ ...judged, at, isThere }), () => false);
  const [first] = found?.suggestions ?? [];
  if (!found || !first)
    return sayWhyNone(nobodyText[whyNobody(judged.history, at, judged.settings)]);
  await window.showTextDocument(Uri.joinPath(Uri.file(root), found.path), { preview: false });
  const name = noticeText(found.path.split("/").at(-1) ?? "", 60);
  const who = `${noticeText(first.person.name, 60)} ${roleText(first, true)}`;
  const said = l10n.t(
    "{0}: {1}. The status bar says so too; rest the mouse on it to see why, or click it for what you can do.",
    name,
    who,
  );
  void offer(said, l10n.t("Show Acts"), async () => commands.executeCommand(commandIds.showActs));
}

function sayWhyNone(said: string): void {
  void offer(said, l10n.t("Set Up Team"), async () =>
    commands.executeCommand(commandIds.setUpTeam),
  );
}
