import { commands, l10n, window } from "vscode";
import { noticeText } from "../core/text/plain";
import { firstDayCommands } from "../host/commandIds";
import { Disposables } from "../host/disposables";
import { errorText } from "../host/errorText";
import { type Handler, registerHandlers } from "../host/handlers";
import type { Listeners } from "../host/listeners";
import { ReplayPages, type ReplayParts } from "./replayPages";
import { openTeamFile } from "./teamFile";

/** The walkthrough in the manifest, as the editor names it. */
const walkthrough = "baton.baton#firstDay";

/** The first day as the rest of Baton sees it. */
export interface FirstDay extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
}

/** Takes what it is built on; sets up what the walkthrough leads to. The caller owns it. */
export function registerFirstDay(parts: ReplayParts): FirstDay {
  const owner = new Disposables();
  const pages = owner.own(new ReplayPages(parts));
  const said = (run: () => Promise<void>): Handler => {
    return async () => {
      try {
        await run();
      } catch (error) {
        parts.log.warn(`first day: ${errorText(error)}`);
        void window.showWarningMessage(
          l10n.t("Baton could not finish: {0}", noticeText(errorText(error))),
        );
      }
    };
  };
  registerHandlers(owner, firstDayCommands, {
    openWalkthrough: () => commands.executeCommand("workbench.action.openWalkthrough", walkthrough),
    showReplay: said(() => pages.open()),
    openTeamFile: said(() => openTeamFile(parts)),
  });
  return Object.assign(owner, { listeners: [pages] });
}
