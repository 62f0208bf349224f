import * as l10n from "@vscode/l10n";
import type { Note, Remedy } from "../../core/time/panel/panelView";
import { button, el } from "../dom";
import type { PageHost } from "../pageHost";

const remedyNames: Readonly<Record<Remedy, string>> = {
  get setUpTeam() {
    return l10n.t("Set Up Team");
  },
  get readHistory() {
    return l10n.t("Read History Again");
  },
  get trust() {
    return l10n.t("Manage Trust");
  },
};

/** Takes a note and the host; gives it with its button, if something can be done. */
export function noteElement({ text, remedy }: Note, host: PageHost): HTMLElement {
  return el("div", { class: "note" }, [
    el("p", { text }),
    remedy &&
      button(remedyNames[remedy], `remedy-${remedy}`, () => host.post({ kind: "remedy", remedy })),
  ]);
}
