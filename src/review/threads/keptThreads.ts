import { commands } from "vscode";
import { counted } from "../../core/coaching/words";
import { threadCommands } from "../../host/commandIds";
import type { KeptThing } from "../../host/kept";
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
      return counted(threads.all.length, "thread", "threads");
    },
    acts: async () => [
      {
        label: "$(list-unordered) Show the threads",
        shows: true,
        run: async () => {
          await commands.executeCommand(threadCommands.reviewDrafts);
          return undefined;
        },
      },
      {
        label: "$(trash) Delete all threads",
        detail: "In all repositories. What is posted stays where it was posted.",
        run: async () => {
          const { count, undo } = await removeThreads(
            parts,
            threads.all.map(({ id }) => id),
          );
          return { said: `${counted(count, "thread", "threads")} deleted.`, undo };
        },
      },
    ],
    onDidChange: threads.onDidChange,
  };
}
