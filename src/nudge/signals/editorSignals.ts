import {
  debug,
  type DebugSession,
  type TaskProcessEndEvent,
  TaskGroup,
  tasks,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextDocumentContentChangeEvent,
  type Uri,
  window,
  type WindowState,
  workspace,
} from "vscode";
import type { Signal } from "../../core/coaching/moments/signal";
import { activeFile } from "../../host/activeFile";
import type { Alarm, AlarmClock } from "../../host/clock";
import { Listeners } from "../../host/listeners";
import type { KnownPlaces } from "./knownPlaces";

/** Looking around is told so often at most: it only has to show that somebody is there. */
const lookingSeconds = 30;

/** So long no file is in front before it counts. */
const leavingSeconds = 0.3;

/** Hears from the editor what the lead does, and tells it as signals. */
export class EditorSignals extends Listeners {
  private key: number | undefined;
  private told = 0;
  private isThere = window.state.focused;
  private front = "";
  private isFrontTold = true;
  private readonly looking: Alarm;
  private readonly leaving: Alarm;
  /** A change of which it is not known yet whether the lead made it. */
  private held: TextDocumentContentChangeEvent | undefined;

  /** @param tell takes each signal; a key's must cost next to nothing */
  constructor(
    private readonly places: KnownPlaces,
    private readonly clock: AlarmClock,
    private readonly tell: (signal: Signal) => void,
  ) {
    super();
    this.leaving = this.own(clock.alarm(() => this.closed()));
    this.looking = this.own(clock.alarm(() => this.lookedAround()));
    this.on(workspace.onDidChangeTextDocument, (change) => this.changed(change));
    this.on(workspace.onDidSaveTextDocument, (document) => this.saved(document));
    this.on(window.onDidChangeActiveTextEditor, () => this.fronted());
    this.on(window.tabGroups.onDidChangeTabs, () => this.fronted());
    this.on(window.onDidChangeTextEditorVisibleRanges, () => this.looked());
    this.on(window.onDidChangeWindowState, (state) => this.windowChanged(state));
    this.on(debug.onDidTerminateDebugSession, (session) => this.debugged(session));
    this.on(tasks.onDidEndTaskProcess, (ended) => this.ran(ended));
    this.fronted();
  }

  /** Unix seconds of the last key in a file of this window. */
  get lastKeyAt(): number | undefined {
    return this.key;
  }

  /**
   * Runs at every key. Only what the lead types counts: in the editor that is in front, in the
   * window that has the focus. What changes on the disk leaves no unsaved document; the first key
   * is told before the document counts as unsaved, which an event without a change tells then.
   */
  private changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (document !== window.activeTextEditor?.document || !window.state.focused) return;
    const change = contentChanges[0] ?? this.held;
    this.held = document.isDirty ? undefined : contentChanges[0];
    if (change && document.isDirty) this.edited(document.uri, change);
  }

  private edited(file: Uri, { range: { start, end }, text }: TextDocumentContentChangeEvent): void {
    const at = this.clock.now();
    this.key = at;
    const place = this.places.known(file);
    if (!place) return;
    const lines = Math.max(end.line - start.line, linesIn(text)) + 1;
    this.tell({ kind: "edited", at, ...place, line: start.line + 1, lines });
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
    this.held = undefined;
    this.isFrontTold = false;
    void this.tellFront(file, key);
  }

  private closed(): void {
    if (activeFile()) return;
    [this.front, this.held, this.isFrontTold] = ["", undefined, true];
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
    const isDue = this.clock.now() - this.told >= lookingSeconds;
    if (isDue && window.state.focused && !this.looking.isSet) this.looking.set(1);
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

  /** Sessions may have others under them; the one above ends last. */
  private debugged({ parentSession }: DebugSession): void {
    if (!parentSession) this.tell({ kind: "sessionEnded", at: this.clock.now() });
  }

  /** The API tells of test runs only when they are tasks. */
  private ran({ execution }: TaskProcessEndEvent): void {
    if (execution.task.group?.id !== TaskGroup.Test.id) return;
    this.tell({ kind: "sessionEnded", at: this.clock.now() });
  }
}

/** Line ends in a text; a key has none, and a paste is rare. */
function linesIn(text: string): number {
  if (text.length < 2 && text !== "\n") return 0;
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
