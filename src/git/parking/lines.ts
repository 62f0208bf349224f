import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import { linesOf, meets, parseHunks, turned, withoutHunks } from "../../core/parking/hunks";
import type { LineRange } from "../../core/parking/parked";
import type { ChangedPath } from "../../core/parking/statusOutput";
import { plainLine } from "../../core/text/plain";
import type { Git } from "../git";
import type { Committable } from "./content";
import { openOn, readingOf } from "./disk";
import { ParkingError } from "./parkingError";
import { gitTalk, gitText, whole, type WorkTree } from "./workTree";

/** A file of which only some hunks are parked. */
export interface ChosenLines {
  /** The file's raw bytes without those hunks. */
  readonly stays: Uint8Array;
  /** What the index has with those hunks, as git would commit it. */
  readonly change: Uint8Array;
}

/** Where the two sides of a file are found. */
export interface LineSources {
  /** What git would commit of the file. */
  readonly committable: Committable | undefined;
  /** The folder where what the index has is checked out. */
  readonly checkedOut: string;
  /** Where new objects went, if not into the repository. */
  readonly objects?: string;
}

const diffArguments = [
  "diff",
  "--unified=0",
  "--inter-hunk-context=0",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--end-of-options",
] as const;

/**
 * Takes a work tree, a changed file, where its sides are, and ranges of lines; gives the file without the hunks that meet them, or nothing
 * when the file is new or gone, which is parked as a whole. The hunks are git's own, between what the
 * index has and what git would commit; the bytes are those of the disk, line by line. Throws
 * ParkingError when the file has no lines or no change meets the ranges, and GitError.
 */
export async function chooseLines(
  git: Git,
  tree: WorkTree,
  file: ChangedPath,
  { committable, checkedOut, objects }: LineSources,
  ranges: readonly LineRange[],
): Promise<ChosenLines | undefined> {
  if (!file.staged || file.isGone || !committable) return undefined;
  const [oldId, newId] = [file.staged.blob, committable.blob];
  const place = objects === undefined ? {} : { objects };
  const diff = await gitText(git, tree.root, [...diffArguments, oldId, newId], place);
  const [oldRaw, newRaw] = [
    await rawBytes(join(checkedOut, file.path)),
    await rawBytes(join(tree.root, file.path)),
  ];
  if (!oldRaw || !newRaw || /^Binary files /m.test(diff)) {
    throw noLines(
      l10n.t(
        "{0}: single lines cannot be parked, since it is not a text file. Park the whole file.",
        plainLine(file.path),
      ),
    );
  }
  const blob = (id: string): Promise<Buffer> =>
    gitTalk(git, tree.root, ["cat-file", "blob", id], { ...place, read: whole });
  const [oldClean, newClean] = [await blob(oldId), await blob(newId)];
  const [oldLines, newLines] = [linesOf(oldRaw), linesOf(newRaw)];
  const [oldCommitted, newCommitted] = [linesOf(oldClean), linesOf(newClean)];
  if (oldLines.length !== oldCommitted.length || newLines.length !== newCommitted.length) {
    throw noLines(
      l10n.t(
        "{0}: single lines cannot be parked, since a filter of git gives it other lines. Park the whole file.",
        plainLine(file.path),
      ),
    );
  }
  const hunks = parseHunks(diff).filter((hunk) => meets(hunk, ranges));
  if (hunks.length === 0) {
    throw new ParkingError(
      "nothing",
      l10n.t("There is no uncommitted change in these lines to park."),
    );
  }
  return {
    stays: withoutHunks(newLines, oldLines, hunks),
    change: withoutHunks(oldCommitted, newCommitted, hunks.map(turned)),
  };
}

async function rawBytes(file: string): Promise<Uint8Array | undefined> {
  const opened = await openOn(file);
  if (opened === "other") return undefined;
  const bytes = await whole(readingOf(opened, "sha1").pieces);
  return opened.kind === "link" ? undefined : bytes;
}

function noLines(message: string): ParkingError {
  return new ParkingError("noLines", message);
}
