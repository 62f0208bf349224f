import { l10n, window } from "vscode";
import { noticeText } from "../core/text/plain";
import { TrackedFiles } from "../git/trackedFiles";
import { handOverCommands } from "../host/commandIds";
import { Disposables } from "../host/disposables";
import { errorText } from "../host/errorText";
import { registerHandlers } from "../host/handlers";
import type { Log } from "../host/log";
import { leadCalendar } from "../host/leadLanguage";
import { handOver, type HandOverParts } from "./handOver";

/** Takes the parts; sets up the command that hands over an area. The caller owns it. */
export function registerHandOver(
  parts: Omit<HandOverParts, "tracked" | "calendar"> & { readonly log: Log },
): Disposables {
  const owner = new Disposables();
  const all = { ...parts, tracked: new TrackedFiles(parts.git), calendar: leadCalendar() };
  registerHandlers(owner, handOverCommands, {
    handOver: async (subject) => {
      try {
        await handOver(all, subject);
      } catch (error) {
        parts.log.warn(`hand over: ${errorText(error)}`);
        void window.showWarningMessage(
          l10n.t("Baton could not finish: {0}", noticeText(errorText(error))),
        );
      }
    },
  });
  return owner;
}
