import {
  type TextDocument,
  TextDocumentChangeReason,
  type TextDocumentChangeEvent,
  type TextEditor,
  TextEditorSelectionChangeKind,
  type TextEditorSelectionChangeEvent,
  type Uri,
  window,
  type WindowState,
  workspace,
} from "vscode";
import { ownerIn } from "../core/time/recording/owner";
import type { SelectionSignal, SpanPlace } from "../core/time/spans/spanSignal";
import { secondsSince } from "../core/time/since";
import type { FilePlace } from "../git/repository";
import type { AlarmClock } from "../host/clock";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { DebugSessions } from "../host/debugSessions";
import { Listeners } from "../host/listeners";
import { type FrontFile, frontFile, isIn, writtenDocument } from "./frontFile";
import type { Recorder } from "./recorder";

/** More files than anybody has open. */
const placesAtMost = 500;
/** What comes into view so soon after a change that was nobody's key came with it. */
const scrolledBySeconds = 1;
/** Of a file that is in no repository, and of one that has no name yet. */
const elsewhere: FilePlace = { root: "", path: "" };

/** Hears from the editor what the lead does, and tells the recorder. One handler for each event. */
export class EditorEvents extends Listeners {
  private readonly clock: AlarmClock;
  private readonly places = new Map<string, FilePlace>();
  private front: FrontFile | undefined;
  private document: TextDocument | undefined;
  private place: Omit<SpanPlace, "owner"> | undefined;
  private isCommenting = false;
  private changedAt = 0;

  /** @param isHint takes a document's address; gives whether it is a hint of the lead's */
  constructor(
    private readonly recorder: Recorder,
    private readonly file: CurrentFile,
    { clock, debugging }: { readonly clock: AlarmClock; readonly debugging: DebugSessions },
    private readonly isHint: (uri: Uri) => boolean,
  ) {
    super();
    this.clock = clock;
    this.on(workspace.onDidChangeTextDocument, (change) => this.changed(change));
    this.on(window.onDidChangeTextEditorSelection, (change) => this.selected(change));
    this.on(window.onDidChangeTextEditorVisibleRanges, ({ textEditor }) =>
      this.scrolled(textEditor),
    );
    this.on(window.onDidChangeActiveTextEditor, () => this.fronted());
    this.on(window.tabGroups.onDidChangeTabs, () => this.fronted());
    this.on(window.tabGroups.onDidChangeTabGroups, () => this.fronted());
    this.on(window.onDidChangeWindowState, (state) => this.windowIs(state));
    this.on(debugging.onDidChange, () => {
      recorder.tell({ kind: "mode", mode: "debug", on: debugging.isRunning });
    });
    this.on(file.onDidChange, () => this.viewed());
    this.windowIs(window.state);
    this.viewed();
    this.fronted();
  }

  /** Takes how the window is; the lead is there only while it is in front and their hands move. */
  windowIs({ focused, active }: WindowState): void {
    this.recorder.tell({ kind: "window", focused, active });
    if (!focused) this.recorder.settle();
  }

  /** Runs at every key. */
  private changed({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    if (document !== this.document) {
      if (document.uri.scheme === "comment") this.commented();
      return;
    }
    this.changedAt = this.clock.now();
    if (!this.place) return;
    const { root, path } = this.place;
    const undone = reason === undefined ? {} : { reason: reasonOf(reason) };
    this.recorder.tell({ kind: "edited", root, path, changes: contentChanges, ...undone });
  }

  private selected({ textEditor, kind }: TextEditorSelectionChangeEvent): void {
    if (textEditor.document !== this.document || !this.place) return;
    if (this.isCommenting) this.enter();
    const { root, path } = this.place;
    this.recorder.tell({ kind: "selected", root, path, by: handOf(kind) });
  }

  /** Also told when an agent writes on its own in the file in front, which shows nobody's presence. */
  private scrolled({ document }: TextEditor): void {
    if (!this.place || !this.front || !isIn(document.uri, this.front)) return;
    if (secondsSince(this.changedAt, this.clock.now()) < scrolledBySeconds) return;
    const { root, path } = this.place;
    this.recorder.tell({ kind: "scrolled", root, path });
  }

  /** A key in a comment box: what it stands beside is reviewed. */
  private commented(): void {
    const { root, path } = this.place ?? elsewhere;
    if (this.isCommenting) return this.recorder.tell({ kind: "scrolled", root, path });
    this.isCommenting = true;
    this.recorder.enter({ root, path, surface: "review" });
  }

  /** Another file may be in front, or none. */
  private fronted(): void {
    const front = frontFile();
    this.document = writtenDocument(front);
    if (front?.key === this.front?.key) return;
    this.front = front;
    this.recorder.enter(undefined);
    const isHint = front !== undefined && this.isHint(front.uri);
    this.recorder.tell({ kind: "mode", mode: "hint", on: isHint });
    this.enter();
  }

  /** What is in front has its time from here on, as soon as it is known where it stands. */
  private enter(): void {
    const { front } = this;
    this.isCommenting = false;
    const found = front && this.placeOf(front);
    this.place = front && found && { ...found, surface: front.surface };
    this.recorder.enter(this.place);
  }

  private placeOf({ uri }: FrontFile): FilePlace | undefined {
    // A side of a diff that git gives has the path of the file.
    const key = uri.scheme === "git" ? uri.with({ scheme: "file", query: "" }) : uri;
    const known = this.places.get(key.toString());
    return known ?? (uri.scheme === "file" ? undefined : elsewhere);
  }

  /** Baton knows by now where the file in front stands, and perhaps whose it is. */
  private viewed(): void {
    const { viewedFile, viewed } = this.file;
    if (!viewedFile || viewedFile.scheme !== "file") return;
    const place = viewed.place ?? elsewhere;
    if (this.places.size >= placesAtMost) this.places.clear();
    this.places.set(viewedFile.toString(), place);
    if (viewed.view.kind === "known" && viewed.place) {
      this.recorder.owns(place, ownerIn(viewed.view.situation));
    }
    const isFront = this.front?.uri.toString() === viewedFile.toString();
    const isMoved = this.place?.root !== place.root || this.place.path !== place.path;
    if (isFront && isMoved) this.enter();
  }
}

function reasonOf(reason: TextDocumentChangeReason): "undo" | "redo" {
  return reason === TextDocumentChangeReason.Undo ? "undo" : "redo";
}

function handOf(kind: TextEditorSelectionChangeKind | undefined): SelectionSignal["by"] {
  if (kind === TextEditorSelectionChangeKind.Keyboard) return "keyboard";
  return kind === TextEditorSelectionChangeKind.Mouse ? "mouse" : "command";
}
