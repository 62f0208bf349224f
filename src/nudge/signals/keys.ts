import {
  type TextDocumentChangeEvent,
  type TextDocumentContentChangeEvent,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { Signal } from "../../core/coaching/moments/signal";
import type { Clock } from "../../host/clock";
import { Listeners } from "../../host/listeners";
import type { KnownPlaces } from "./knownPlaces";

/** Keys on one line are told so often at most: more of them would say nothing new. */
const tellingSeconds = 5;

/**
 * Hears the keys in the files of this window. What runs at each of them compares a few fields and
 * notes the time; the editor's getters are asked only when they may have changed, since they cost more
 * than all the rest.
 */
export class Keys extends Listeners {
  private at: number | undefined;
  private document = window.activeTextEditor?.document;
  private isFocused = window.state.focused;
  /** A change of which it is not known yet whether the lead made it. */
  private held: TextDocumentContentChangeEvent | undefined;
  private toldAt = 0;
  private toldLine = -1;

  /** @param tell takes what the lead typed, as a signal */
  constructor(
    private readonly places: KnownPlaces,
    private readonly clock: Clock,
    private readonly tell: (signal: Signal) => void,
  ) {
    super();
    this.on(workspace.onDidChangeTextDocument, (change) => this.changed(change));
    this.on(window.onDidChangeActiveTextEditor, (editor) => {
      this.document = editor?.document;
      this.held = undefined;
      this.toldLine = -1;
    });
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      this.isFocused = focused;
    });
  }

  /** Unix seconds of the last key in a file of this window. */
  get lastAt(): number | undefined {
    return this.at;
  }

  /**
   * Only what the lead types counts: in the editor that is in front, in the window that has the focus.
   * What changes on the disk leaves no unsaved document; the first key is told before the document
   * counts as unsaved, which an event without a change tells then.
   */
  private changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (document !== this.document || !this.isFocused) return;
    const change = contentChanges[0] ?? this.held;
    const { isDirty } = document;
    this.held = isDirty ? undefined : contentChanges[0];
    if (change && isDirty) this.typed(document.uri, change);
  }

  private typed(file: Uri, { range: { start, end }, text }: TextDocumentContentChangeEvent): void {
    const at = this.clock.now();
    const { line } = start;
    const taken = end.line - line;
    this.at = at;
    const isTold = line === this.toldLine && Math.abs(at - this.toldAt) < tellingSeconds;
    const put = linesIn(text);
    if (isTold && taken === 0 && put === 0) return;
    const place = this.places.known(file);
    if (!place) return;
    // Where the cursor is now: the lines it came through are told with this change.
    this.toldAt = at;
    this.toldLine = line + put;
    this.tell({ kind: "edited", at, ...place, line: line + 1, lines: Math.max(taken, put) + 1 });
  }
}

/** Line ends in a text; a key has none, and a paste is rare. */
function linesIn(text: string): number {
  if (text.length < 2 && text !== "\n") return 0;
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
