/** What of the lead's uncommitted change is meant. */
export type ParkScope =
  /** All of it. */
  | { readonly kind: "tree" }
  /** These files; repository-relative paths with "/". */
  | { readonly kind: "files"; readonly paths: readonly string[] }
  /** The hunks of one file that meet one of these ranges. */
  | { readonly kind: "lines"; readonly path: string; readonly ranges: readonly LineRange[] };

/** Lines of the file as it is now, counted from 1; both ends belong to it. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** How far a parked change has come; "parking" and "returning" are what a crash leaves behind. */
export type ParkState = "parking" | "parked" | "returning" | "returned";

/** A file that is not, or no longer, part of something, and a sentence that says why. */
export interface Excepted {
  readonly path: string;
  readonly why: string;
}

/** The lead's own change, set aside under a git ref. */
export interface Parked {
  /** Lower-case letters, digits and "-". */
  readonly id: string;
  /** `refs/baton/parked/<id>`. */
  readonly ref: string;
  /** Unix seconds. */
  readonly at: number;
  /** The commit HEAD was at, "" before the first. */
  readonly head: string;
  /** Repository-relative paths, sorted. */
  readonly paths: readonly string[];
  readonly title: string;
  readonly state: ParkState;
  /** What was meant and is not parked: it stands in the work tree as it did. */
  readonly leftOut: readonly Excepted[];
}

/** A ref under `refs/baton/parked/` that cannot be read: damaged, or of a newer Baton. */
export interface Unreadable {
  readonly ref: string;
  readonly reason: "damaged" | "newer";
  /** What is the matter, and what to do. */
  readonly why: string;
}

/** What is parked in a repository, newest first. */
export interface ParkedList {
  readonly parked: readonly Parked[];
  readonly unreadable: readonly Unreadable[];
}

/** How files came back. */
export interface BroughtBack {
  /** Byte for byte as they were. */
  readonly restored: readonly string[];
  /** Joined with what was changed meanwhile. */
  readonly merged: readonly string[];
  /** Not brought back, or with conflict markers in them when these were asked for. */
  readonly conflicts: readonly Excepted[];
  /** Whether all of it is on disk and the ref is gone. */
  readonly complete: boolean;
}

/** What became of a parking that a crash interrupted. */
export type Resumed =
  /** It is parked (now, or it was all along). */
  | { readonly kind: "parked"; readonly parked: Parked }
  /** No file had been touched yet; the ref is gone and the files are as they were. */
  | { readonly kind: "undone" }
  /** It was on its way back, and is there now. */
  | { readonly kind: "broughtBack"; readonly broughtBack: BroughtBack };

/** A ref that is gone, and the commit it named, by which git still has it for some weeks. */
export interface Dropped {
  readonly ref: string;
  readonly commit: string;
}
