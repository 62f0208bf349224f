import { commands, type ExtensionContext, type LogOutputChannel } from "vscode";
import { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import type { Clock } from "../host/clock";
import { type CommandId, commandIds } from "../host/commandIds";
import type { CurrentFile } from "../host/currentFile";
import { Disposables } from "../host/disposables";
import { Acts, type Chosen, openSettings } from "./acts";
import { showActs } from "./pickList";
import { QuietStore } from "./quietStore";
import { StatusItem } from "./statusItem";

/** What the nudge is built on. */
export interface NudgeParts {
  readonly file: CurrentFile;
  readonly clock: Clock;
  readonly log: LogOutputChannel;
}

/** The nudge as the rest of Baton sees it. */
export interface Nudge extends Disposables {
  readonly status: StatusItem;
}

type Handler = (...args: readonly unknown[]) => unknown;

/** Takes the extension's context and the parts; sets up the status bar item and the acts. The caller owns it. */
export function registerNudge(context: ExtensionContext, parts: NudgeParts): Nudge {
  const { file, clock, log } = parts;
  const owner = new Disposables();
  const calendar = new Calendar();
  const quiet = owner.own(new QuietStore(context.globalState, context.workspaceState, clock));
  const status = owner.own(new StatusItem(file, quiet, clock, calendar));
  const acts = new Acts(file, quiet, clock, calendar);
  const show = (): Promise<void> => {
    const wording = { calendar, now: clock.now(), quote: labelText };
    return showActs(file.viewed, quiet.quietAbout(file.viewed.place), acts, wording);
  };
  const forPerson = (act: (chosen: Chosen) => Promise<void>): Handler => {
    return async (person, revision) => {
      // A link of a hover that is out of date leads to the list as it is now.
      if (!(await acts.withPerson(act, person, revision))) await show();
    };
  };
  const handlers: Readonly<Record<CommandId, Handler>> = {
    [commandIds.showActs]: show,
    [commandIds.pair]: forPerson((chosen) => acts.pair(chosen)),
    [commandIds.ask]: forPerson((chosen) => acts.ask(chosen)),
    [commandIds.openRule]: () => acts.openRule(),
    [commandIds.silenceFile]: () => acts.silenceFile(),
    [commandIds.speakAgain]: () => acts.speakAgain(),
    [commandIds.snooze]: () => acts.snooze(),
    [commandIds.wake]: () => quiet.wake(),
    [commandIds.stopReading]: () => file.stopReading(),
    [commandIds.readHistory]: () => file.readAgain(),
    [commandIds.openSettings]: openSettings,
    [commandIds.showLog]: () => log.show(),
  };
  for (const [id, handler] of Object.entries(handlers)) {
    owner.own(commands.registerCommand(id, handler));
  }
  return Object.assign(owner, { status });
}
