import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Event } from "vscode";
import type { KeptName } from "../../core/privacy/keptText";
import { ifThere, namesIn } from "../../git/absence";

/** What was deleted, and how to have it back. */
export interface Deleted {
  /** A sentence for the lead. */
  readonly said: string;
  readonly undo?: () => Promise<void>;
}

/** Something to do with what is kept. */
export interface KeptAct {
  readonly label: string;
  readonly detail?: string;
  /** Shows it in place of the list; without it the list comes back, up to date. */
  readonly shows?: true;
  /** Gives what was deleted, if that is still to be said. */
  readonly run: () => Promise<Deleted | undefined>;
}

/** Something that Baton keeps, as whoever keeps it tells of it. */
export interface KeptThing {
  readonly name: KeptName;
  /** Files and folders that are its own alone; absolute. */
  readonly paths: readonly string[];
  /** Gives how many there are in words, "" for none to be counted. Throws what the disk throws. */
  readonly count: () => Promise<string>;
  /** Gives what is kept elsewhere than in files of its own, in bytes; nothing when that cannot be told. */
  readonly bytesElsewhere?: () => Promise<number | undefined>;
  /** Gives files of its own that this version cannot read and leaves alone; absolute. Throws what the disk throws. */
  readonly unreadable?: () => Promise<readonly string[]>;
  readonly acts: () => Promise<readonly KeptAct[]>;
  /** Fires when there may be more or less of it. */
  readonly onDidChange?: Event<unknown>;
}

/** Takes the path of a file or folder; gives the bytes of all files there, 0 when it is not there. Throws what the disk throws. */
export async function bytesAt(path: string): Promise<number> {
  const found = await ifThere(stat(path));
  if (!found) return 0;
  if (!found.isDirectory()) return found.size;
  const names = await namesIn(path);
  const sizes = await Promise.all(names.map((name) => bytesAt(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Takes a folder and what of it is meant, by its name; deletes that. Throws what the disk throws. */
export async function emptyFolder(
  folder: string,
  isMeant: (name: string) => boolean,
): Promise<void> {
  for (const name of (await namesIn(folder)).filter(isMeant)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
