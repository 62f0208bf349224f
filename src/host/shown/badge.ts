import type { Event } from "vscode";
import type { BadgeMark } from "../../core/coaching/statusLine";
import type { BannerAct } from "./statusBanner";

/** What another part of Baton says beside whatever the status bar item shows. */
export interface Badge {
  /** Absent while there is nothing to say. */
  readonly mark: BadgeMark | undefined;
  /** The first part of the hover as Markdown, "" for none; made safe. */
  readonly hover: string;
  /** What can be done about it, in the list behind the item. */
  readonly acts: readonly BannerAct[];
  /** Fires when any of it is another. */
  readonly onDidChange: Event<void>;
}
