import {
  type TaskProcessEndEvent,
  TaskGroup,
  tasks,
  type TextDocument,
  type Uri,
  window,
  type WindowState,
  workspace,
} from "vscode";
import type { Signal } from "../../core/coaching/moments/signal";
import { secondsSince } from "../../core/time/since";
import { activeFile } from "../../host/repositories/activeFile";
import type { Alarm, AlarmClock } from "../../host/clock";
import type { DebugSessions } from "../../host/debugSessions";
import { Listeners } from "../../host/listeners";
import type { KnownPlaces } from "./knownPlaces";

/** Looking around is told so often at most: it only has to show that somebody is there. */
const lookingSeconds = 30;

/** So long no file is in front before it counts. */
const leavingSeconds = 0.3;

/** What signals are made of. */
export interface EditorSignalParts {
  readonly places: KnownPlaces;
  readonly clock: AlarmClock;
  readonly debugging: DebugSessions;
}

/** Hears from the editor what the lead does besides typing, and tells it as signals. */
export class EditorSignals extends Listeners {
  private told = 0;
  private isThere = window.state.focused;
  private front = "";
  private isFrontTold = true;
  private readonly looking: Alarm;
  private readonly leaving: Alarm;

  private readonly places: KnownPlaces;
  private readonly clock: AlarmClock;

  /** @param tell takes each signal */
  constructor(
    { places, clock, debugging }: EditorSignalParts,
    private readonly tell: (signal: Signal) => void,
  ) {
    super();
    [this.places, this.clock] = [places, clock];
    this.leaving = this.own(clock.alarm(() => this.closed()));
    this.looking = this.own(clock.alarm(() => this.lookedAround()));
    this.on(workspace.onDidSaveTextDocument, (document) => this.saved(document));
    this.on(window.onDidChangeActiveTextEditor, () => this.fronted());
    this.on(window.tabGroups.onDidChangeTabs, () => this.fronted());
    this.on(window.onDidChangeTextEditorVisibleRanges, () => this.looked());
    this.on(window.onDidChangeWindowState, (state) => this.windowChanged(state));
    this.on(debugging.onDidChange, () => {
      if (!debugging.isRunning) this.tell({ kind: "sessionEnded", at: clock.now() });
    });
    this.on(tasks.onDidEndTaskProcess, (ended) => this.ran(ended));
    this.fronted();
  }

  private saved({ uri }: TextDocument): void {
    const place = this.places.known(uri);
    if (place) this.tell({ kind: "saved", at: this.clock.now(), ...place });
  }

  /** Another file is in front, or none. */
  private fronted(): void {
    const file = activeFile();
    const key = file?.toString() ?? "";
    // Between two files of one tab there is none for a moment.
    if (file) this.leaving.clear();
    else if (!this.leaving.isSet) this.leaving.set(leavingSeconds);
    if (!file || key === this.front) return;
    this.front = key;
    this.isFrontTold = false;
    void this.tellFront(file, key);
  }

  private closed(): void {
    if (activeFile()) return;
    [this.front, this.isFrontTold] = ["", true];
    this.tell({ kind: "activated", at: this.clock.now(), place: undefined });
  }

  private async tellFront(file: Uri, key: string): Promise<void> {
    const place = await this.places.find(file);
    // The lead may have gone on meanwhile.
    if (key !== this.front) return;
    this.isFrontTold = true;
    this.tell({ kind: "activated", at: this.clock.now(), place });
  }

  /** Told a moment later: what opens a file moves in it before it is known which one is in front. */
  private looked(): void {
    // A key may move the view too, so the editor is asked last.
    const isTold = secondsSince(this.told, this.clock.now()) < lookingSeconds;
    if (this.looking.isSet || isTold) return;
    if (window.state.focused) this.looking.set(1);
  }

  private lookedAround(): void {
    if (!this.isFrontTold) return;
    this.told = this.clock.now();
    this.tell({ kind: "focused", at: this.told });
  }

  /** Back in this window, or at this machine. */
  private windowChanged({ focused, active }: WindowState): void {
    const isThere = focused && active;
    if (isThere && !this.isThere) this.tell({ kind: "focused", at: this.clock.now() });
    this.isThere = isThere;
  }

  /** The API tells of test runs only when they are tasks. */
  private ran({ execution }: TaskProcessEndEvent): void {
    if (execution.task.group?.id !== TaskGroup.Test.id) return;
    this.tell({ kind: "sessionEnded", at: this.clock.now() });
  }
}
