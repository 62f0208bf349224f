import { EventEmitter, workspace } from "vscode";
import type { Calendar } from "../core/text/calendar";
import {
  type RecordingAct,
  type RecordingState,
  recordingText,
} from "../core/time/recording/recordingText";
import { readGlobs } from "../core/time/spans/globs";
import type { Clock } from "../host/clock";
import { commandIds } from "../host/commandIds";
import type { HoverNote } from "../host/shown/hoverNote";
import { Listeners } from "../host/listeners";
import { readSettings, section } from "../host/settings";
import type { TimeRecord } from "../host/records/timeRecord";
import type { Pause } from "./pause";
import type { Recorder } from "./recorder";

/** What is told of recording, and what it hangs on. */
export interface RecordingParts {
  readonly time: TimeRecord;
  readonly pause: Pause;
  readonly clock: Clock;
  readonly calendar: Calendar;
}

/** Whether anything may be recorded at all, and the sentence in the hover that says so. */
export class Recording extends Listeners implements HoverNote {
  private readonly changed = this.own(new EventEmitter<void>());
  private recorder: Recorder | undefined;
  private settings = readSettings(undefined);
  private globs = readGlobs(this.settings.unnamedFiles);
  private text = "";
  private isToldStuck = false;

  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: RecordingParts) {
    super();
    this.on(workspace.onDidChangeConfiguration, (change) => {
      if (!change.affectsConfiguration(section)) return;
      // What went on until now was under the settings of until now.
      this.recorder?.tell({ kind: "paused", on: true });
      this.settings = readSettings(undefined);
      this.globs = readGlobs(this.settings.unnamedFiles);
      this.update();
    });
    this.on(workspace.onDidGrantWorkspaceTrust, () => this.update());
    this.on(parts.pause.onDidChange, () => this.update());
    this.on(parts.time.onDidChange, () => {
      if ((this.state.kind === "stuck") !== this.isToldStuck) this.update();
    });
  }

  /** The sentence as Markdown. */
  get hover(): string {
    return this.text;
  }

  /** How recording stands. */
  get state(): RecordingState {
    const { time, pause } = this.parts;
    if (!workspace.isTrusted) return { kind: "off", because: "untrusted" };
    if (!this.settings.recordTime) return { kind: "off", because: "setting" };
    if (time.isStuck) return { kind: "stuck" };
    if (pause.current) return { kind: "paused", until: pause.current.until };
    return { kind: "on", mode: this.recorder?.mode, seconds: this.recorder?.secondsToday };
  }

  /** Takes a repository-relative path; gives whether its name is not kept. */
  isHidden(path: string): boolean {
    return this.globs.takes(path);
  }

  /** Takes the recorder; stops it and lets it go on from now on, and tells what it does. */
  follow(recorder: Recorder): void {
    this.recorder = recorder;
    this.own(recorder.onDidTick(() => this.update()));
    this.update();
  }

  /** Looks at how things stand. */
  update(): void {
    const { state } = this;
    const { pause, clock, calendar } = this.parts;
    this.isToldStuck = state.kind === "stuck";
    this.recorder?.tell({ kind: "paused", on: state.kind !== "on" || pause.isOn });
    const text = recordingText(state, calendar, clock.now(), hrefOf);
    if (text === this.text) return;
    this.text = text;
    this.changed.fire();
  }
}

function hrefOf(act: RecordingAct): string {
  return `command:${commandIds[act]}`;
}
