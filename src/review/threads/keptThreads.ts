import { commands, l10n } from "vscode";
import { threadCommands } from "../../host/commandIds";
import type { KeptThing } from "../../host/records/kept";
import { oneOrMore } from "../../host/shown/plural";
import { removeThreads } from "./acts";
import type { ThreadParts } from "./parts";

/** Takes the parts and the folder of the threads; gives what there is to say of them where it is told what Baton keeps. */
export function keptThreads(parts: ThreadParts, folder: string): KeptThing {
  const { threads } = parts;
  return {
    name: "threads",
    paths: [folder],
    count: async () => {
      await threads.refresh();
      const { length } = threads.all;
      return oneOrMore(length, l10n.t("1 thread"), l10n.t("{0} threads", length));
    },
    unreadable: async () => {
      await threads.refresh();
      return threads.unreadable;
    },
    acts: async () => [
      {
        label: l10n.t("$(list-unordered) Show the threads"),
        shows: true,
        run: async () => {
          await commands.executeCommand(threadCommands.reviewDrafts);
          return undefined;
        },
      },
      {
        label: l10n.t("$(trash) Delete all threads"),
        detail: l10n.t("In all repositories. What is posted stays where it was posted."),
        run: async () => {
          const { count, undo } = await removeThreads(
            parts,
            threads.all.map(({ id }) => id),
          );
          const said = oneOrMore(
            count,
            l10n.t("1 thread deleted."),
            l10n.t("{0} threads deleted.", count),
          );
          return { said, undo };
        },
      },
    ],
    onDidChange: threads.onDidChange,
  };
}
