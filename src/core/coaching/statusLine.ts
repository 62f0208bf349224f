import * as l10n from "@vscode/l10n";
import { knowsFile } from "../history/facts";
import type { Suggestion } from "../history/suggest";
import { labelText } from "../text/plain";
import { absenceText, type FileView, type Quiet } from "./fileView";
import { givenName } from "./messages";
import { standingText } from "./words";

/** What the status bar item shows. */
export interface StatusLine {
  readonly shown: boolean;
  /** May hold icons; a stranger's text in it is made safe. */
  readonly text: string;
  /** For screen readers, which do not read icons well. */
  readonly label: string;
}

/** Something said beside what the item shows. */
export interface BadgeMark {
  /** As VS Code writes icons, "$(name)". */
  readonly icon: string;
  readonly text: string;
}

/** Takes what the item shows and what is to be said beside it; gives both together, the words only where the item would be hidden. */
export function markedLine(line: StatusLine, mark: BadgeMark | undefined): StatusLine {
  if (!mark) return line;
  const { icon, text } = mark;
  if (!line.shown) return { shown: true, text: `${icon} ${text}`, label: named(text) };
  const said = line.label.endsWith(".") ? line.label : `${line.label}.`;
  return { shown: true, text: `${line.text} ${icon}`, label: `${said} ${text}.` };
}

/** What the item does when there is nobody to name. */
export type QuietAppearance = "hidden" | "icon";

const nameLength = 28;

/**
 * Takes what is known of the file, what keeps Baton quiet (if anything does) and what the item does
 * then; gives what the status bar shows. It names somebody only on a team-owned file.
 */
export function statusLineOf(
  view: FileView,
  quiet: Quiet | undefined,
  appearance: QuietAppearance,
): StatusLine {
  if (quiet === "incident") {
    return {
      shown: true,
      text: `$(flame) ${l10n.t("Incident")}`,
      label: l10n.t("Baton: incident mode is on"),
    };
  }
  if (quiet === "snoozed") {
    return { shown: true, text: "$(bell-slash)", label: l10n.t("Baton is snoozed") };
  }
  if (quiet === "presenting") {
    return {
      shown: true,
      text: "$(bell-slash)",
      label: l10n.t("Baton is quiet while you present"),
    };
  }
  if (view.kind === "reading") {
    const text = l10n.t("Reading history, {0} %", view.percent);

    return { shown: true, text: `$(sync~spin) ${text}`, label: named(text) };
  }
  if (view.kind === "stopped") {
    return plainIcon("icon", l10n.t("Baton stopped reading the history"));
  }
  if (view.kind === "failed") return plainIcon("icon", l10n.t("Baton could not read the history"));
  if (view.kind === "absent") return plainIcon(appearance, named(absenceText[view.reason]));
  const { standing, suggestions } = view.situation;
  const first = suggestions[0];
  // Somebody outside the team is no answer to "who on the team knows this": the hover names them.
  if (quiet || !standing.teamOwned || !first || first.stranger) {
    return plainIcon(appearance, named(standingText[standing.because]));
  }
  return personLine(first);
}

function personLine({ person, facts }: Suggestion): StatusLine {
  const shown = labelText(person.name, nameLength);
  const given = givenName(person.name);
  return knowsFile(facts)
    ? {
        shown: true,
        text: l10n.t("$(organization) {0} knows this", shown),
        label: l10n.t("Baton: {0} knows this file. Select to pair or ask.", given),
      }
    : {
        shown: true,
        text: l10n.t("$(organization) {0} works near this", shown),
        label: l10n.t("Baton: {0} works near this file. Select to pair or ask.", given),
      };
}

/** For a screen reader, which says a text without what stands around it. */
function named(text: string): string {
  return l10n.t("Baton: {0}", text);
}

function plainIcon(appearance: QuietAppearance, label: string): StatusLine {
  return { shown: appearance === "icon", text: "$(organization)", label };
}
