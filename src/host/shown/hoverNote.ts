import type { Event } from "vscode";

/** What another part of Baton says at the end of the status bar item's hover. */
export interface HoverNote {
  /** As Markdown, "" for nothing; made safe. */
  readonly hover: string;
  /** Fires when it is another. */
  readonly onDidChange: Event<void>;
}
