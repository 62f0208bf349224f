import { commands, type Uri, workspace } from "vscode";
import { counted } from "../core/coaching/words";
import { handBackCommands } from "../host/commandIds";
import type { Deleted, KeptThing } from "../host/kept";
import type { Hints } from "./hints";

/** Takes the hints and their folder; gives what there is to say of them where it is told what Baton keeps. */
export function keptHints(hints: Hints, home: Uri): KeptThing {
  const { files } = hints;
  return {
    name: "hints",
    paths: [home.fsPath],
    count: async () => counted((await files.all()).length, "hint", "hints"),
    acts: async () => [
      {
        label: "$(list-unordered) Show what is handed back",
        shows: true,
        run: async () => {
          await commands.executeCommand(handBackCommands.handedBack);
          return undefined;
        },
      },
      {
        label: "$(trash) Delete all hints",
        detail: "Of what is still handed back the next steps go with them. Parked changes stay.",
        run: () => deleteAll(hints),
      },
    ],
    onDidChange: files.onDidChange,
  };
}

async function deleteAll({ files, tabs, pages }: Hints): Promise<Deleted> {
  const gone = await Promise.all(
    (await files.all()).map(async (file) => {
      return { file, text: (await workspace.openTextDocument(file.document)).getText() };
    }),
  );
  for (const { file } of gone) {
    await tabs.close(file);
    await files.remove(file);
  }
  await pages.update();
  return {
    said: `${counted(gone.length, "hint", "hints")} deleted.`,
    undo: async () => {
      for (const { file, text } of gone) await files.create(file.record, text);
    },
  };
}
