import { join } from "node:path";
import { commands, type ExtensionContext, type LogOutputChannel, workspace } from "vscode";
import { counted } from "../core/coaching/words";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import type { Parking } from "../git/parking/parking";
import { workspaceRoots } from "../host/chosenRepository";
import { type CommandId, commandIds } from "../host/commandIds";
import type { IndexStore } from "../host/indexStore";
import { bytesAt, emptyFolder, type KeptAct, type KeptThing, namesAt } from "../host/kept";
import type { Ledger } from "../host/ledger";
import type { OneVoice } from "../host/oneVoice";
import { settingsSet } from "../host/settings";
import { mirrorKey } from "../host/time/timeStore";
import type { TimeRecord } from "../host/timeRecord";
import { bytesOf, keptMemory } from "./memories";

/** What keeps something for all of Baton. */
export interface ThingParts {
  readonly git: Git;
  readonly parking: Parking;
  readonly ledger: Ledger;
  readonly time: TimeRecord;
  readonly index: IndexStore;
  readonly voice: OneVoice;
  readonly log: LogOutputChannel;
}

/** Takes the extension's context, the parts, and what features keep; gives all that Baton keeps. */
export function keptThings(
  context: ExtensionContext,
  parts: ThingParts,
  ofFeatures: readonly KeptThing[],
): KeptThing[] {
  const { globalState, workspaceState, globalStorageUri, logUri } = context;
  const storage = globalStorageUri.fsPath;
  const known = [
    nudges(parts, storage),
    time(parts, storage, () => bytesOf(globalState, mirrorKey)),
    parked(parts),
    history(parts),
    keptMemory(globalState, workspaceState),
    voice(parts),
    settings,
    { ...bare("log"), paths: [logUri.fsPath], acts: acts(show("$(output)", "showLog")) },
    ...ofFeatures,
  ];
  return [...known, other(storage, known)];
}

function nudges({ ledger }: ThingParts, storage: string): KeptThing {
  return {
    name: "nudges",
    paths: [join(storage, "ledger")],
    count: async () => {
      await ledger.refresh();
      return counted(ledger.entries.length, "entry", "entries");
    },
    acts: acts(
      show("$(list-unordered)", "showLedger"),
      does("$(export) Export it…", "exportLedger"),
      does("$(trash) Delete some or all of it…", "deleteLedger"),
    ),
    onDidChange: ledger.onDidChange,
  };
}

function time({ time: record }: ThingParts, storage: string, mirror: () => number): KeptThing {
  return {
    name: "time",
    paths: ["journal", "rollup", "rollup.lock", "pause.json"].map((name) => join(storage, name)),
    count: async () => {
      await record.refresh();
      return counted(record.days.length, "day", "days");
    },
    bytesElsewhere: () => Promise.resolve(mirror()),
    acts: acts(
      show("$(list-unordered)", "showTime"),
      does("$(export) Export it…", "exportTime"),
      does("$(trash) Delete some or all of it…", "deleteTime"),
      does("$(debug-pause) Pause recording…", "pauseRecording"),
    ),
    onDidChange: record.onDidChange,
  };
}

/** In the repositories of this window: where others are, nobody has told. */
function parked({ git, parking }: ThingParts): KeptThing {
  const roots = async (): Promise<string[]> => {
    if (!workspace.isTrusted) return [];
    try {
      return (await workspaceRoots(git)).map(({ root }) => root);
    } catch (error) {
      // Without git nothing is parked either.
      if (GitError.is(error, "notFound")) return [];
      throw error;
    }
  };
  return {
    name: "parked",
    paths: [],
    count: async () => {
      if (!workspace.isTrusted) return "not looked at in Restricted Mode";
      const lists = await Promise.all((await roots()).map((root) => parking.list(root)));
      const count = lists.reduce((sum, one) => sum + one.parked.length + one.unreadable.length, 0);
      return `${counted(count, "change", "changes")} here`;
    },
    bytesElsewhere: async () => {
      const sizes = await Promise.all((await roots()).map((root) => parking.bytesIn(root)));
      return sizes.reduce<number | undefined>(
        (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
        0,
      );
    },
    acts: acts(show("$(list-unordered)", "handedBack"), does("$(trash) Drop one…", "dropParked")),
  };
}

function history({ index }: ThingParts): KeptThing {
  const run = async () => {
    await index.forget();
    return { said: "Deleted. Baton reads a repository anew when you next need it." };
  };
  return {
    name: "history",
    paths: [index.folder],
    count: async () => {
      const files = (await namesAt(index.folder)).filter((name) => name.endsWith(".index"));
      return counted(files.length, "repository", "repositories");
    },
    acts: acts({ label: "$(trash) Delete all of them", run }),
  };
}

function voice({ voice: marks }: ThingParts): KeptThing {
  const run = async () => {
    await marks.forget();
    return { said: "The marks are deleted." };
  };
  return {
    ...bare("voice"),
    paths: [marks.folder],
    count: async () => counted((await namesAt(marks.folder)).length, "mark", "marks"),
    acts: acts({ label: "$(trash) Delete them", run }),
  };
}

const settings: KeptThing = {
  name: "settings",
  paths: [],
  count: () => Promise.resolve(`${settingsSet()} set`),
  acts: acts({
    label: "$(settings-gear) Show what is set",
    detail: "The gear beside a setting resets it.",
    shows: true,
    run: async () => {
      const query = "@ext:baton.baton @modified";
      await commands.executeCommand("workbench.action.openSettings", query);
      return undefined;
    },
  }),
};

/** What lies in the folder that the editor gives Baton and belongs to nothing above. */
function other(storage: string, known: readonly KeptThing[]): KeptThing {
  const own = new Set(known.flatMap(({ paths }) => paths));
  const isOther = (name: string): boolean => !own.has(join(storage, name));
  const names = async (): Promise<string[]> => (await namesAt(storage)).filter(isOther);
  const run = async () => {
    await emptyFolder(storage, isOther);
    return { said: "The other files are deleted." };
  };
  return {
    name: "other",
    paths: [],
    count: async () => counted((await names()).length, "file", "files"),
    bytesElsewhere: async () => {
      const sizes = await Promise.all((await names()).map((name) => bytesAt(join(storage, name))));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    acts: acts({ label: "$(trash) Delete them", detail: "They cannot be had back.", run }),
  };
}

function bare(name: KeptThing["name"]): Pick<KeptThing, "name" | "count"> {
  return { name, count: () => Promise.resolve("") };
}

function acts(...all: readonly KeptAct[]): KeptThing["acts"] {
  return () => Promise.resolve(all);
}

function show(icon: string, command: keyof typeof commandIds): KeptAct {
  return { ...does(`${icon} Show it`, command), shows: true };
}

function does(label: string, command: keyof typeof commandIds): KeptAct {
  const id: CommandId = commandIds[command];
  return {
    label,
    run: async () => {
      await commands.executeCommand(id);
      return undefined;
    },
  };
}
