import { l10n, type QuickPickItem, window, workspace } from "vscode";
import type { Calendar } from "../core/text/calendar";
import { noticeText } from "../core/text/plain";
import { momentOf, spanTable, timeJson } from "../core/time/recording/spanTable";
import { pausedText } from "../core/time/recording/recordingText";
import type { TimeEntry } from "../core/time/weeks/timeEntry";
import type { Clock } from "../host/clock";
import { errorText } from "../host/errorText";
import type { Log } from "../host/log";
import { offer } from "../host/shown/offers";
import type { Removed } from "../host/records/time/timeStore";
import type { TimeRecord } from "../host/records/timeRecord";
import type { Pause } from "./pause";
import type { Recorder } from "./recorder";
import { oneOrMore } from "../host/shown/plural";

const hour = 3600;

/** What the commands about recorded time are built on. */
export interface TimeCommandParts {
  readonly time: TimeRecord;
  readonly recorder: Recorder;
  readonly pause: Pause;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly log: Log;
}

/** Asks for a file and writes there all that was recorded: every span as CSV, or everything as JSON. */
export async function exportTime({ time, recorder, clock, log }: TimeCommandParts): Promise<void> {
  const file = await window.showSaveDialog({
    title: l10n.t("Export Recorded Time"),
    filters: { [l10n.t("Table (CSV)")]: ["csv"], JSON: ["json"] },
  });
  if (!file) return;
  try {
    recorder.settle();
    await time.refresh();
    const entries = await time.entriesBetween(0, clock.now());
    const isTable = file.path.endsWith(".csv");
    const text = isTable ? spanTable(entries) : timeJson(entries, time.days);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const spans = entries.filter(({ kind }) => kind === "span").length;
    void window.showInformationMessage(
      oneOrMore(spans, l10n.t("1 span written."), l10n.t("{0} spans written.", spans)),
    );
  } catch (error) {
    failed(log, l10n.t("The recorded time was not written"), error);
  }
}

interface StretchItem extends QuickPickItem {
  readonly isMeant: ((entry: TimeEntry) => boolean) | "all";
}

/** Takes the parts, and who is told once there is other time; asks what is to be deleted, once; deletes it, and offers to have it back. */
export async function deleteTime(parts: TimeCommandParts, changed: () => void): Promise<void> {
  const { time, recorder, log } = parts;
  recorder.end();
  await time.refresh();
  const chosen = await window.showQuickPick(stretches(parts), {
    title: l10n.t("Baton: Delete Recorded Time"),
    placeHolder: l10n.t("What is to be deleted from the disk?"),
  });
  if (!chosen) return;
  try {
    // What went on while the list was open is meant too.
    recorder.end();
    const removed = await time.remove(chosen.isMeant);
    changed();
    const isSomething = removed.entries.length + removed.days.length > 0;
    const { length } = removed.entries;
    const said = oneOrMore(
      length,
      l10n.t("1 line of recorded time deleted."),
      l10n.t("{0} lines of recorded time deleted.", length),
    );
    // Not awaited: the command is done, and what is said may stand there for long.
    if (!isSomething) void window.showInformationMessage(said);
    else void offer(said, l10n.t("Undo"), () => restoreTime(parts, removed, changed));
  } catch (error) {
    failed(log, l10n.t("The recorded time could not be deleted"), error);
  }
}

async function restoreTime(
  { time, log }: TimeCommandParts,
  removed: Removed,
  changed: () => void,
): Promise<void> {
  try {
    await time.restore(removed);
    changed();
  } catch (error) {
    failed(log, l10n.t("The recorded time could not be put back"), error);
  }
}

function stretches({ time, clock, calendar }: TimeCommandParts): StretchItem[] {
  const now = clock.now();
  const today = calendar.dayNumber(now);
  const { entries, days } = time;
  const item = (label: string, isMeant: (entry: TimeEntry) => boolean): StretchItem => {
    const count = entries.filter(isMeant).length;
    const description = oneOrMore(count, l10n.t("1 line"), l10n.t("{0} lines", count));
    return { label, description, isMeant };
  };
  return [
    item(l10n.t("$(clock) The last hour"), (entry) => lastOf(entry) > now - hour),
    item(l10n.t("$(calendar) Today"), (entry) => calendar.dayNumber(momentOf(entry)) === today),
    {
      label: l10n.t("$(trash) Everything"),
      description: oneOrMore(days.length, l10n.t("1 day"), l10n.t("{0} days", days.length)),
      detail: l10n.t("What you noted about your weeks is deleted with it."),
      isMeant: "all",
    },
  ];
}

function lastOf(entry: TimeEntry): number {
  return entry.kind === "span" ? entry.end : entry.at;
}

interface PauseItem extends QuickPickItem {
  readonly seconds: number | undefined;
}

const pauses: readonly PauseItem[] = [
  { label: l10n.t("$(clock) For an hour"), seconds: hour },
  { label: l10n.t("$(debug-pause) Until I say so"), seconds: undefined },
];

/** Asks for how long, and records nothing meanwhile. */
export async function pauseRecording({
  pause,
  clock,
  calendar,
  log,
}: TimeCommandParts): Promise<void> {
  const chosen = await window.showQuickPick(pauses, {
    title: l10n.t("Baton: Pause Recording"),
    placeHolder: l10n.t("For how long is nothing to be recorded?"),
  });
  if (!chosen) return;
  const { seconds } = chosen;
  const until = seconds === undefined ? undefined : clock.now() + seconds;
  try {
    await pause.begin(until);
  } catch (error) {
    return failed(log, l10n.t("Other windows were not told of the pause"), error);
  }
  const resume = l10n.t("Resume");
  const said = pausedText(until, calendar, clock.now());
  const wanted = await window.showInformationMessage(said, resume);
  if (wanted === resume) await resumeRecording({ pause, log });
}

/** Goes on recording. */
export async function resumeRecording({
  pause,
  log,
}: Pick<TimeCommandParts, "pause" | "log">): Promise<void> {
  try {
    await pause.end();
  } catch (error) {
    failed(log, l10n.t("The pause could not be ended"), error);
  }
}

function failed(log: Log, what: string, error: unknown): void {
  log.warn(`${what}: ${errorText(error)}`);
  void window.showWarningMessage(`${what}: ${noticeText(errorText(error))}`);
}
