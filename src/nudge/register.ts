import type { ExtensionContext, LogOutputChannel } from "vscode";
import type { MessageAct } from "../core/coaching/order";
import { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import type { Clock } from "../host/clock";
import { nudgeCommands } from "../host/commandIds";
import type { CurrentFile } from "../host/currentFile";
import type { FileViews } from "../host/fileViews";
import type { Repositories } from "../host/repositories";
import { Disposables } from "../host/disposables";
import { type Handler, registerHandlers } from "../host/handlers";
import type { ActLedger } from "./actLedger";
import { Acts, openSettings } from "./acts";
import { ExplanationPages } from "./explanationPages";
import { showActs } from "./pickList";
import { QuietStore } from "./quietStore";
import { StatusItem } from "./statusItem";

/** What the nudge is built on. */
export interface NudgeParts {
  readonly file: CurrentFile;
  readonly views: FileViews;
  readonly repositories: Repositories;
  readonly ledger: ActLedger;
  readonly clock: Clock;
  readonly log: LogOutputChannel;
}

/** The nudge as the rest of Baton sees it. */
export interface Nudge extends Disposables {
  readonly status: StatusItem;
  readonly pages: ExplanationPages;
}

/** Takes the extension's context and the parts; sets up the status bar item and the acts. The caller owns it. */
export function registerNudge(context: ExtensionContext, parts: NudgeParts): Nudge {
  const { file, views, repositories, ledger, clock, log } = parts;
  const owner = new Disposables();
  const calendar = new Calendar();
  const quiet = owner.own(new QuietStore(context.globalState, context.workspaceState, clock));
  const status = owner.own(new StatusItem(file, quiet, clock, calendar));
  const acts = new Acts(file, quiet, ledger, clock, calendar);
  const pages = owner.own(new ExplanationPages(views, clock, calendar, log));
  const refreshPages = (): void => void pages.refresh();
  pages.on(file.onDidChange, refreshPages);
  pages.on(repositories.onDidChange, refreshPages);
  pages.on(ledger.onDidChange, () => file.lookAgain());
  const show = (): Promise<void> => {
    const wording = { calendar, now: clock.now(), quote: labelText };
    return showActs(file.viewed, quiet.quietAbout(file.viewed.place), acts, wording);
  };
  const forPerson = (act: MessageAct): Handler => {
    return async (person, revision) => {
      // A link of a hover that is out of date leads to the list as it is now.
      if (!(await acts.withPerson(act, person, revision))) await show();
    };
  };
  registerHandlers(owner, nudgeCommands, {
    showActs: show,
    pair: forPerson("pair"),
    ask: forPerson("ask"),
    explain: () => pages.open(file.viewed),
    silenceFile: () => acts.silenceFile(),
    speakAgain: () => acts.speakAgain(),
    snooze: () => acts.snooze(),
    wake: () => quiet.wake(),
    stopReading: () => file.stopReading(),
    readHistory: () => file.readAgain(),
    openSettings,
    showLog: () => log.show(),
  });
  return Object.assign(owner, { status, pages });
}
