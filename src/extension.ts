import { join } from "node:path";
import { type Event, ExtensionMode, type ExtensionContext, Uri, workspace } from "vscode";
import { registerCodeowners } from "./codeowners/register";
import { Git } from "./git/git";
import { VscodeGit } from "./git/vscodeGit";
import { AlarmClock, systemClock } from "./host/clock";
import { CurrentFile } from "./host/currentFile";
import { FileViews } from "./host/fileViews";
import { FirstLooks } from "./host/firstLooks";
import { HistorySource } from "./host/historySource";
import { IndexStore } from "./host/indexStore";
import { type HandlerTime, Listeners } from "./host/listeners";
import { errorText } from "./host/errorText";
import { Ledger } from "./host/ledger";
import { createLog } from "./host/log";
import { takeOverOldStores } from "./host/oldStores";
import { OneVoice } from "./host/oneVoice";
import { Repositories } from "./host/repositories";
import { RepositoryReader } from "./host/repositoryReader";
import type { Nudges } from "./nudge/nudges";
import { registerNudge } from "./nudge/register";
import type { StatusItem } from "./nudge/statusItem";
import { registerPairing } from "./pairing/register";
import { registerTeam } from "./team/register";

/** What Baton tells other extensions and its own tests. */
export interface BatonApi {
  /** What the status bar item shows, and its hover as Markdown. */
  readonly status: () => StatusItem["shown"];
  /** Fires when the item or its hover shows something else. */
  readonly onDidChangeStatus: Event<void>;
  /** How often Baton's event handlers ran, and how long they took. */
  readonly handlerTime: () => HandlerTime;
  /** Milliseconds that `activate` took. */
  readonly activationTime: number;
  /** What Baton's own tests need besides; there only while they run. */
  readonly forTests?: TestHooks;
}

/** Takes time and what was decided into a test's hands. */
export interface TestHooks {
  /** Lets so many seconds pass at once for all of Baton. */
  readonly advance: (seconds: number) => void;
  /** Unix seconds, as Baton sees them. */
  readonly now: () => number;
  /** Fires with each moment that was judged. */
  readonly onDidJudge: Nudges["onDidJudge"];
  readonly nudge: () => Nudges["current"];
  readonly ledger: Ledger;
}

/** Builds Baton and connects its parts; whatever takes time starts in the background. */
export function activate(context: ExtensionContext): BatonApi {
  const start = performance.now();
  const own = <T extends { dispose(): void }>(thing: T): T => {
    context.subscriptions.push(thing);
    return thing;
  };
  const log = own(createLog());
  const clock = new AlarmClock(systemClock);
  const gitFailed = (error: unknown): void => {
    log.warn(`The git extension did not start: ${errorText(error)}`);
  };
  const vscodeGit = own(new VscodeGit(gitFailed));
  const git = new Git({
    binary: () => vscodeGit.gitPath ?? "git",
    // Asked at each start and never kept: trust can be given at any time.
    mayStart: () => workspace.isTrusted,
  });
  const kept = Uri.joinPath(context.globalStorageUri, "history").fsPath;
  const store = new IndexStore(kept, clock, log);
  const source = own(new HistorySource(git, store, log));
  const reader = new RepositoryReader(git, source, clock);
  const repositories = own(new Repositories(git, reader, clock, log));
  const firstLooks = own(new FirstLooks(reader, log));
  const storage = context.globalStorageUri.fsPath;
  const ledger = own(new Ledger(storage, clock, log));
  const voice = new OneVoice(join(storage, "voice"), clock, log);
  const views = new FileViews(git, repositories, firstLooks, clock, ledger);
  const file = own(new CurrentFile(views, repositories, firstLooks, vscodeGit));
  const pairing = own(
    registerPairing(context, {
      ...{ git, vscodeGit, file, views, repositories, clock, log },
      record: (entry, at) => ledger.add(entry, at),
    }),
  );
  const { banner, isPairing } = pairing;
  const nudge = own(
    registerNudge(context, {
      ...{ git, vscodeGit, file, views, repositories, ledger, voice },
      ...{ banner, isPairing, clock, log },
    }),
  );
  const codeowners = own(registerCodeowners({ git, vscodeGit, views, clock, log }));
  own(registerTeam({ git, repositories, file, clock, log }));
  vscodeGit.connect().catch(gitFailed);
  ledger.loaded
    .then(() => takeOverOldStores(context.globalState, context.workspaceState, ledger))
    .then(() => voice.tidy())
    .catch((error: unknown) => log.warn(`What was kept before is lost: ${errorText(error)}`));
  const forTests: TestHooks = {
    advance: (seconds) => clock.advance(seconds),
    now: () => clock.now(),
    onDidJudge: nudge.nudges.onDidJudge,
    nudge: () => nudge.nudges.current,
    ledger,
  };
  const activationTime = performance.now() - start;
  log.info(`Baton started in ${activationTime.toFixed(1)} ms`);
  return {
    status: () => nudge.status.shown,
    onDidChangeStatus: nudge.status.onDidChange,
    handlerTime: () =>
      Listeners.total([
        ...[file, nudge.status, nudge.pages, codeowners.diagnostics],
        ...[pairing.session, pairing.boxes, ledger, nudge.nudges, ...nudge.listening.listeners],
      ]),
    activationTime,
    ...(context.extensionMode === ExtensionMode.Test ? { forTests } : {}),
  };
}
