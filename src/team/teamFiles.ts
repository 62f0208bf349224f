import { withoutChoice } from "../core/coaching/standing";
import { ownershipOf } from "../core/ownership/match";
import type { TeamFiles } from "../core/people/setUp/candidates";
import type { SetUpState } from "./setUpState";

/** Which files count as the team's, and which those are. */
export interface ChosenFiles {
  readonly files: TeamFiles;
  readonly isTeamFile: (path: string) => boolean;
}

/** Takes the state; gives the files on which the team is looked for: the chosen CODEOWNERS teams', else the lead's own, else all. */
export function teamFilesOf({ chosen, history, ownerTeams, now }: SetUpState): ChosenFiles {
  const codeowners = chosen.read.codeowners?.codeowners;
  const mine = new Set(ownerTeams.map((handle) => handle.toLowerCase()));
  if (codeowners && mine.size > 0) {
    const isTeamFile = (path: string): boolean => {
      const ownership = ownershipOf(codeowners, path);
      const owners = ownership.kind === "owned" ? ownership.owners : [];
      return owners.some((owner) => mine.has(withoutChoice(owner).toLowerCase()));
    };
    return { files: "ownerTeams", isTeamFile };
  }
  const { index, people } = history;
  const commits = index.between(index.commitsBy(people.leadId), 0, now);
  const paths = new Set(
    Array.from(commits, (commit) =>
      Array.from(index.filesOf(commit), (file) => index.pathOf(file)),
    ).flat(),
  );
  if (paths.size === 0) return { files: "all", isTeamFile: () => true };
  return { files: "lead", isTeamFile: (path) => paths.has(path) };
}
