import { type Uri, window, workspace } from "vscode";
import type { Circumstances } from "../core/coaching/policy/circumstances";
import type { Calendar } from "../core/text/calendar";
import type { Operations } from "../git/operation";
import type { VscodeGit } from "../git/vscodeGit";
import type { Clock } from "../host/clock";
import type { DebugSessions } from "../host/debugSessions";
import { errorText } from "../host/errorText";
import { isSharing } from "../host/liveShare";
import type { Log } from "../host/log";

/** What tells of the lead's situation. */
export interface CircumstanceParts {
  readonly operations: Operations;
  readonly vscodeGit: VscodeGit;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly log: Log;
  readonly isPairing: () => boolean;
  readonly isPresenting: () => boolean;
  readonly debugging: DebugSessions;
  /** Unix seconds. */
  readonly lastKeyAt: () => number | undefined;
  /** Unix seconds. */
  readonly firstUsedAt: number;
}

/** What holds for all files alike at a moment. */
export type GeneralCircumstances = Omit<
  Circumstances,
  "changeBegun" | "filesAtOnce" | "timesBefore"
>;

/** Takes the parts and a repository's root; gives what the lead is in the middle of. Never rejects. */
export async function circumstancesIn(
  parts: CircumstanceParts,
  root: string,
): Promise<GeneralCircumstances> {
  const [operation, liveShare] = await Promise.all([
    operationIn(parts, root),
    isSharing(parts.log),
  ]);
  return {
    now: parts.clock.now(),
    calendar: parts.calendar,
    lastKeyAt: parts.lastKeyAt(),
    debugging: parts.debugging.isRunning,
    operation,
    pairing: parts.isPairing(),
    liveShare,
    presenting: parts.isPresenting(),
    // The window with the focus is the one that the lead looks at.
    anotherWindowSpeaks: !window.state.focused,
    firstUsedAt: parts.firstUsedAt,
  };
}

/** Takes a file; gives whether it holds a change that is not committed, saved or not. */
export function isChangeBegun(file: Uri, vscodeGit: VscodeGit): boolean {
  const key = file.toString();
  const isDirty = workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === key,
  );
  return isDirty || vscodeGit.isChanged(file);
}

async function operationIn(
  { operations, log }: CircumstanceParts,
  root: string,
): Promise<Circumstances["operation"]> {
  try {
    return await operations.of(root);
  } catch (error) {
    log.warn(
      `${root}: git does not say whether it is in the middle of something: ${errorText(error)}`,
    );
    return undefined;
  }
}
