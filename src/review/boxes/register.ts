import { languages } from "vscode";
import type { AlarmClock } from "../../host/clock";
import { boxCommands } from "../../host/commandIds";
import { Disposables } from "../../host/disposables";
import { errorText } from "../../host/errorText";
import { registerHandlers } from "../../host/handlers";
import type { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import { boxFilter } from "./box";
import { Boxes } from "./boxes";
import { BoxDiagnostics } from "./diagnostics";
import { BoxFixes } from "./fixes";
import { goOnInBox } from "./goOn";
import { Nits } from "./nits";
import { Reader } from "./reader";
import { turnOffRule } from "./turnOff";

/** What the help in comment boxes is built on. */
export interface BoxParts {
  readonly clock: AlarmClock;
  readonly log: Log;
}

/** The help in comment boxes as the rest of Baton sees it. */
export interface BoxFeature extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
}

/** Takes the parts; sets up what helps in every comment box of VS Code. The caller owns it. */
export function registerBoxes({ clock, log }: BoxParts): BoxFeature {
  const owner = new Disposables();
  const boxes = owner.own(new Boxes(clock));
  const nits = owner.own(new Nits(clock));
  const reader = new Reader(nits);
  const diagnostics = owner.own(new BoxDiagnostics(boxes, reader, nits, log));
  owner.own(boxes.onDidLeave(({ text }) => void countNit(text)));
  const countNit = async (text: string): Promise<void> => {
    try {
      if ((await reader.core()).isNit(text)) nits.add();
    } catch (error) {
      log.warn(`A nit was not counted: ${errorText(error)}`);
    }
  };
  const kinds = { providedCodeActionKinds: BoxFixes.kinds };
  const fixes = new BoxFixes(boxes, reader);
  owner.own(languages.registerCodeActionsProvider(boxFilter, fixes, kinds));
  registerHandlers(owner, boxCommands, {
    goOnInBox: (box, offset) => goOnInBox(box, offset),
    turnOffRule: (rule, place) => turnOffRule(rule, place),
  });
  return Object.assign(owner, { listeners: [boxes, diagnostics] });
}
