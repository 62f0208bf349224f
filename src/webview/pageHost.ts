import { type Asked, askedIn } from "../core/time/panel/asked";
import { isRecord } from "../core/people/roster";
import { type FromPanel, isFromPanel } from "../core/time/panel/messages";
import type { Noted } from "../core/time/panel/panelView";

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
  /** What was written about the week that was written about last. */
  readonly draft?: { readonly monday: number; readonly noted: Noted };
}

/** The editor as the page sees it: it takes messages, and keeps a little. */
export class PageHost {
  private readonly editor = acquireVsCodeApi();
  private kept: Kept;

  constructor() {
    const state = this.editor.getState();
    const open: unknown = isRecord(state) ? state["open"] : undefined;
    const keys: readonly unknown[] = Array.isArray(open) ? open : [];
    const draft: unknown = isRecord(state) ? state["draft"] : undefined;
    this.kept = {
      asked: askedIn(state),
      open: keys.filter((key) => typeof key === "string"),
      ...(isDraft(draft) && { draft }),
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

  /** Takes a Monday (days since 1970); gives what was written about its week, if that was the last one. */
  draftOf(monday: number): Noted | undefined {
    const { draft } = this.kept;
    return draft?.monday === monday ? draft.noted : undefined;
  }

  /** Takes a Monday and what was written about its week; keeps it, also before it is with the host. */
  keepDraft(monday: number, noted: Noted): void {
    this.keep({ draft: { monday, noted } });
  }

  private keep(changed: Partial<Kept>): void {
    this.kept = { ...this.kept, ...changed };
    const { asked, ...rest } = this.kept;
    // What is asked lies on top, where the host looks for it.
    this.editor.setState({ ...asked, ...rest });
  }
}

/** The same that the host would take. */
function isDraft(value: unknown): value is NonNullable<Kept["draft"]> {
  return isRecord(value) && isFromPanel({ ...value, kind: "reflect" });
}
