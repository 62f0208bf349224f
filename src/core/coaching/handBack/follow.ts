import type { Person } from "../../people/people";
import { emailKey } from "../../people/contact";
import type { ChangedFile } from "../change/changedFile";
import type { KnownHistory } from "../situation";
import { type LineSpan, meets } from "./changeSpan";
import type { HandBack } from "./handBacks";

/** A teammate's commit on a file that was handed back, after it was. */
export interface LaterCommit {
  readonly person: Person;
  /** Whether it is the person who has the hint. */
  readonly isThem: boolean;
  /** Unix seconds. */
  readonly at: number;
  readonly path: string;
  /** All that the commit touched. */
  readonly files: readonly string[];
}

/** What came after a hand-back: somebody's commit on the lines of the change, or on its files. */
export interface FollowUp extends LaterCommit {
  readonly reach: "lines" | "file";
}

/** Enough to tell who carried on; what came long after is another story. */
const commitsAtMost = 50;

/**
 * Takes a history, a hand-back, its files and the moment (unix seconds); gives what teammates have
 * committed to those files since, newest first. Commits of the lead alone and of bots do not count.
 */
export function commitsSince(
  { index, people }: KnownHistory,
  handBack: Pick<HandBack, "openedAt" | "person">,
  paths: readonly string[],
  now: number,
): LaterCommit[] {
  const seen = new Set<number>();
  const found = paths.flatMap((path) => {
    const commits = index.commitsOnFile(index.newestPath(path));
    const later = index.between(commits, handBack.openedAt, now).subarray(0, commitsAtMost);
    return Array.from(later).flatMap((commit) => {
      if (seen.has(commit)) return [];
      seen.add(commit);
      const writers = Array.from(index.personsOf(commit), (id) => people.persons[id]);
      const own = writers.flatMap((one) => (one && isTeammate(one) ? [one] : []));
      const them = own.find((one) => isOf(one, handBack.person));
      const person = them ?? own[0];
      if (!person) return [];
      const files = index.pathsOf(commit);
      return [{ person, isThem: them !== undefined, at: index.timeOf(commit), path, files }];
    });
  });
  return found.toSorted((a, b) => b.at - a.at);
}

/**
 * Takes the commits since a hand-back, newest first, the lines of its change, and what has changed in
 * its files since (nothing when that is not known); gives what came of it: what the person with the
 * hint did first, else what another did. That it was about the very lines is said only when nobody
 * else has committed to those files, since the lines tell no name.
 */
export function followUpOf(
  commits: readonly LaterCommit[],
  spans: readonly LineSpan[],
  changed: readonly ChangedFile[] | undefined,
): FollowUp | undefined {
  const [newest] = commits;
  const one = commits.find(({ isThem }) => isThem) ?? newest;
  if (!one) return undefined;
  const isAlone = commits.every(({ person }) => person.id === one.person.id);
  const onLines = isAlone && changed !== undefined && meets(spans, changed);
  return { ...one, reach: onLines ? "lines" : "file" };
}

function isTeammate({ isLead, mayBeLead, kind }: Person): boolean {
  return !isLead && !mayBeLead && kind === "human";
}

/** Takes a person and an address; gives whether it is theirs. */
export function isOf({ emails }: Person, address: string): boolean {
  return address !== "" && emails.map(emailKey).includes(emailKey(address));
}
