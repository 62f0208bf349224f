import { commands } from "vscode";
import { counted } from "../../core/coaching/words";
import { boxCommands } from "../../host/commandIds";
import type { KeptThing } from "../../host/kept";
import type { DraftKeeper } from "./draftKeeper";

/** Takes the drafts and their folder; gives what there is to say of them where it is told what Baton keeps. */
export function keptDrafts(drafts: DraftKeeper, folder: string): KeptThing {
  return {
    name: "drafts",
    paths: [folder],
    count: async () => counted((await drafts.waiting()).length, "draft waits", "drafts wait"),
    acts: async () => [
      {
        label: "$(list-unordered) Show the drafts",
        shows: true,
        run: async () => {
          await commands.executeCommand(boxCommands.restoreDraft);
          return undefined;
        },
      },
      {
        label: "$(trash) Delete all drafts",
        detail: "What stands in an open comment box stays there.",
        run: () => drafts.forgetAll(),
      },
    ],
  };
}
