import type { JudgementSettings, KnownHistory } from "../core/coaching/situation";
import type { Ownership } from "../core/ownership/codeowners";
import { ownershipOf } from "../core/ownership/match";
import type { FileViews } from "../host/repositories/fileViews";
import type { Repositories } from "../host/repositories/repositories";
import type { Settings } from "../host/settings";

/** What files of a repository are judged by. */
export interface Judged {
  readonly history: KnownHistory;
  readonly settings: JudgementSettings;
  readonly ownershipOf: (path: string) => Ownership;
}

/** Takes a repository's root and the settings there; gives what its files are judged by, or nothing while it is not read. */
export function judgedIn(
  { repositories, views }: { readonly repositories: Repositories; readonly views: FileViews },
  root: string,
  settings: Settings,
): Judged | undefined {
  const state = repositories.stateOf(root, settings);
  const known = views.historyOf(root, settings);
  if (state.kind !== "ready" || known.kind !== "known") return undefined;
  const { codeowners, leadEmails } = state.read;
  return {
    history: known.history,
    settings: { ...settings, leadEmails },
    ownershipOf: (path) =>
      codeowners ? ownershipOf(codeowners.codeowners, path) : { kind: "noRule" },
  };
}
