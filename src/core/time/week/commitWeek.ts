import { teamAt } from "../../history/team";
import type { LocalTime } from "../localTime";
import { TeamFiles } from "./teamFiles";
import type { Judged } from "./weekInput";

/** What git says of one week. Commits on very many files at once, which are mechanical, are left out. */
export interface CommitWeek {
  /** Days from 1970 to the week's Monday. */
  readonly monday: number;
  /** The lead's commits, each in one of the three. */
  readonly own: {
    /** On files the team owns, alone. */
    readonly team: number;
    readonly elsewhere: number;
    /** With a teammate as co-author, or as their co-author. */
    readonly together: number;
  };
  /** Commits of everybody's on files the team owns, and how many of them are the lead's alone. */
  readonly onTeamFiles: { readonly all: number; readonly lead: number };
  /** The lead's own commits on each team-owned file, by their numbers in the index. */
  readonly grabbed: ReadonlyMap<string, ReadonlySet<number>>;
  /** The lead's commits by weekday, Monday first, and hour: 7 times 24. */
  readonly hours: readonly number[];
  /** Persons that the lead made a commit with. */
  readonly with: ReadonlySet<number>;
  /** Whose files are, by what was known when the week began. */
  readonly judge: TeamFiles;
}

/** A stretch of time in unix seconds; the end is no longer in it. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Takes a Monday (days since 1970) and the lead's zone; gives its week's first moment and the next week's. */
export function stretchOf(monday: number, zone: LocalTime): Stretch {
  return { from: zone.startOfDay(monday), until: zone.startOfDay(monday + 7) };
}

/**
 * Takes a judged history, a Monday (days since 1970) and the lead's zone; gives what git says of that
 * week. Whose a file is, is judged from what was known when the week began, so that the lead's own
 * work of the week does not decide it; owners are those of the CODEOWNERS of now.
 */
export function commitWeek(judged: Judged, monday: number, zone: LocalTime): CommitWeek {
  const steps = commitWeekSteps(judged, monday, zone);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Takes the same; gives it in steps of a commit each, for who has other things to do in between: a week of a large repository takes a second. */
export function* commitWeekSteps(
  judged: Judged,
  monday: number,
  zone: LocalTime,
): Generator<undefined, CommitWeek> {
  const { index, people } = judged.history;
  const { from, until } = stretchOf(monday, zone);
  const judge = new TeamFiles(judged, from - 1);
  // Somebody who joined in the week is a teammate too.
  const after = teamAt(judged.history, until - 1, judged.settings);
  const teams = [judge.team.members, after.members];
  const tally = new Tally(monday, judge);
  for (const commit of index.between(index.commits(), from, until - 1)) {
    yield undefined;
    if (index.fileCountOf(commit) > judged.settings.bulkCommitFiles) continue;
    const persons = [...index.personsOf(commit)];
    if (!persons.some((person) => people.persons[person]?.kind === "human")) continue;
    const teammates = persons.filter((person) => teams.some((team) => team.has(person)));
    const isLeads = persons.includes(people.leadId);
    const teamFiles = judge.teamFiles(index.pathsOf(commit), isLeads && teammates.length === 0);
    tally.take({ commit, teamFiles, teammates, isLeads });
    if (isLeads) tally.takeHour(hourOfWeek(zone, index.timeOf(commit), monday));
  }
  return tally.week;
}

function hourOfWeek(zone: LocalTime, at: number, monday: number): number {
  const minutes = Math.floor(at / 60) + zone.offsetMinutes(at);
  return Math.floor(minutes / 60) - monday * 24;
}

interface TakenCommit {
  readonly commit: number;
  /** All of them where the lead was alone. */
  readonly teamFiles: readonly string[];
  readonly teammates: readonly number[];
  readonly isLeads: boolean;
}

class Tally {
  private readonly own = { team: 0, elsewhere: 0, together: 0 };
  private readonly onTeamFiles = { all: 0, lead: 0 };
  private readonly grabbed = new Map<string, Set<number>>();
  private readonly hours = Array.from({ length: 7 * 24 }, () => 0);
  private readonly with = new Set<number>();

  constructor(
    private readonly monday: number,
    private readonly judge: TeamFiles,
  ) {}

  get week(): CommitWeek {
    const { monday, judge, own, onTeamFiles, grabbed, hours } = this;
    return { monday, judge, own, onTeamFiles, grabbed, hours, with: this.with };
  }

  take({ commit, teamFiles, teammates, isLeads }: TakenCommit): void {
    const isAlone = isLeads && teammates.length === 0;
    if (teamFiles.length > 0) this.onTeamFiles.all += 1;
    if (teamFiles.length > 0 && isAlone) this.onTeamFiles.lead += 1;
    if (!isLeads) return;
    for (const person of teammates) this.with.add(person);
    if (!isAlone) this.own.together += 1;
    else if (teamFiles.length === 0) this.own.elsewhere += 1;
    else this.takeGrabbed(teamFiles, commit);
  }

  takeHour(hour: number): void {
    this.hours[hour] = (this.hours[hour] ?? 0) + 1;
  }

  private takeGrabbed(paths: readonly string[], commit: number): void {
    this.own.team += 1;
    for (const path of paths) {
      this.grabbed.set(path, (this.grabbed.get(path) ?? new Set()).add(commit));
    }
  }
}
