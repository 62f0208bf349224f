import { join } from "node:path";
import { commands, type ExtensionContext, l10n, type LogOutputChannel, workspace } from "vscode";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import type { Parking } from "../git/parking/parking";
import { workspaceRoots } from "../host/repositories/chosenRepository";
import { type CommandId, commandIds } from "../host/commandIds";
import type { IndexStore } from "../host/repositories/indexStore";
import { bytesAt, emptyFolder, type KeptAct, type KeptThing } from "../host/records/kept";
import type { Ledger } from "../host/records/ledger";
import type { OneVoice } from "../host/oneVoice";
import { oneOrMore } from "../host/shown/plural";
import { settingsSet } from "../host/settings";
import { mirrorKey } from "../host/records/time/timeStore";
import type { TimeRecord } from "../host/records/timeRecord";
import { bytesOf, keptMemory } from "./memories";
import { namesIn } from "../git/absence";

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
      const { length } = ledger.entries;
      return oneOrMore(length, l10n.t("1 entry"), l10n.t("{0} entries", length));
    },
    acts: acts(
      show("$(list-unordered)", "showLedger"),
      does(l10n.t("$(export) Export it…"), "exportLedger"),
      does(l10n.t("$(trash) Delete some or all of it…"), "deleteLedger"),
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
      const { length } = record.days;
      return oneOrMore(length, l10n.t("1 day"), l10n.t("{0} days", length));
    },
    bytesElsewhere: () => Promise.resolve(mirror()),
    acts: acts(
      show("$(list-unordered)", "showTime"),
      does(l10n.t("$(export) Export it…"), "exportTime"),
      does(l10n.t("$(trash) Delete some or all of it…"), "deleteTime"),
      does(l10n.t("$(debug-pause) Pause recording…"), "pauseRecording"),
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
      if (!workspace.isTrusted) return l10n.t("not looked at in Restricted Mode");
      const lists = await Promise.all((await roots()).map((root) => parking.list(root)));
      const count = lists.reduce((sum, one) => sum + one.parked.length + one.unreadable.length, 0);
      return oneOrMore(count, l10n.t("1 change here"), l10n.t("{0} changes here", count));
    },
    bytesElsewhere: async () => {
      const sizes = await Promise.all((await roots()).map((root) => parking.bytesIn(root)));
      return sizes.reduce<number | undefined>(
        (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
        0,
      );
    },
    acts: acts(
      show("$(list-unordered)", "handedBack"),
      does(l10n.t("$(trash) Drop one…"), "dropParked"),
    ),
  };
}

function history({ index }: ThingParts): KeptThing {
  const run = async () => {
    await index.forget();
    return { said: l10n.t("Deleted. Baton reads a repository anew when you next need it.") };
  };
  return {
    name: "history",
    paths: [index.folder],
    count: async () => {
      const names = await namesIn(index.folder);
      const { length } = names.filter((name) => name.endsWith(".index"));
      return oneOrMore(length, l10n.t("1 repository"), l10n.t("{0} repositories", length));
    },
    acts: acts({ label: l10n.t("$(trash) Delete all of them"), run }),
  };
}

function voice({ voice: marks }: ThingParts): KeptThing {
  const run = async () => {
    await marks.forget();
    return { said: l10n.t("The marks are deleted.") };
  };
  return {
    ...bare("voice"),
    paths: [marks.folder],
    count: async () => {
      const { length } = await namesIn(marks.folder);
      return oneOrMore(length, l10n.t("1 mark"), l10n.t("{0} marks", length));
    },
    acts: acts({ label: l10n.t("$(trash) Delete them"), run }),
  };
}

const settings: KeptThing = {
  name: "settings",
  paths: [],
  count: () => Promise.resolve(l10n.t("{0} set", settingsSet())),
  acts: acts({
    label: l10n.t("$(settings-gear) Show what is set"),
    detail: l10n.t("The gear beside a setting resets it."),
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
  const names = async (): Promise<string[]> => (await namesIn(storage)).filter(isOther);
  const run = async () => {
    await emptyFolder(storage, isOther);
    return { said: l10n.t("The other files are deleted.") };
  };
  return {
    name: "other",
    paths: [],
    count: async () => {
      const { length } = await names();
      return oneOrMore(length, l10n.t("1 file"), l10n.t("{0} files", length));
    },
    bytesElsewhere: async () => {
      const sizes = await Promise.all((await names()).map((name) => bytesAt(join(storage, name))));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    acts: acts({
      label: l10n.t("$(trash) Delete them"),
      detail: l10n.t("They cannot be had back."),
      run,
    }),
  };
}

function bare(name: KeptThing["name"]): Pick<KeptThing, "name" | "count"> {
  return { name, count: () => Promise.resolve("") };
}

function acts(...all: readonly KeptAct[]): KeptThing["acts"] {
  return () => Promise.resolve(all);
}

function show(icon: string, command: keyof typeof commandIds): KeptAct {
  return { ...does(`${icon} ${l10n.t("Show it")}`, command), shows: true };
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
