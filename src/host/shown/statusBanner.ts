import type { Event } from "vscode";
import type { StatusLine } from "../../core/coaching/statusLine";
import type { CommandId } from "../commandIds";

/** Something to do, as a row of the list behind Baton's item. */
export interface BannerAct {
  /** May hold icons; a stranger's text in it is made safe. */
  readonly label: string;
  readonly command: CommandId;
}

/** What another part of Baton says in the one status bar item, ahead of who knows the file. */
export interface StatusBanner {
  /** What the item shows instead of a name; absent while there is nothing to show. */
  readonly line: StatusLine | undefined;
  /** The first part of the hover as Markdown, "" for none; made safe. */
  readonly hover: string;
  /** What heads the acts in the list. */
  readonly heading: string;
  readonly acts: readonly BannerAct[];
  /** Fires when any of it may be another. */
  readonly onDidChange: Event<void>;
}
