import { Uri } from "vscode";
import { parseDiff } from "../core/coaching/change/parseDiff";
import { commitsSince, type FollowUp, followUpOf } from "../core/coaching/handBack/follow";
import { foldHandBacks, type NamedHandBack } from "../core/coaching/handBack/handBacks";
import { changeSince } from "../git/changeSince";
import { readSettings } from "../host/settings";
import type { HintFile, HintFiles } from "./hintFiles";
import type { HandBackParts } from "./parts";

/** A hand-back with its hint, as far as that is still kept on this machine. */
export interface KeptHandBack extends NamedHandBack {
  readonly file: HintFile | undefined;
}

/** A command line has its bounds; the most changed files say enough. */
const filesAtMost = 50;

/** Takes the parts and the hints; gives all hand-backs, newest first, whatever became of them. */
export async function keptHandBacks(
  { record }: HandBackParts,
  hints: HintFiles,
): Promise<KeptHandBack[]> {
  const files = await hints.all();
  return foldHandBacks(record.entries).map((one) => {
    const file = files.find((hint) => hint.record.parked === one.id);
    return { ...one, file, name: file?.record.name ?? one.person };
  });
}

/**
 * Takes the parts and a hand-back; gives what teammates have committed there since, or nothing while
 * nobody has, or the history is still being read. Git is asked only when somebody has.
 */
export async function followUp(
  parts: HandBackParts,
  handBack: KeptHandBack,
): Promise<FollowUp | undefined> {
  const { root, file } = handBack;
  const state = parts.views.historyOf(root, readSettings(Uri.file(root)));
  if (state.kind !== "known") return undefined;
  const paths = (file?.record.paths ?? handBack.paths).slice(0, filesAtMost);
  const commits = commitsSince(state.history, handBack, paths, parts.clock.now());
  if (commits.length === 0 || !file) return followUpOf(commits, [], undefined);
  const since = await changeSince(parts.git, root, file.record.head, paths);
  return followUpOf(commits, file.record.spans, since === undefined ? since : parseDiff(since));
}
