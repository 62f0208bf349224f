import * as l10n from "@vscode/l10n";
import type { FixView } from "../../core/time/panel/panelView";
import { el } from "../dom";
import { fixForm } from "./fix";
import { type Section, sectionElement } from "./section";

/** Takes what the figures do not see, in sentences, and what can be set right; gives the section for both. */
export function limitsSection(limits: readonly string[], fix: FixView | undefined): Section {
  return {
    key: "limits",
    shows: { limits, fix },
    isWritten: true,
    build: (host) => {
      const items = limits.map((text) => el("li", { text }));
      const children = [el("ul", {}, items), fix && fixForm(fix, host)];
      return sectionElement("limits", l10n.t("What this does not see"), children);
    },
  };
}
