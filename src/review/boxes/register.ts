import { join } from "node:path";
import { type ExtensionContext, languages } from "vscode";
import type { AlarmClock } from "../../host/clock";
import { boxCommands } from "../../host/commandIds";
import { Disposables } from "../../host/disposables";
import { registerHandlers } from "../../host/handlers";
import type { KeptThing } from "../../host/records/kept";
import type { Ledger } from "../../host/records/ledger";
import type { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import { leadCalendar } from "../../host/leadLanguage";
import { boxFilter } from "./box";
import { Boxes } from "./boxes";
import { BoxCompletions } from "./completions";
import { BoxDiagnostics } from "./diagnostics";
import { DraftFiles } from "./draftFiles";
import { DraftKeeper } from "./draftKeeper";
import { DraftOffers } from "./draftOffers";
import { BoxFixes } from "./fixes";
import { goOnInBox } from "./goOn";
import { BoxHovers } from "./hover";
import { keptDrafts } from "./keptDrafts";
import { Nits } from "./nits";
import { Reader } from "./reader";
import { restoreDraft } from "./restore";
import { SentComments } from "./sentComments";
import { turnOffRule } from "./turnOff";

/** What the help in comment boxes is built on. */
export interface BoxParts {
  readonly ledger: Ledger;
  readonly clock: AlarmClock;
  readonly log: Log;
}

/** The help in comment boxes as the rest of Baton sees it. */
export interface BoxFeature extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
  /** The drafts, where it is told what Baton keeps. */
  readonly kept: KeptThing;
}

/** Takes the extension's context and the parts; sets up what helps in every comment box of VS Code. The caller owns it. */
export function registerBoxes(
  { globalStorageUri }: ExtensionContext,
  { ledger, clock, log }: BoxParts,
): BoxFeature {
  const owner = new Disposables();
  const boxes = owner.own(new Boxes(clock));
  const nits = owner.own(new Nits(clock));
  const reader = new Reader(nits);
  const diagnostics = owner.own(new BoxDiagnostics(boxes, reader, nits, log));
  const sent = new SentComments({ reader, nits, ledger, log });
  owner.own(boxes.onDidLeave((left) => void sent.take(left)));
  const kinds = { providedCodeActionKinds: BoxFixes.kinds };
  const fixes = new BoxFixes(boxes, reader);
  owner.own(languages.registerCodeActionsProvider(boxFilter, fixes, kinds));
  const folder = join(globalStorageUri.fsPath, "drafts");
  const files = new DraftFiles(join(folder, "v1"), clock);
  const drafts = owner.own(new DraftKeeper({ boxes, reader, files, clock, log }));
  const completions = new BoxCompletions(boxes, reader, drafts);
  const { trigger } = BoxCompletions;
  owner.own(languages.registerCompletionItemProvider(boxFilter, completions, trigger));
  owner.own(languages.registerHoverProvider(boxFilter, new BoxHovers(boxes, reader)));
  const offers = owner.own(new DraftOffers(boxes, drafts, log));
  owner.own(languages.registerInlineCompletionItemProvider(boxFilter, offers));
  const calendar = leadCalendar();
  registerHandlers(owner, boxCommands, {
    goOnInBox: (box, offset) => goOnInBox(box, offset),
    turnOffRule: (rule, place) => turnOffRule(rule, place),
    restoreDraft: () => restoreDraft({ boxes, drafts, clock, calendar, log }),
  });
  const kept = keptDrafts(drafts, folder);
  return Object.assign(owner, { kept, listeners: [boxes, diagnostics, drafts, offers] });
}
