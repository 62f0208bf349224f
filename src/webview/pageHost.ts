import { type Asked, askedIn } from "../core/time/panel/asked";
import { isRecord } from "../core/people/roster";
import type { FromPanel } from "../core/time/panel/messages";

/** What the editor hands a page, once. */
interface EditorApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** What the page keeps for when it is hidden, or the window is loaded anew. */
interface Kept {
  readonly asked: Asked;
  /** Keys of the tables and explanations that are open. */
  readonly open: readonly string[];
}

/** The editor as the page sees it: it takes messages, and keeps a little. */
export class PageHost {
  private readonly editor = acquireVsCodeApi();
  private kept: Kept;

  constructor() {
    const state = this.editor.getState();
    const open: unknown = isRecord(state) ? state["open"] : undefined;
    const keys: readonly unknown[] = Array.isArray(open) ? open : [];
    this.kept = {
      asked: askedIn(state),
      open: keys.filter((key) => typeof key === "string"),
    };
  }

  post(message: FromPanel): void {
    this.editor.postMessage(message);
  }

  /** Takes what is shown now; the editor asks for the same when it brings the page back. */
  keepAsked(asked: Asked): void {
    this.keep({ asked });
  }

  /** Takes the key of something that can be opened; gives whether it is. */
  isOpen(key: string): boolean {
    return this.kept.open.includes(key);
  }

  /** Takes such a key and whether it is open now; keeps that. */
  keepOpen(key: string, isOpen: boolean): void {
    const others = this.kept.open.filter((one) => one !== key);
    this.keep({ open: isOpen ? [...others, key] : others });
  }

  private keep(changed: Partial<Kept>): void {
    this.kept = { ...this.kept, ...changed };
    const { asked, ...rest } = this.kept;
    // What is asked lies on top, where the host looks for it.
    this.editor.setState({ ...asked, ...rest });
  }
}
