import type { LogOutputChannel } from "vscode";
import type { NewEntry } from "../../core/coaching/ledger/entry";
import type { Calendar } from "../../core/text/calendar";
import type { Git } from "../../git/git";
import type { AlarmClock } from "../../host/clock";
import type { FileViews } from "../../host/repositories/fileViews";
import type { ShownThreads } from "./shownThreads";
import type { ThreadStore } from "./threadStore";
import type { UnsavedTexts } from "./unsavedTexts";

/** What review threads are built on. */
export interface ThreadsGiven {
  readonly git: Git;
  readonly views: FileViews;
  readonly clock: AlarmClock;
  readonly log: LogOutputChannel;
  readonly ledger: { add(entry: NewEntry): void };
}

/** What the commands of review threads work with. */
export interface ThreadParts extends ThreadsGiven {
  readonly threads: ThreadStore;
  readonly shown: ShownThreads;
  readonly unsaved: UnsavedTexts;
  readonly calendar: Calendar;
}
