import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { l10n } from "vscode";
import type { Deleted, KeptAct } from "../host/records/kept";
import { oneOrMore } from "../host/shown/plural";

/** Takes how many files a version cannot read; gives it in words, "" for none. */
export function unreadableText(count: number): string {
  if (count === 0) return "";
  return oneOrMore(count, l10n.t("1 not readable"), l10n.t("{0} not readable", count));
}

/** Takes files and folders that this version cannot read; gives the act that deletes them, none where there are none. */
export function deleteUnreadable(paths: readonly string[]): KeptAct[] {
  if (paths.length === 0) return [];
  return [
    {
      label: l10n.t("$(trash) Delete what cannot be read"),
      detail: l10n.t("It is damaged, or a newer Baton wrote it. Until then it is left alone."),
      run: () => deleteAll(paths),
    },
  ];
}

async function deleteAll(paths: readonly string[]): Promise<Deleted> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  for (const path of paths) await rm(path, { recursive: true, force: true });
  return {
    said: l10n.t("What could not be read is deleted."),
    undo: async () => {
      for (const { path, bytes } of files) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, bytes);
      }
    },
  };
}

interface FoundFile {
  readonly path: string;
  readonly bytes: Buffer;
}

async function filesAt(path: string): Promise<FoundFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, bytes: await readFile(path) }];
  const names = await readdir(path);
  return (await Promise.all(names.map((name) => filesAt(join(path, name))))).flat();
}
