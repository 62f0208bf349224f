import * as l10n from "@vscode/l10n";
import type { KnownHistory } from "../../coaching/situation";
import { isActive } from "../../history/team";
import type { TouchIndex } from "../../history/touchIndex";
import type { Calendar } from "../../text/calendar";
import type { Person } from "../people";

/** Where somebody who may be on the team was found. */
export type CandidatePlace = "teamFiles" | "elsewhere" | "departed" | "unseen";

/** Somebody who may be on the team, with facts. */
export interface Candidate {
  readonly person: Person;
  readonly place: CandidatePlace;
  /** Commits on the team's files; anywhere, for who was not found on them. */
  readonly commits: number;
  /** Unix seconds of the last of them; 0 when there is none. */
  readonly last: number;
  readonly ticked: boolean;
}

/** Whose files count as the team's when people are looked for. */
export type TeamFiles = "ownerTeams" | "lead" | "all";

/** People who left are many in an old repository; the last ones may be missed. */
const departedAtMost = 30;
const placeOrder: readonly CandidatePlace[] = ["teamFiles", "elsewhere", "unseen", "departed"];

/**
 * Takes a history with its people, whether a path is the team's, the moment in unix seconds and how
 * many days without a commit make somebody departed; gives who may be on the team: those on its
 * files, those elsewhere, those of the roster with no commit, and the departed, each newest first.
 * Ticked is who is on the roster, or without one who Baton infers. Never the lead, a bot or an agent.
 */
export function teamCandidates(
  { index, people, team }: KnownHistory,
  isTeamFile: (path: string) => boolean,
  at: number,
  departedDays: number,
): Candidate[] {
  const marked = Uint8Array.from({ length: index.fileCount }, (_, file) =>
    isTeamFile(index.pathOf(file)) ? 1 : 0,
  );
  const found = people.persons
    .filter(({ kind, isLead }) => kind === "human" && !isLead)
    .map((person) => {
      const ticked = team.source === "roster" ? person.onRoster : team.members.has(person.id);
      const active = isActive(index, person.id, at, departedDays);
      return { person, ticked, ...foundAt(index, person.id, marked, at, active) };
    })
    .filter(({ commits, ticked }) => commits > 0 || ticked)
    .toSorted(
      (a, b) =>
        placeOrder.indexOf(a.place) - placeOrder.indexOf(b.place) ||
        b.last - a.last ||
        a.person.id - b.person.id,
    );
  const departed = found.filter(({ place, ticked }) => place === "departed" && !ticked);
  const tooMany = new Set(departed.slice(departedAtMost));
  return found.filter((candidate) => !tooMany.has(candidate));
}

function foundAt(
  index: TouchIndex,
  person: number,
  marked: Uint8Array,
  at: number,
  active: boolean,
): Pick<Candidate, "place" | "commits" | "last"> {
  const all = index.between(index.commitsBy(person), 0, at);
  const here = all.filter((commit) => index.filesOf(commit).some((file) => marked[file] === 1));
  const [commits, place] =
    here.length > 0 ? [here, "teamFiles" as const] : [all, "elsewhere" as const];
  const [newest] = commits;
  if (newest === undefined) return { place: "unseen", commits: 0, last: 0 };
  const last = index.timeOf(newest);
  return { place: active ? place : "departed", commits: commits.length, last };
}

/** Takes where candidates were found and whose files were looked at; gives the heading over them. */
export function placeText(place: CandidatePlace, files: TeamFiles): string {
  return place === "teamFiles" ? filesText[files] : otherText[place];
}

const filesText: Readonly<Record<TeamFiles, string>> = {
  get ownerTeams() {
    return l10n.t("On your teams' files");
  },
  get lead() {
    return l10n.t("On files you work on");
  },
  get all() {
    return l10n.t("In this repository");
  },
};

const otherText: Readonly<Record<Exclude<CandidatePlace, "teamFiles">, string>> = {
  get elsewhere() {
    return l10n.t("Elsewhere in this repository");
  },
  get unseen() {
    return l10n.t("On your roster, no commit here");
  },
  get departed() {
    return l10n.t("No commit of late");
  },
};

/** Takes a candidate and the moment in unix seconds; gives the facts in words, short enough for a narrow list. */
export function candidateText(
  { commits, last }: Candidate,
  calendar: Calendar,
  now: number,
): string {
  if (commits === 0) return l10n.t("no commit in the months that Baton reads");
  const day = calendar.pastDay(last, now);
  return commits === 1
    ? l10n.t("1 commit, {0}", day)
    : l10n.t("{0} commits, last {1}", commits, day);
}
