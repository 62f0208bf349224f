import * as l10n from "@vscode/l10n";
import type { WeekView } from "../../core/time/panel/panelView";
import { el } from "../dom";
import { noteElement } from "./remedy";
import type { Section } from "./section";

/** Takes a week; gives it in one sentence, with what is special about it. */
export function leadSection({ sentence, share, notes }: WeekView): Section {
  return {
    key: "lead",
    shows: { sentence, share, notes },
    build: (host) =>
      el(
        "section",
        {
          class: "section section-lead",
          attributes: { "aria-label": l10n.t("The week in words") },
        },
        [
          el("p", { class: "sentence", text: sentence }),
          share === undefined ? undefined : el("p", { class: "share", text: share }),
          ...notes.map((note) => noteElement(note, host)),
        ],
      ),
  };
}
