import { kindOf, plus, type TimeRange } from "../weeks/weekTime";
import type { DayRollUp } from "../weeks/rollUp";
import type { Candidate, CandidateOf } from "./candidates";
import type { CommitWeek } from "./commitWeek";
import type { Judged } from "./weekInput";
import type { Why } from "./whyGrabbed";

/** Where the lead's hands were: typed in, or committed to alone. */
interface Grab {
  /** Absent where git alone tells. */
  readonly time?: TimeRange;
  readonly commits: number;
  /** Seconds of it that the lead said were an incident. */
  readonly incident: number;
  /** Absent where nobody but the lead can be named. */
  readonly candidate?: Candidate;
}

/** A team-owned file that the lead worked on. */
export interface GrabbedFile extends Grab {
  readonly path: string;
  /** Why, as far as the lead has said so. */
  readonly why: readonly Why[];
}

/** A CODEOWNERS rule or a folder that the lead worked in. */
export interface GrabbedArea extends Grab {
  readonly name: string;
  readonly files: number;
}

/** The files and areas that the lead worked on most in one week, most first. */
export interface Grabbed {
  readonly files: readonly GrabbedFile[];
  readonly areas: readonly GrabbedArea[];
}

/** As many as one can think about in a week. */
export const shownAtMost = 5;

/** What the grabs of a week are told from. */
export interface GrabbedInput {
  readonly judged: Judged;
  readonly commits: CommitWeek;
  /** The days of the week; absent where git alone tells. */
  readonly days: readonly DayRollUp[] | undefined;
  /** The repository's top folder, as the days name it. */
  readonly root: string;
  /** Why the lead did something themselves, by path. */
  readonly why: ReadonlyMap<string, ReadonlySet<Why>>;
  /** Whom files would go to together. */
  readonly candidateOf: CandidateOf;
}

/**
 * Takes the above; gives the files and areas grabbed most, by time where it was recorded, else by commits.
 * Files that are no longer there are left out.
 */
export function grabbedIn(input: GrabbedInput): Grabbed {
  const { candidateOf } = input;
  const files = grabbedFiles(input).toSorted(mostFirst);
  const named = files
    .slice(0, shownAtMost)
    .map((file) => ({ ...file, ...candidateOf([file.path]) }));
  const areas = [...areasOf(files, input.judged)]
    .map(([name, ones]) => ({ ones, ...summed(name, ones, input.commits) }))
    .toSorted(mostFirst)
    .slice(0, shownAtMost)
    .map(({ ones, ...area }) => ({ ...area, ...candidateOf(ones.map(({ path }) => path)) }));
  return { files: named, areas };
}

function grabbedFiles({ judged, commits, days, root, why }: GrabbedInput): GrabbedFile[] {
  const files = new Map<string, GrabbedFile>();
  const untouched = (path: string): GrabbedFile => {
    return { path, commits: 0, incident: 0, why: [...(why.get(path) ?? [])] };
  };
  for (const [path, { size }] of commits.grabbed) {
    files.set(path, { ...untouched(path), commits: size, ...(days && { time: noTime }) });
  }
  for (const row of days?.flatMap(({ rows }) => rows) ?? []) {
    const kind = kindOf(row);
    const isGrab = kind === "handsOnTeam" || kind === "incident";
    if (!isGrab || row.path === "" || row.root !== root) continue;
    const known = files.get(row.path) ?? untouched(row.path);
    const { seconds, joined } = row;
    const time = plus(known.time ?? noTime, { seen: seconds, joined: seconds + joined });
    const incident = known.incident + (kind === "incident" ? seconds : 0);
    files.set(row.path, { ...known, time, incident });
  }
  return [...files.values()].filter(({ path }) => judged.isThere(path));
}

const noTime: TimeRange = { seen: 0, joined: 0 };

function mostFirst(a: Grab & Named, b: Grab & Named): number {
  const byTime = (b.time?.seen ?? 0) - (a.time?.seen ?? 0);
  return byTime || b.commits - a.commits || (nameOf(a) < nameOf(b) ? -1 : 1);
}

type Named = { readonly path: string } | { readonly name: string };

function nameOf(one: Named): string {
  return "path" in one ? one.path : one.name;
}

function areasOf(
  files: readonly GrabbedFile[],
  { ownershipOf }: Judged,
): Map<string, GrabbedFile[]> {
  const areas = new Map<string, GrabbedFile[]>();
  for (const file of files) {
    const ownership = ownershipOf(file.path);
    const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
    const name = ownership.kind === "noRule" ? folder || "/" : ownership.rule.pattern;
    areas.set(name, [...(areas.get(name) ?? []), file]);
  }
  return areas;
}

function summed(name: string, files: readonly GrabbedFile[], { grabbed }: CommitWeek): GrabbedArea {
  const time = files.some((file) => file.time)
    ? { time: files.reduce((sum, file) => plus(sum, file.time ?? noTime), noTime) }
    : {};
  // One commit on several files of an area is one.
  const commits = new Set(files.flatMap(({ path }) => [...(grabbed.get(path) ?? [])])).size;
  const incident = files.reduce((sum, file) => sum + file.incident, 0);
  return { name, files: files.length, commits, incident, ...time };
}
