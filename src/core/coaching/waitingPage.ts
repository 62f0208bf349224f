import * as l10n from "@vscode/l10n";
import type { Calendar } from "../text/calendar";
import { codeSpan } from "../text/plain";
import { momentKinds } from "./moments/moment";
import { momentText } from "./policy/momentText";
import type { PolicySettings } from "./policy/settings";

/**
 * Takes a path, the settings, and when it is read; gives the page for a file about which nothing
 * keeps Baton quiet: it only waits for a natural break.
 */
export function waitingPage(
  path: string,
  { moments }: PolicySettings,
  { calendar, now }: { readonly calendar: Calendar; readonly now: number },
): string {
  const on = momentKinds.filter((kind) => moments.includes(kind));
  return [
    `# ${l10n.t("Why not?")}`,
    `${codeSpan(path)}, ${calendar.day(now)}, ${calendar.clock(now)}`,
    l10n.t("Nothing keeps Baton quiet about this file. It waits for a natural break:"),
    on.map((kind) => `- ${momentText[kind]}`).join("\n"),
    l10n.t(
      "`baton.nudgeMoments` says at which of them it may speak, and `baton.sustainedEditing` what a longer edit is.",
    ),
    "",
  ].join("\n\n");
}
