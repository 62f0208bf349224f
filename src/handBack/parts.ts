import type { LogOutputChannel, Uri } from "vscode";
import type { Git } from "../git/git";
import type { Parking } from "../git/parking/parking";
import type { Calendar } from "../core/text/calendar";
import type { Clock } from "../host/clock";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { FileViews } from "../host/repositories/fileViews";
import type { Repositories } from "../host/repositories/repositories";
import type { HandBackRecord } from "./record";

/** Told to whom a hint goes (an address as `emailKey` gives it), the repository's root and the file. */
export type Hinted = (person: string, root: string, path: string) => void;

/** What Hand Back is built on. */
export interface HandBackParts {
  readonly git: Git;
  readonly parking: Parking;
  readonly repositories: Repositories;
  readonly views: FileViews;
  readonly file: CurrentFile;
  readonly record: HandBackRecord;
  readonly hinted: Hinted;
  /** The folder where hints are kept. */
  readonly home: Uri;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly log: LogOutputChannel;
}
