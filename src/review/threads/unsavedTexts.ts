import { type TextDocument, window, workspace } from "vscode";
import { withUnsaved } from "../../core/review/threads/change";
import type { Alarm, AlarmClock } from "../../host/clock";
import { errorText } from "../../host/errorText";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import type { ThreadStore } from "./threadStore";

/** A killed window loses no more than this. */
const keepEverySeconds = 1;

/**
 * Keeps what is being typed into a comment that is being written or changed, so that neither a closed
 * window nor a crash loses it. The editor does not say which comment a box is of: a box is known by
 * the text that it opens with, which is one that Baton has put there.
 */
export class UnsavedTexts extends Listeners {
  /** What each thread's box holds, by the thread's id; written or not. */
  private readonly texts = new Map<string, string>();
  private readonly threadOf = new Map<TextDocument, string>();
  private readonly due: Alarm;

  constructor(
    private readonly threads: ThreadStore,
    clock: AlarmClock,
    private readonly log: Log,
  ) {
    super();
    this.due = this.own(clock.alarm(() => void this.keep()));
    this.on(workspace.onDidOpenTextDocument, (document) => this.typed(document));
    this.on(workspace.onDidChangeTextDocument, ({ document }) => this.typed(document));
    this.on(workspace.onDidCloseTextDocument, (document) => this.threadOf.delete(document));
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (!focused) void this.keep();
    });
  }

  /** Writes what has been typed. Never rejects. */
  async keep(): Promise<void> {
    this.due.clear();
    const texts = [...this.texts];
    this.texts.clear();
    for (const [id, text] of texts) {
      try {
        await this.threads.change(id, (thread) =>
          thread.unsaved ? withUnsaved(thread, { ...thread.unsaved, text }) : thread,
        );
      } catch (error) {
        if (!this.texts.has(id)) this.texts.set(id, text);
        this.log.warn(`What is being typed could not be kept: ${errorText(error)}`);
      }
    }
  }

  /** Takes a thread's id; forgets what was typed there and its box, since it is saved, given up or written anew. */
  forget(id: string): void {
    this.texts.delete(id);
    for (const [document, thread] of this.threadOf) {
      if (thread === id) this.threadOf.delete(document);
    }
  }

  private typed(document: TextDocument): void {
    // Other boxes have their owner there: a comment that is changed has none.
    if (document.uri.scheme !== "comment" || document.uri.authority !== "") return;
    const thread = this.threadOf.get(document);
    if (thread === undefined) return this.recognize(document);
    this.texts.set(thread, document.getText());
    if (!this.due.isSet) this.due.set(keepEverySeconds);
  }

  private recognize(document: TextDocument): void {
    const text = document.getText();
    const taken = new Set(this.threadOf.values());
    const thread = this.threads.all.findLast(
      ({ id, unsaved }) =>
        unsaved && !taken.has(id) && (this.texts.get(id) ?? unsaved.text) === text,
    );
    if (thread) this.threadOf.set(document, thread.id);
  }
}
