import { type Event, type ExtensionContext, type LogOutputChannel, Uri } from "vscode";
import { incidentAt } from "../core/coaching/policy/undoable";
import { rawPage } from "../core/time/recording/rawPage";
import { recordingText } from "../core/time/recording/recordingText";
import { correctionsFor } from "../core/time/weeks/correctionsFor";
import { workBegan } from "../core/time/weeks/workBegan";
import type { FilePlace } from "../git/repository";
import type { AlarmClock } from "../host/clock";
import { timeCommands } from "../host/commandIds";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { DebugSessions } from "../host/debugSessions";
import { Disposables } from "../host/disposables";
import { registerHandlers } from "../host/handlers";
import type { HoverNote } from "../host/shown/hoverNote";
import type { Ledger } from "../host/records/ledger";
import type { Listeners } from "../host/listeners";
import { hasLiveShare, isSharing } from "../host/liveShare";
import type { TimeRecord } from "../host/records/timeRecord";
import { leadCalendar } from "../host/leadLanguage";
import { EditorEvents } from "./editorEvents";
import { Pause } from "./pause";
import { RawPages } from "./rawPages";
import { Recorder } from "./recorder";
import { Recording } from "./recording";
import {
  deleteTime,
  exportTime,
  pauseRecording,
  resumeRecording,
  type TimeCommandParts,
} from "./timeCommands";

/** What recording is built on. */
export interface TimeParts {
  readonly time: TimeRecord;
  readonly ledger: Ledger;
  readonly file: CurrentFile;
  readonly debugging: DebugSessions;
  readonly clock: AlarmClock;
  readonly log: LogOutputChannel;
  readonly isPairing: () => boolean;
  /** Fires when the lead begins or ends pairing. */
  readonly onDidChangePairing: Event<void>;
}

/** Recording as the rest of Baton sees it. */
export interface TimeFeature extends Disposables {
  /** What it says in the hover of Baton's item. */
  readonly note: HoverNote;
  readonly recorder: Recorder;
  readonly events: EditorEvents;
  /** Takes what it was, a file and a moment (unix seconds); says so of the time since the work began that went on there then. */
  readonly was: (as: "pair" | "incident", place: FilePlace, at: number) => void;
  /** Whatever listens to events. */
  readonly listeners: readonly Listeners[];
}

/** Takes the extension's context and the parts; sets up recording and its commands. The caller owns it. */
export function registerTime(context: ExtensionContext, parts: TimeParts): TimeFeature {
  const { time, file, clock, log } = parts;
  const owner = new Disposables();
  const calendar = leadCalendar();
  const storage = context.globalStorageUri;
  const pause = owner.own(new Pause(Uri.joinPath(storage, "pause.json").fsPath, clock, log));
  const recording = owner.own(new Recording({ time, pause, clock, calendar }));
  const recorder = owner.own(new Recorder(time, clock, (path) => recording.isHidden(path)));
  recording.follow(recorder);
  const hints = Uri.joinPath(storage, "handBack").path;
  const isHint = ({ path }: Uri): boolean => path.startsWith(`${hints}/`);
  const events = owner.own(new EditorEvents(recorder, file, parts, isHint));
  const pages = owner.own(new RawPages(() => rawText(parts, recorder, recording, storage.fsPath)));
  const commandParts: TimeCommandParts = { time, recorder, pause, clock, calendar, log };
  followPairing(owner, recorder, parts);
  followIncidents(owner, recorder, parts);
  registerHandlers(owner, timeCommands, {
    showTime: () => pages.open(),
    exportTime: () => exportTime(commandParts),
    deleteTime: () => deleteTime(commandParts, () => pages.refresh()),
    pauseRecording: () => pauseRecording(commandParts),
    resumeRecording: () => resumeRecording(commandParts),
  });
  const was: TimeFeature["was"] = (as, place, at) => {
    recorder.settle();
    const from = workBegan(time.entries, place, at);
    const now = clock.now();
    for (const one of correctionsFor(time.entries, { from, until: now }, as, now)) time.add(one);
  };
  const listeners = [events, recording, pause, time];
  return Object.assign(owner, { note: recording, recorder, events, was, listeners });
}

/** Pairing mode says when it begins; a Live Share session has to be asked for. */
function followPairing(
  owner: Disposables,
  recorder: Recorder,
  { isPairing, onDidChangePairing, log }: TimeParts,
): void {
  let sharing = false;
  const tell = (): void =>
    recorder.tell({ kind: "mode", mode: "pair", on: sharing || isPairing() });
  const ask = async (): Promise<void> => {
    sharing = await isSharing(log);
    tell();
  };
  owner.own(onDidChangePairing(tell));
  owner.own(
    recorder.onDidTick(() => {
      if (hasLiveShare()) void ask();
    }),
  );
  tell();
}

/** The record of nudges says when an incident begins and ends; one that has an hour ends by itself. */
function followIncidents(
  owner: Disposables,
  recorder: Recorder,
  { ledger, clock }: TimeParts,
): void {
  const over = owner.own(clock.alarm(() => tell()));
  const tell = (): void => {
    const now = clock.now();
    const incident = incidentAt(ledger.state, now);
    recorder.tell({ kind: "incident", on: incident !== undefined });
    const until = incident?.until ?? undefined;
    if (until === undefined) over.clear();
    else over.set(until - now);
  };
  owner.own(ledger.onDidChange(tell));
  tell();
}

async function rawText(
  { time, clock }: TimeParts,
  recorder: Recorder,
  recording: Recording,
  folder: string,
): Promise<string> {
  recorder.settle();
  await time.refresh();
  const calendar = leadCalendar();
  const said = recordingText(recording.state, calendar, clock.now(), () => "");
  const state = said.replace(/\s*\[[^\]]*\]\(\)/, "");
  return rawPage({ entries: time.entries, state, calendar, folder, ...time.faults });
}
