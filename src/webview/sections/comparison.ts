import * as l10n from "@vscode/l10n";
import type { ComparisonView } from "../../core/time/panel/panelView";
import { paragraphs, type Section, sectionElement } from "./section";
import { tableElement } from "./table";

/** Takes two weeks side by side; gives the section that shows them. */
export function comparisonSection(view: ComparisonView): Section {
  return {
    key: "comparison",
    shows: view,
    build: () =>
      sectionElement("comparison", l10n.t("Compared"), [
        ...paragraphs([view.sentence]),
        tableElement(view.table),
      ]),
  };
}
