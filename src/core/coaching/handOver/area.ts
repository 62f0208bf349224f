import { folderOf } from "../../history/pathNumbers";
import type { TouchIndex } from "../../history/touchIndex";
import type { Ownership, OwnershipRule } from "../../ownership/codeowners";

/** What can be handed over: the files that a CODEOWNERS rule decides for, or a folder. */
export type Area =
  | { readonly kind: "rule"; readonly rule: OwnershipRule }
  /** Without a slash at the end; "" for the whole repository. */
  | { readonly kind: "folder"; readonly folder: string };

/**
 * Takes a repository-relative path, whether it is a folder, and who owns it; gives the areas that it
 * lies in, the one most likely meant first: a folder that was pointed at, else the rules in force,
 * then the folders around, the narrowest first.
 */
export function areasAround(path: string, isFolder: boolean, ownership: Ownership): Area[] {
  const folders = foldersFrom(isFolder ? path : folderOf(path));
  const rules = rulesOf(ownership).map((rule): Area => ({ kind: "rule", rule }));
  return isFolder
    ? [...folders.slice(0, 1), ...rules, ...folders.slice(1)]
    : [...rules, ...folders];
}

/** Takes an area; gives what it is called: a rule's pattern, a folder with a slash at its end. */
export function areaName(area: Area): string {
  return area.kind === "rule" ? area.rule.pattern : `${area.folder}/`;
}

/** Takes a folder (as an area has it) and a path; gives whether the path lies in the folder. */
export function isInFolder(folder: string, path: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

function rulesOf(ownership: Ownership): readonly OwnershipRule[] {
  if (ownership.kind === "noRule") return [];
  const others = ownership.kind === "owned" ? (ownership.others ?? []) : [];
  return [ownership.rule, ...others];
}

function foldersFrom(folder: string): Area[] {
  const found: Area[] = [];
  for (let at = folder; at !== ""; at = folderOf(at)) found.push({ kind: "folder", folder: at });
  return [...found, { kind: "folder", folder: "" }];
}

/** The commits on an area's files, gathered file by file, so that many can be gone through in pieces. */
export class AreaCommits {
  /** Repository-relative paths taken so far. */
  readonly paths = new Set<string>();
  private readonly marked: Uint8Array;

  constructor(private readonly index: TouchIndex) {
    this.marked = new Uint8Array(index.commitCount);
  }

  /** Takes a repository-relative path with "/". Never throws. */
  take(path: string): void {
    this.paths.add(path);
    for (const commit of this.index.commitsOnFile(path)) this.marked[commit] = 1;
  }

  /** The commits, each once, newest first. */
  get commits(): Int32Array {
    return this.index.commits().filter((commit) => this.marked[commit] === 1);
  }
}
