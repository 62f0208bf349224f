import { join } from "node:path";
import { type ExtensionContext, type LogOutputChannel, workspace } from "vscode";
import { Git } from "../git/git";
import { Parking } from "../git/parking/parking";
import { VscodeGit } from "../git/vscodeGit";
import type { AlarmClock } from "./clock";
import { CurrentFile } from "./repositories/currentFile";
import type { Ended } from "./disposables";
import { DebugSessions } from "./debugSessions";
import { errorText } from "./errorText";
import { FileViews } from "./repositories/fileViews";
import { FirstLooks } from "./repositories/firstLooks";
import { HistorySource } from "./repositories/historySource";
import { IndexStore } from "./repositories/indexStore";
import { Ledger } from "./records/ledger";
import { takeLock } from "./records/lock";
import { OneVoice } from "./oneVoice";
import { Repositories } from "./repositories/repositories";
import { RepositoryReader } from "./repositories/repositoryReader";
import { TimeRecord } from "./records/timeRecord";

/** What every feature of Baton stands on. */
export interface Foundation {
  readonly clock: AlarmClock;
  readonly log: LogOutputChannel;
  readonly git: Git;
  readonly vscodeGit: VscodeGit;
  /** Told when the git extension does not start. */
  readonly gitFailed: (error: unknown) => void;
  readonly repositories: Repositories;
  /** Where what was read of histories is kept. */
  readonly index: IndexStore;
  readonly ledger: Ledger;
  /** Where keyboard time is kept. */
  readonly time: TimeRecord;
  readonly voice: OneVoice;
  readonly views: FileViews;
  readonly file: CurrentFile;
  readonly parking: Parking;
  readonly debugging: DebugSessions;
}

/** Takes the extension's context, the clock, the log, and what owns each part; builds them. */
export function layFoundation(
  context: ExtensionContext,
  clock: AlarmClock,
  log: LogOutputChannel,
  own: <T extends Ended>(thing: T) => T,
): Foundation {
  const gitFailed = (error: unknown): void => {
    log.warn(`The git extension did not start: ${errorText(error)}`);
  };
  const vscodeGit = own(new VscodeGit(gitFailed));
  const git = new Git({
    binary: () => vscodeGit.gitPath ?? "git",
    // Asked at each start and never kept: trust can be given at any time.
    mayStart: () => workspace.isTrusted,
  });
  const storage = context.globalStorageUri.fsPath;
  const index = new IndexStore(join(storage, "history"), clock, log);
  const source = own(new HistorySource(git, index, log));
  const reader = new RepositoryReader(git, source, clock);
  const repositories = own(new Repositories(git, reader, clock, log));
  const firstLooks = own(new FirstLooks(reader, log));
  const ledger = own(new Ledger(storage, clock, log));
  const time = own(new TimeRecord(storage, context.globalState, clock, log));
  const voice = new OneVoice(join(storage, "voice"), clock, log);
  const views = new FileViews(git, repositories, firstLooks, clock, ledger);
  const file = own(new CurrentFile(views, repositories, firstLooks, vscodeGit));
  const parking = new Parking(git, {
    now: () => clock.now(),
    lock: (path, signal) => takeLock(path, clock, signal),
  });
  const debugging = own(new DebugSessions());
  const known = { debugging, repositories, ledger, time, voice, views, file, parking };
  return { clock, log, git, vscodeGit, gitFailed, index, ...known };
}
