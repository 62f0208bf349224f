import * as l10n from "@vscode/l10n";
import type { AbsentView } from "../../core/time/panel/panelView";
import { el } from "../dom";
import { chooser } from "./head";
import { noteElement } from "./remedy";
import type { Section } from "./section";

/** Takes why there is no week; gives it with what can be done, and the other repositories of several. */
export function absentSection(view: AbsentView): Section {
  const { title, note, repositories, root = "" } = view;
  return {
    key: "absent",
    shows: view,
    build: (host) => {
      const choose = (value: string): void => host.post({ kind: "show", asked: { root: value } });
      return el("section", { class: "section section-absent" }, [
        el("h1", { text: title }),
        noteElement(note, host),
        repositories.length > 1
          ? chooser("repository", l10n.t("Repository"), repositories, root, choose)
          : undefined,
      ]);
    },
  };
}
