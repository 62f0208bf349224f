import { commands, l10n, type Uri, workspace } from "vscode";
import { handBackCommands } from "../host/commandIds";
import type { Deleted, KeptThing } from "../host/records/kept";
import { oneOrMore } from "../host/shown/plural";
import type { Hints } from "./hints";

/** Takes the hints and their folder; gives what there is to say of them where it is told what Baton keeps. */
export function keptHints(hints: Hints, home: Uri): KeptThing {
  const { files } = hints;
  return {
    name: "hints",
    paths: [home.fsPath],
    count: async () => {
      const { length } = await files.all();
      return oneOrMore(length, l10n.t("1 hint"), l10n.t("{0} hints", length));
    },
    unreadable: () => files.unreadable(),
    acts: async () => [
      {
        label: l10n.t("$(list-unordered) Show what is handed back"),
        shows: true,
        run: async () => {
          await commands.executeCommand(handBackCommands.handedBack);
          return undefined;
        },
      },
      {
        label: l10n.t("$(trash) Delete all hints"),
        detail: l10n.t(
          "Of what is still handed back the next steps go with them. Parked changes stay.",
        ),
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
  const { length } = gone;
  return {
    said: oneOrMore(length, l10n.t("1 hint deleted."), l10n.t("{0} hints deleted.", length)),
    undo: async () => {
      for (const { file, text } of gone) await files.create(file.record, text);
    },
  };
}
