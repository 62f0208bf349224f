import { codeSpan } from "../../text/plain";
import type { Topic } from "../../people/topics";
import type { ChangedFile, Hunk } from "../change/changedFile";
import { languageOf } from "../change/languages";
import { readChange } from "../change/readChange";
import { symbolAt } from "../change/symbols";
import { topicsOf } from "../change/topicsOf";
import type { OnlyAdded } from "./onlyAdded";

/** The stretch of a change that a hint speaks about: changed lines of one hunk without a break. */
export interface Spot {
  readonly file: ChangedFile;
  readonly hunk: Hunk;
  /** Places in the hunk's lines: the first changed one, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The line that tells the topic, from `from` on; `from` itself where none does. */
  readonly telling: number;
}

/**
 * Takes a change and a topic; gives where the change is most telling about it. Files that the teammate
 * has come before those that the change adds. Gives nothing where no file has lines to speak about.
 */
export function spotOf(change: readonly ChangedFile[], topic: Topic | undefined): Spot | undefined {
  const found = topicsOf(change).filter((one) => one.topic === topic);
  const spots = found.flatMap(({ path, line, side }) => {
    const file = change.find((one) => one.path === path);
    return file ? spotAt(file, line, side) : [];
  });
  const others = change.flatMap((file) => {
    const [hunk] = file.hunks;
    return hunk ? spotIn(file, hunk, 0) : [];
  });
  const isThere = ({ file }: Spot): boolean => file.kind !== "added";
  const inCode = others.filter(({ file }) => languageOf(file.path) !== undefined);
  const best = spots.find(isThere) ?? spots[0] ?? inCode.find(isThere) ?? inCode[0];
  return best ?? others.find(isThere) ?? others[0];
}

function spotAt(file: ChangedFile, line: number, side: "old" | "new"): Spot[] {
  for (const hunk of file.hunks) {
    let at = side === "old" ? hunk.oldStart : hunk.newStart;
    for (const [place, { kind }] of hunk.lines.entries()) {
      if (kind === (side === "old" ? "added" : "removed")) continue;
      if (at === line) return spotIn(file, hunk, place);
      at += 1;
    }
  }
  return [];
}

function spotIn(file: ChangedFile, hunk: Hunk, near: number): Spot[] {
  const isChanged = (at: number): boolean => (hunk.lines[at]?.kind ?? "context") !== "context";
  let from = near;
  while (from < hunk.lines.length && !isChanged(from)) from += 1;
  if (!isChanged(from)) return [];
  const telling = from;
  let to = from;
  while (isChanged(from - 1)) from -= 1;
  while (isChanged(to)) to += 1;
  return [{ file, hunk, from, to, telling }];
}

/**
 * Takes a spot and what the teammate must not learn from it; gives where it is, in Markdown and as the
 * teammate's files have it: path, function and lines of the old side. A new file is told by its folder.
 */
export function whereText(spot: Spot, secrets: OnlyAdded): string {
  const { file } = spot;
  if (file.kind === "added") {
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf("/")));
    return folder === "" || secrets.isIn(folder)
      ? "the top folder"
      : `the folder ${codeSpan(folder)}`;
  }
  const symbol = symbolOf(spot);
  const named = symbol === undefined || secrets.isIn(symbol) ? "" : `${codeSpan(symbol, 80)} in `;
  return `${named}${codeSpan(file.oldPath ?? file.path)}, ${linesText(spot)}`;
}

/** What the telling line belongs to on the teammate's side. */
function symbolOf({ file, hunk, telling }: Spot): string | undefined {
  const [read] = readChange([{ ...file, hunks: [hunk] }]);
  const [lines] = read?.hunks ?? [];
  return read && lines ? symbolAt(lines, telling, read.language)?.name : undefined;
}

function linesText({ hunk, from, to }: Spot): string {
  const olds = (until: number): number =>
    hunk.lines.slice(0, until).filter(({ kind }) => kind !== "added").length;
  const [first, behind] = [hunk.oldStart + olds(from), hunk.oldStart + olds(to)];
  // Nothing of the teammate's goes there: what is new would stand behind the line before.
  if (behind === first) return `around line ${Math.max(1, first - 1)}`;
  if (behind - first === 1) return `line ${first}`;
  return `lines ${first} ${behind - first === 2 ? "and" : "to"} ${behind - 1}`;
}
