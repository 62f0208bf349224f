import * as l10n from "@vscode/l10n";
import type { FileState, ParkedFile } from "./manifest";

/** What stands at a path; "other" is a folder, a device, or anything reached only through a link. */
export type OnDisk = FileState | null | "other";

/** What is to be done to bring one file back. */
export type ComeBack =
  /** It is as the lead had it. */
  | { readonly kind: "there" }
  | { readonly kind: "put"; readonly from: FileState | null; readonly to: FileState | null }
  /** It was changed meanwhile; the three texts are to be joined. */
  | {
      readonly kind: "merge";
      readonly now: FileState;
      readonly back: FileState;
      readonly parked: FileState;
    }
  | { readonly kind: "conflict"; readonly why: string };

const link = "120000";

/** Takes a parked file and what stands at its path now; gives how it is brought back. */
export function comeBackOf({ parked, back }: ParkedFile, now: OnDisk): ComeBack {
  if (now === "other")
    return conflict(l10n.t("a folder or something else of that name is in the way"));
  if (hasSame(now, parked) && now?.mode === parked?.mode) return { kind: "there" };
  if (hasSame(now, back)) return { kind: "put", from: now, to: withMode(parked, back, now) };
  if (!parked) return conflict(l10n.t("you had deleted it, and it was changed since"));
  if (!back) return conflict(l10n.t("another file of that name is there now"));
  if (!now) return conflict(l10n.t("it is gone, deleted or renamed since"));
  // Its bytes are there already, so only the mode may differ.
  if (hasSame(now, parked)) return { kind: "put", from: now, to: withMode(now, back, now, parked) };
  if ([parked, back, now].some(({ mode }) => mode === link)) {
    return conflict(l10n.t("it is a link, or was one, and it was changed since"));
  }
  return { kind: "merge", now, back, parked };
}

/** Takes the states a merge is made of, and the blob of its result; gives what is to stand there. */
export function mergedState(
  blob: string,
  now: FileState,
  back: FileState,
  parked: FileState,
): FileState {
  return withMode({ ...now, blob }, back, now, parked) ?? now;
}

/** Takes two states; gives whether they have the same bytes and are both files or both links. */
export function hasSame(a: FileState | null, b: FileState | null): boolean {
  return a?.blob === b?.blob && (a?.mode === link) === (b?.mode === link);
}

/** Takes two states; gives whether they are the same in everything. */
export function isSame(a: OnDisk, b: OnDisk): boolean {
  if (a === null || b === null || a === "other" || b === "other") return a === b;
  return hasSame(a, b) && a.mode === b.mode && a.permissions === b.permissions;
}

/**
 * The bytes of the first with the mode that three-way merging gives: what parking set aside, unless
 * it was changed on the way. Two values never conflict: one of two changes is none.
 */
function withMode(
  bytes: FileState | null,
  back: FileState | null,
  now: FileState | null,
  parked: FileState | null = bytes,
): FileState | null {
  if (!bytes || !back || !now || !parked || bytes.mode === link) return bytes;
  if (now.permissions === back.permissions && now.mode === back.mode) {
    return { ...bytes, mode: parked.mode, permissions: parked.permissions };
  }
  const mode = now.mode === back.mode ? parked.mode : now.mode;
  return { ...bytes, mode, permissions: withExecution(now.permissions, mode === "100755") };
}

/** Who may read may execute, as git itself sets it (its manual, git-init, `--shared`). */
function withExecution(permissions: number, isExecutable: boolean): number {
  return isExecutable ? permissions | ((permissions & 0o444) >> 2) : permissions & ~0o111;
}

function conflict(why: string): ComeBack {
  return { kind: "conflict", why };
}
