import { config } from "@vscode/l10n";
import { type Event, ExtensionMode, type ExtensionContext, l10n } from "vscode";
import { openHintsIn } from "./core/coaching/handBack/openHints";
import { registerCodeowners } from "./codeowners/register";
import { secondsPerDay } from "./core/time/units";
import { AlarmClock, systemClock } from "./host/clock";
import { type HandlerTime, Listeners } from "./host/listeners";
import { errorText } from "./host/errorText";
import { type Foundation, layFoundation } from "./host/foundation";
import { createLog } from "./host/log";
import { takeOverOldStores } from "./host/records/oldStores";
import { removeLeftParts } from "./host/records/replaceFile";
import { recordIn } from "./handBack/record";
import { registerFirstDay } from "./firstDay/register";
import type { Hinted } from "./handBack/parts";
import { registerHandBack } from "./handBack/register";
import type { HandedOver, OpenHints } from "./handOver/handOver";
import { registerHandOver } from "./handOver/register";
import { type Nudge, registerNudge } from "./nudge/register";
import type { StatusItem } from "./nudge/statusItem";
import { registerPairing } from "./pairing/register";
import { registerPrivacy } from "./privacy/register";
import { registerReview } from "./review/register";
import { registerTeam } from "./team/register";
import { registerWeek } from "./week/register";
import { registerTime } from "./time/register";
import { type TestHooks, testHooks } from "./testHooks";

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

/** Builds Baton and connects its parts; whatever takes time starts in the background. */
export function activate(context: ExtensionContext): BatonApi {
  const start = performance.now();
  // What knows no editor says its texts in the same language; without a bundle that is English.
  if (l10n.bundle) config({ contents: l10n.bundle });
  const own = <T extends { dispose(): void }>(thing: T): T => {
    context.subscriptions.push(thing);
    return thing;
  };
  const log = own(createLog());
  const clock = new AlarmClock(systemClock);
  const host = layFoundation(context, clock, log, own);
  const { vscodeGit, ledger, file, gitFailed } = host;
  const pairing = own(
    registerPairing(context, { ...host, record: (entry, at) => ledger.add(entry, at) }),
  );
  const { banner, isPairing } = pairing;
  const recording = own(
    registerTime(context, { ...host, isPairing, onDidChangePairing: banner.onDidChange }),
  );
  const { note, was } = recording;
  const week = own(registerWeek(context, host));
  const { badge } = week;
  const nudge = own(registerNudge(context, { ...host, banner, badge, isPairing, note, was }));
  const codeowners = own(registerCodeowners(host));
  own(registerTeam(host));
  const record = recordIn(ledger);
  const openHints: OpenHints = (root, paths) => openHintsIn(record.entries, root, paths);
  const { handedOver, hinted } = actsToldTo(nudge);
  own(registerHandOver({ ...host, handedOver, openHints }));
  const handBack = own(registerHandBack(context, { ...host, record, hinted }));
  const review = own(registerReview(context, host));
  const firstDay = own(registerFirstDay(host));
  const privacy = own(registerPrivacy(context, { ...host, kept: [handBack.kept, ...review.kept] }));
  vscodeGit.connect().catch(gitFailed);
  void tidyUp(context, host).then(() => handBack.tidy());
  const features = { nudge, pairing, recording, handBack, week, review, firstDay };
  const listeners = Object.values(features).flatMap((feature) => feature.listeners);
  const forTests = testHooks(context, host, { ...features, privacy });
  const activationTime = performance.now() - start;
  log.info(`Baton started in ${activationTime.toFixed(1)} ms`);
  return {
    status: () => nudge.status.shown,
    onDidChangeStatus: nudge.status.onDidChange,
    handlerTime: () =>
      Listeners.total([file, ledger, host.debugging, codeowners.diagnostics, ...listeners]),
    activationTime,
    ...(context.extensionMode === ExtensionMode.Test ? { forTests } : {}),
  };
}

/** Once the record is read, takes over what older versions kept elsewhere, and clears what killed windows left. Never rejects. */
async function tidyUp(
  { globalState, workspaceState, globalStorageUri }: ExtensionContext,
  { ledger, voice, clock, log }: Foundation,
): Promise<void> {
  try {
    await ledger.loaded;
    await takeOverOldStores(globalState, workspaceState, ledger);
    await voice.tidy();
    await removeLeftParts(globalStorageUri.fsPath, clock.now() - secondsPerDay);
  } catch (error) {
    log.warn(`What earlier windows left could not be tidied up: ${errorText(error)}`);
  }
}

/** What the acts of other features mean to the nudge that led to them. */
function actsToldTo(nudge: Nudge): { handedOver: HandedOver; hinted: Hinted } {
  return {
    handedOver: (person, root, path) => nudge.wentTo("handOver", person, { root, path }),
    hinted: (person, root, path) => nudge.wentTo("hint", { emails: [person] }, { root, path }),
  };
}
