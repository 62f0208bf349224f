import * as l10n from "@vscode/l10n";
import { knowsFile } from "../history/facts";
import { isColleague } from "../history/knowledge";
import { isActive } from "../history/team";
import type { Ownership } from "../ownership/codeowners";
import {
  type JudgementSettings,
  type KnownHistory,
  type Situation,
  situationOf,
} from "./situation";

/** More files than that are not looked at: whoever finds none among them finds none they know. */
const filesAtMost = 2000;

/** What files are looked for in. */
export interface FirstFileInput {
  readonly history: KnownHistory;
  readonly settings: JudgementSettings;
  readonly ownershipOf: (path: string) => Ownership;
  /** Unix seconds. */
  readonly at: number;
  /** Gives whether a repository-relative path is still there. */
  readonly isThere: (path: string) => boolean;
}

/**
 * Takes the above; gives a file to see Baton's suggestion on: the team's, with somebody on the team who
 * knows it, of those the one the lead changed last, else the one that anybody did; where nobody knows
 * one, one with somebody who works near it. Each file that is looked at is one step.
 */
export function* firstFile(input: FirstFileInput): Generator<void, Situation | undefined> {
  let near: Situation | undefined;
  for (const path of recentPaths(input)) {
    yield;
    const situation = situationFor(input, path);
    const [first] = situation.suggestions;
    if (!situation.standing.teamOwned || !first || first.stranger || !input.isThere(path)) continue;
    if (knowsFile(first.facts)) return situation;
    near ??= situation;
  }
  return near;
}

function situationFor(
  { history, settings, ownershipOf, at }: FirstFileInput,
  path: string,
): Situation {
  return situationOf(history, ownershipOf(path), path, at, settings);
}

/** The paths of the lead's commits, then of all, the newest first, each once. */
function* recentPaths({ history, at }: FirstFileInput): Generator<string> {
  const { index, people } = history;
  const seen = new Set<string>();
  for (const commits of [index.commitsBy(people.leadId), index.commits()]) {
    for (const commit of index.between(commits, 0, at)) {
      for (const path of index.pathsOf(commit)) {
        if (seen.size >= filesAtMost) return;
        if (seen.has(path)) continue;
        seen.add(path);
        yield path;
      }
    }
  }
}

/** Why there is nobody to name anywhere in a repository. */
export type NobodyReason = "leadUnknown" | "alone" | "noTeamFile";

/** Takes a history, a moment in unix seconds and the settings; gives the likeliest reason that nobody is named. */
export function whyNobody(
  { index, people }: Pick<KnownHistory, "index" | "people">,
  at: number,
  { leadEmails, departedDays }: JudgementSettings,
): NobodyReason {
  if (leadEmails.length === 0) return "leadUnknown";
  const others = people.persons.some(
    ({ id }) => isColleague(people, id) && isActive(index, id, at, departedDays),
  );
  return others ? "noTeamFile" : "alone";
}

/** Takes why nobody is named; gives the sentences for the lead, with what to do. */
export const nobodyText: Readonly<Record<NobodyReason, string>> = {
  get leadUnknown() {
    return l10n.t(
      "Baton cannot tell which commits are yours. Set git's user.email, or run Baton: Set Up Team, which asks for your addresses.",
    );
  },
  get alone() {
    return l10n.t(
      "Only you have committed here of late, so there is nobody to name yet. In a repository that you share with your team Baton has somebody.",
    );
  },
  get noTeamFile() {
    return l10n.t(
      "Baton found no file here that is your team's and that somebody on it knows. Baton: Set Up Team says who is on the team, and which CODEOWNERS teams are yours.",
    );
  },
};
