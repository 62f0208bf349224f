import { commands, l10n } from "vscode";
import { boxCommands } from "../../host/commandIds";
import type { KeptThing } from "../../host/records/kept";
import { oneOrMore } from "../../host/shown/plural";
import type { DraftKeeper } from "./draftKeeper";

/** Takes the drafts and their folder; gives what there is to say of them where it is told what Baton keeps. */
export function keptDrafts(drafts: DraftKeeper, folder: string): KeptThing {
  return {
    name: "drafts",
    paths: [folder],
    count: async () => {
      const { length } = await drafts.waiting();
      return oneOrMore(length, l10n.t("1 draft waits"), l10n.t("{0} drafts wait", length));
    },
    unreadable: () => drafts.unreadable(),
    acts: async () => [
      {
        label: l10n.t("$(list-unordered) Show the drafts"),
        shows: true,
        run: async () => {
          await commands.executeCommand(boxCommands.restoreDraft);
          return undefined;
        },
      },
      {
        label: l10n.t("$(trash) Delete all drafts"),
        detail: l10n.t("What stands in an open comment box stays there."),
        run: () => drafts.forgetAll(),
      },
    ],
  };
}
