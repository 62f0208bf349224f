import { type Event, type ExtensionContext, type LogOutputChannel, Uri } from "vscode";
import { Calendar } from "../core/text/calendar";
import { rawPage } from "../core/time/recording/rawPage";
import { recordingText } from "../core/time/recording/recordingText";
import { correctionsFor } from "../core/time/weeks/correctionsFor";
import { workBegan } from "../core/time/weeks/workBegan";
import type { FilePlace } from "../git/repository";
import type { AlarmClock } from "../host/clock";
import { timeCommands } from "../host/commandIds";
import type { CurrentFile } from "../host/currentFile";
import { Disposables } from "../host/disposables";
import { registerHandlers } from "../host/handlers";
import type { HoverNote } from "../host/hoverNote";
import type { Listeners } from "../host/listeners";
import { hasLiveShare, isSharing } from "../host/liveShare";
import type { TimeRecord } from "../host/timeRecord";
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
  readonly file: CurrentFile;
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
  /** Takes a file and a moment (unix seconds); says that the lead has paired since the work began that went on there then. */
  readonly wasPairing: (place: FilePlace, at: number) => void;
  /** Whatever listens to events. */
  readonly listeners: readonly Listeners[];
}

/** Takes the extension's context and the parts; sets up recording and its commands. The caller owns it. */
export function registerTime(context: ExtensionContext, parts: TimeParts): TimeFeature {
  const { time, file, clock, log } = parts;
  const owner = new Disposables();
  const calendar = new Calendar();
  const storage = context.globalStorageUri;
  const pause = owner.own(new Pause(Uri.joinPath(storage, "pause.json").fsPath, clock, log));
  const recording = owner.own(new Recording({ time, pause, clock, calendar }));
  const recorder = owner.own(new Recorder(time, clock, (path) => recording.isHidden(path)));
  recording.follow(recorder);
  const hints = Uri.joinPath(storage, "handBack").path;
  const isHint = ({ path }: Uri): boolean => path.startsWith(`${hints}/`);
  const events = owner.own(new EditorEvents(recorder, file, clock, isHint));
  const pages = owner.own(new RawPages(() => rawText(parts, recorder, recording, storage.fsPath)));
  const commandParts: TimeCommandParts = { time, recorder, pause, clock, calendar, log };
  followPairing(owner, recorder, parts);
  owner.own(time.onWillEnd(() => recorder.end()));
  registerHandlers(owner, timeCommands, {
    showTime: () => pages.open(),
    exportTime: () => exportTime(commandParts),
    deleteTime: async () => {
      await deleteTime(commandParts);
      pages.refresh();
    },
    pauseRecording: () => pauseRecording(commandParts),
    resumeRecording: () => resumeRecording(commandParts),
  });
  const wasPairing = (place: FilePlace, at: number): void => {
    recorder.settle();
    const from = workBegan(time.entries, place, at);
    const now = clock.now();
    for (const one of correctionsFor(time.entries, { from, until: now }, "pair", now))
      time.add(one);
  };
  const listeners = [events, recording, pause, time];
  return Object.assign(owner, { note: recording, recorder, events, wasPairing, listeners });
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

async function rawText(
  { time, clock }: TimeParts,
  recorder: Recorder,
  recording: Recording,
  folder: string,
): Promise<string> {
  recorder.settle();
  await time.refresh();
  const calendar = new Calendar();
  const said = recordingText(recording.state, calendar, clock.now(), () => "");
  const state = said.replace(/\s*\[[^\]]*\]\(\)/, "");
  return rawPage({ entries: time.entries, state, calendar, folder, ...time.faults });
}
