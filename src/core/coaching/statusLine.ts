import { knowsFile } from "../history/facts";
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
  if (!line.shown) return { shown: true, text: `${icon} ${text}`, label: `Baton: ${text}` };
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
    return { shown: true, text: "$(flame) Incident", label: "Baton: incident mode is on" };
  }
  if (quiet === "snoozed") {
    return { shown: true, text: "$(bell-slash)", label: "Baton is snoozed" };
  }
  if (quiet === "presenting") {
    return { shown: true, text: "$(bell-slash)", label: "Baton is quiet while you present" };
  }
  if (view.kind === "reading") {
    const text = `Reading history, ${view.percent} %`;
    return { shown: true, text: `$(sync~spin) ${text}`, label: `Baton: ${text}` };
  }
  if (view.kind === "stopped") {
    return plainIcon("icon", "Baton stopped reading the history");
  }
  if (view.kind === "failed") return plainIcon("icon", "Baton could not read the history");
  if (view.kind === "absent") return plainIcon(appearance, `Baton: ${absenceText[view.reason]}`);
  const { standing, suggestions } = view.situation;
  const first = suggestions[0];
  // Somebody outside the team is no answer to "who on the team knows this": the hover names them.
  if (quiet || !standing.teamOwned || !first || first.stranger) {
    return plainIcon(appearance, `Baton: ${standingText[standing.because]}`);
  }
  const { name } = first.person;
  const does = knowsFile(first.facts) ? "knows this" : "works near this";
  return {
    shown: true,
    text: `$(organization) ${labelText(name, nameLength)} ${does}`,
    label: `Baton: ${givenName(name)} ${does} file. Select to pair or ask.`,
  };
}

function plainIcon(appearance: QuietAppearance, label: string): StatusLine {
  return { shown: appearance === "icon", text: "$(organization)", label };
}
