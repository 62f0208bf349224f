import { Uri } from "vscode";
import type { Moment } from "../core/coaching/moments/moment";
import { decide } from "../core/coaching/policy/decide";
import { type CommittedFile, decideCommit } from "../core/coaching/policy/decideCommit";
import type { Decision } from "../core/coaching/policy/decision";
import { timesChanged } from "../core/coaching/habit";
import type { FileViews, ViewedFile } from "../host/repositories/fileViews";
import type { Ledger } from "../host/records/ledger";
import { readSettings } from "../host/settings";
import { type CircumstanceParts, circumstancesIn, isChangeBegun } from "./circumstances";

/** What a moment is judged by. */
export interface JudgeParts extends CircumstanceParts {
  readonly views: FileViews;
  readonly ledger: Ledger;
}

/** A moment, of a commit at the file that the nudge is for, and what becomes of it. */
export interface Judged {
  readonly moment: Moment;
  readonly decision: Decision;
  readonly viewed: ViewedFile;
  /** How long the decision itself took, in milliseconds. */
  readonly took: number;
}

/** A commit on more files is a sweep; the first ones say enough about it. */
const filesAtMost = 30;

/** Takes the parts and a moment; asks what is known of its files and gives what becomes of it. */
export async function judged(parts: JudgeParts, moment: Moment): Promise<Judged> {
  const general = await circumstancesIn(parts, moment.root);
  const { policy } = readSettings(uriOf(moment.root, moment.path));
  const paths = (moment.paths ?? [moment.path]).slice(0, filesAtMost);
  const viewed = await Promise.all(
    paths.map((path) => parts.views.of(uriOf(moment.root, path), "wholeHistory")),
  );
  // What another window has said or heard meanwhile counts here too.
  await parts.ledger.loaded;
  await parts.ledger.refresh();
  const { state } = parts.ledger;
  const start = performance.now();
  if (moment.kind === "committed") {
    const files = viewed.flatMap((one) => committedFile(one, moment) ?? []);
    const { decision, files: served } = decideCommit(moment, files, general, state, policy);
    const took = performance.now() - start;
    const path = served[0] ?? moment.path;
    const first = viewed[paths.indexOf(path)] ?? viewed[0] ?? nothing;
    return { moment: { ...moment, path }, decision, viewed: first, took };
  }
  const [only = nothing] = viewed;
  const situation = only.view.kind === "known" ? only.view.situation : undefined;
  const own = {
    changeBegun: isChangeBegun(uriOf(moment.root, moment.path), parts.vscodeGit),
    filesAtOnce: 1,
    timesBefore: timesBefore(only, moment.path, moment.at),
  };
  const decision = decide(moment, situation, { ...general, ...own }, state, policy);
  return { moment, decision, viewed: only, took: performance.now() - start };
}

const nothing: ViewedFile = { place: undefined, view: { kind: "absent", reason: "noFile" } };

function committedFile(viewed: ViewedFile, { at }: Moment): CommittedFile | undefined {
  if (viewed.view.kind !== "known") return undefined;
  const { situation } = viewed.view;
  // The commit itself is part of the history by now, and no habit.
  const before = Math.max(0, timesBefore(viewed, situation.path, at) - 1);
  return { situation, timesBefore: before };
}

function timesBefore({ basis }: ViewedFile, path: string, at: number): number {
  return basis ? timesChanged(basis.history, path, at) : 0;
}

/** Takes a repository's root and a path in it; gives the file. */
export function uriOf(root: string, path: string): Uri {
  return Uri.joinPath(Uri.file(root), path);
}
