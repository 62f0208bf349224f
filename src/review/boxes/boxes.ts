import {
  EventEmitter,
  type Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import type { Alarm, AlarmClock } from "../../host/clock";
import { Listeners } from "../../host/listeners";
import { type Box, type BoxPlace, isBox } from "./box";

/** Long enough for a word to be finished, short enough to be seen as an answer. */
const pauseSeconds = 0.3;

/** What is open beside comment boxes and is no file that they could be on. */
const notCode: ReadonlySet<string> = new Set(["comment", "output", "debug", "vscode-scm"]);

/** A box and the text that is no longer in it. */
export interface LeftBox {
  readonly box: Box;
  readonly text: string;
  /** Whether all of it was selected, as it is when the lead deletes it and not when it is sent. */
  readonly wasSelected: boolean;
}

interface OpenBox extends Box {
  place: BoxPlace | undefined;
  /** As it was at the last pause. */
  text: string;
  readonly pause: Alarm;
}

/**
 * Knows the comment boxes that are shown. VS Code never closes the document of a box, so a box is open
 * while an editor shows it. A key only puts off an alarm; all else happens when the writer rests.
 */
export class Boxes extends Listeners {
  private readonly open = new Map<TextDocument, OpenBox>();
  private readonly paused = this.own(new EventEmitter<Box>());
  private readonly left = this.own(new EventEmitter<LeftBox>());
  private readonly entered = this.own(new EventEmitter<Box>());
  private readonly closed = this.own(new EventEmitter<LeftBox>());
  private code: TextEditor | undefined;

  /** Fires when a box holds another text and the writer rests, and once for a box that has opened. */
  readonly onDidPause = this.paused.event;
  /** Fires when a box lost its whole text at once, as it does when the comment is sent. */
  readonly onDidLeave = this.left.event;
  /** Fires when the lead goes to a box. */
  readonly onDidEnter = this.entered.event;
  /** Fires when a box is gone, with the text it held. */
  readonly onDidClose = this.closed.event;

  constructor(private readonly clock: AlarmClock) {
    super();
    this.on(window.onDidChangeVisibleTextEditors, (editors) => this.shown(editors));
    this.on(window.onDidChangeActiveTextEditor, (editor) => this.fronted(editor));
    this.on(workspace.onDidChangeTextDocument, (change) => this.changed(change));
    this.own({ dispose: () => this.open.forEach(({ pause }) => pause.dispose()) });
    this.shown(window.visibleTextEditors);
    this.fronted(window.activeTextEditor);
  }

  /** All open boxes. */
  get all(): readonly Box[] {
    return [...this.open.values()];
  }

  /** Takes a document; gives the box that it is, or nothing. */
  of(document: TextDocument): Box | undefined {
    return this.open.get(document);
  }

  private shown(editors: readonly TextEditor[]): void {
    const documents = new Set(editors.map(({ document }) => document).filter(isBox));
    for (const [document, box] of this.open) {
      if (!documents.has(document)) this.hidden(box);
    }
    for (const document of documents) this.opened(document);
  }

  private opened(document: TextDocument): void {
    if (this.open.has(document)) return;
    const pause = this.clock.alarm(() => this.rested(box));
    const box: OpenBox = { document, place: undefined, text: document.getText(), pause };
    this.open.set(document, box);
    pause.set(pauseSeconds);
  }

  private hidden(box: OpenBox): void {
    const { document, pause } = box;
    pause.dispose();
    this.open.delete(document);
    this.closed.fire({ box, text: document.getText(), wasSelected: false });
  }

  private changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    const box = this.open.get(document);
    if (!box) return;
    box.pause.set(pauseSeconds);
    const [change, ...others] = contentChanges;
    const isEmpty = document.lineCount === 1 && document.lineAt(0).range.isEmpty;
    if (!isEmpty || !change || others.length > 0 || change.rangeLength < 2) return;
    const { text } = box;
    box.text = "";
    if (text.trim() === "") return;
    this.left.fire({ box, text, wasSelected: isSelected(document, change.range) });
  }

  private rested(box: OpenBox): void {
    box.text = box.document.getText();
    this.paused.fire(box);
  }

  private fronted(editor: TextEditor | undefined): void {
    if (!editor) return;
    const { document } = editor;
    if (!notCode.has(document.uri.scheme)) this.code = editor;
    // The order of the two events is VS Code's.
    if (isBox(document)) this.opened(document);
    const box = this.open.get(document);
    if (!box) return;
    box.place ??= this.code && {
      file: this.code.document.uri,
      line: this.code.selection.active.line + 1,
    };
    this.entered.fire(box);
  }
}

/** Takes a box's document and what was taken out of it; gives whether that was selected: the editor tells a change before it tells where the cursor went. */
function isSelected(document: TextDocument, range: Range): boolean {
  return window.visibleTextEditors.some(
    (editor) => editor.document === document && editor.selection.isEqual(range),
  );
}
