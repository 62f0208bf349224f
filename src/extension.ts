import { type Event, type ExtensionContext, Uri, workspace } from "vscode";
import { registerCodeowners } from "./codeowners/register";
import { Git } from "./git/git";
import { VscodeGit } from "./git/vscodeGit";
import { systemClock } from "./host/clock";
import { CurrentFile } from "./host/currentFile";
import { FileViews } from "./host/fileViews";
import { FirstLooks } from "./host/firstLooks";
import { HistorySource } from "./host/historySource";
import { IndexStore } from "./host/indexStore";
import { type HandlerTime, Listeners } from "./host/listeners";
import { errorText } from "./host/errorText";
import { createLog } from "./host/log";
import { Repositories } from "./host/repositories";
import { RepositoryReader } from "./host/repositoryReader";
import { ActLedger } from "./nudge/actLedger";
import type { HandedOver } from "./handOver/handOver";
import { KeptHandBacks } from "./handBack/record";
import { registerHandBack } from "./handBack/register";
import { registerHandOver } from "./handOver/register";
import { registerNudge } from "./nudge/register";
import type { StatusItem } from "./nudge/statusItem";
import type { PairingRecord } from "./pairing/record";
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
}

/** Builds Baton and connects its parts; whatever takes time starts in the background. */
export function activate(context: ExtensionContext): BatonApi {
  const start = performance.now();
  const own = <T extends { dispose(): void }>(thing: T): T => {
    context.subscriptions.push(thing);
    return thing;
  };
  const log = own(createLog());
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
  const store = new IndexStore(kept, systemClock, log);
  const source = own(new HistorySource(git, store, log));
  const reader = new RepositoryReader(git, source, systemClock);
  const repositories = own(new Repositories(git, reader, systemClock, log));
  const firstLooks = own(new FirstLooks(reader, log));
  const ledger = own(new ActLedger(context.globalState, systemClock));
  const views = new FileViews(git, repositories, firstLooks, systemClock, ledger);
  const file = own(new CurrentFile(views, repositories, firstLooks, vscodeGit));
  const common = { git, vscodeGit, file, views, repositories, clock: systemClock, log };
  const record: PairingRecord = ({ step }) => log.info(`pairing: ${step}`);
  const pairing = own(registerPairing(context, { ...common, record }));
  const nudge = own(registerNudge(context, { ...common, ledger, banner: pairing.banner }));
  const codeowners = own(registerCodeowners(common));
  const handedOver: HandedOver = (person, root) => ledger.add("handOver", person, root);
  own(registerHandOver({ ...common, handedOver }));
  const handBacks = own(new KeptHandBacks(context.globalState, systemClock));
  const { listeners } = own(registerHandBack(context, { ...common, record: handBacks }));
  own(registerTeam(common));
  vscodeGit.connect().catch(gitFailed);
  const handlers = [file, codeowners.diagnostics, pairing.session, pairing.boxes];
  const activationTime = performance.now() - start;
  log.info(`Baton started in ${activationTime.toFixed(1)} ms`);
  return {
    status: () => nudge.status.shown,
    onDidChangeStatus: nudge.status.onDidChange,
    handlerTime: () => Listeners.total([...handlers, ...listeners, nudge.status, nudge.pages]),
    activationTime,
  };
}
