import type { LogOutputChannel } from "vscode";
import type { Git } from "../git/git";
import type { Clock } from "../host/clock";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { Repositories } from "../host/repositories/repositories";

/** What the commands about people and the team are built on. */
export interface TeamParts {
  readonly git: Git;
  readonly repositories: Repositories;
  readonly file: CurrentFile;
  readonly clock: Clock;
  readonly log: LogOutputChannel;
}
