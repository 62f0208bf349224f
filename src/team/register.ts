import { l10n, window } from "vscode";
import { teamCommands } from "../host/commandIds";
import { Disposables } from "../host/disposables";
import { type Handler, registerHandlers } from "../host/handlers";
import { errorText } from "../host/errorText";
import { leadCalendar } from "../host/leadLanguage";
import type { TeamParts } from "./parts";
import { showDuplicates } from "./showDuplicates";
import { setUpTeam } from "./setUpTeam";

/** Takes the parts; sets up the commands about people and the team. The caller owns it. */
export function registerTeam(parts: TeamParts): Disposables {
  const owner = new Disposables();
  const calendar = leadCalendar();
  const said = (run: () => Promise<void>): Handler => {
    return () =>
      run().catch((error: unknown) => {
        parts.log.warn(`team: ${errorText(error)}`);
        void window.showWarningMessage(l10n.t("Baton could not finish: {0}", errorText(error)));
      });
  };
  registerHandlers(owner, teamCommands, {
    setUpTeam: said(() => setUpTeam(parts, calendar)),
    showDuplicates: said(() => showDuplicates(parts)),
  });
  return owner;
}
