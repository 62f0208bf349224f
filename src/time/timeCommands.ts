import { type QuickPickItem, window, workspace } from "vscode";
import { counted } from "../core/coaching/words";
import type { Calendar } from "../core/text/calendar";
import { noticeText } from "../core/text/plain";
import { momentOf, spanTable, timeJson } from "../core/time/recording/spanTable";
import { pausedText } from "../core/time/recording/recordingText";
import type { TimeEntry } from "../core/time/weeks/timeEntry";
import type { Clock } from "../host/clock";
import { errorText } from "../host/errorText";
import type { Log } from "../host/log";
import { offer } from "../host/offers";
import type { Removed } from "../host/time/timeStore";
import type { TimeRecord } from "../host/timeRecord";
import type { Pause } from "./pause";
import type { Recorder } from "./recorder";

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
    title: "Export Recorded Time",
    filters: { "Table (CSV)": ["csv"], JSON: ["json"] },
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
    void window.showInformationMessage(`${counted(spans, "span", "spans")} written.`);
  } catch (error) {
    failed(log, "The recorded time was not written", error);
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
    title: "Baton: Delete Recorded Time",
    placeHolder: "What is to be deleted from the disk?",
  });
  if (!chosen) return;
  try {
    // What went on while the list was open is meant too.
    recorder.end();
    const removed = await time.remove(chosen.isMeant);
    changed();
    const said = `${counted(removed.entries.length, "line", "lines")} of recorded time deleted.`;
    const isSomething = removed.entries.length + removed.days.length > 0;
    // Not awaited: the command is done, and what is said may stand there for long.
    if (!isSomething) void window.showInformationMessage(said);
    else void offer(said, "Undo", () => restoreTime(parts, removed, changed));
  } catch (error) {
    failed(log, "The recorded time could not be deleted", error);
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
    failed(log, "The recorded time could not be put back", error);
  }
}

function stretches({ time, clock, calendar }: TimeCommandParts): StretchItem[] {
  const now = clock.now();
  const today = calendar.dayNumber(now);
  const { entries, days } = time;
  const item = (label: string, isMeant: (entry: TimeEntry) => boolean): StretchItem => {
    const count = entries.filter(isMeant).length;
    return { label, description: counted(count, "line", "lines"), isMeant };
  };
  return [
    item("$(clock) The last hour", (entry) => lastOf(entry) > now - hour),
    item("$(calendar) Today", (entry) => calendar.dayNumber(momentOf(entry)) === today),
    {
      label: "$(trash) Everything",
      description: counted(days.length, "day", "days"),
      detail: "What you noted about your weeks is deleted with it.",
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
  { label: "$(clock) For an hour", seconds: hour },
  { label: "$(debug-pause) Until I say so", seconds: undefined },
];

/** Asks for how long, and records nothing meanwhile. */
export async function pauseRecording({
  pause,
  clock,
  calendar,
  log,
}: TimeCommandParts): Promise<void> {
  const chosen = await window.showQuickPick(pauses, {
    title: "Baton: Pause Recording",
    placeHolder: "For how long is nothing to be recorded?",
  });
  if (!chosen) return;
  const { seconds } = chosen;
  const until = seconds === undefined ? undefined : clock.now() + seconds;
  try {
    await pause.begin(until);
  } catch (error) {
    return failed(log, "Other windows were not told of the pause", error);
  }
  const resume = "Resume";
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
    failed(log, "The pause could not be ended", error);
  }
}

function failed(log: Log, what: string, error: unknown): void {
  log.warn(`${what}: ${errorText(error)}`);
  void window.showWarningMessage(`${what}: ${noticeText(errorText(error))}`);
}
