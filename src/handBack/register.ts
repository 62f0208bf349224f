import { type ExtensionContext, l10n, type LogOutputChannel, Uri, window } from "vscode";
import { absenceText } from "../core/coaching/fileView";
import { noticeText } from "../core/text/plain";
import { GitError } from "../git/gitError";
import { ParkingError } from "../git/parking/parkingError";
import { handBackCommands } from "../host/commandIds";
import { Disposables } from "../host/disposables";
import { errorText } from "../host/errorText";
import { type Handler, registerHandlers } from "../host/handlers";
import type { KeptThing } from "../host/records/kept";
import type { Listeners } from "../host/listeners";
import type { RowsView } from "../host/shown/rowsView";
import { leadCalendar } from "../host/leadLanguage";
import { cancelHandBack, confirmHandBack } from "./confirming";
import { debrief } from "./debrief";
import { handBack } from "./drafting";
import { FollowUps } from "./followUps";
import { doRowAct, showHandedBack } from "./handedBack";
import { HandedBackList, type RowActName } from "./handedBackList";
import { handedBackView } from "./handedBackView";
import { HintFiles } from "./hintFiles";
import { HintPages } from "./hintPages";
import type { Hints } from "./hints";
import { keptHints } from "./keptHints";
import { HintTabs } from "./hintTabs";
import type { HandBackParts } from "./parts";
import { tidyHints } from "./tidying";

/** Hand Back as the rest of Baton sees it. */
export interface HandBackFeature extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
  /** Deletes hints that are over for long; to be called once the record is read. Never rejects. */
  readonly tidy: () => Promise<void>;
  /** The hints, where it is told what Baton keeps. */
  readonly kept: KeptThing;
  /** The view of what is handed back. */
  readonly view: RowsView;
}

/** Takes the extension's context and what it is built on; sets up Hand Back and its commands. The caller owns it. */
export function registerHandBack(
  { globalStorageUri }: ExtensionContext,
  given: Omit<HandBackParts, "home" | "calendar">,
): HandBackFeature {
  const owner = new Disposables();
  const { log } = given;
  const parts: HandBackParts = {
    ...given,
    home: Uri.file(Uri.joinPath(globalStorageUri, "handBack").fsPath),
    calendar: leadCalendar(),
  };
  const files = owner.own(new HintFiles(parts.home));
  const pages = owner.own(new HintPages(files, log));
  const followUps = owner.own(new FollowUps(parts, files));
  const hints: Hints = { files, pages, tabs: owner.own(new HintTabs()) };
  const list = new HandedBackList(parts, hints);
  const view = owner.own(handedBackView(parts, list, files));
  // What is parked has no event of its own.
  const said = saying(log, () => view.refresh());
  const rowAct = (name: RowActName): Handler => said((subject) => doRowAct(list, name, subject));
  registerHandlers(owner, handBackCommands, {
    handBack: said((subject) => handBack(parts, hints, "file", subject)),
    handBackSelection: said((subject) => handBack(parts, hints, "selection", subject)),
    handBackAll: said((subject) => handBack(parts, hints, "all", subject)),
    confirmHandBack: said((subject) => confirmHandBack(parts, hints, subject)),
    cancelHandBack: said((subject) => cancelHandBack(hints, subject)),
    handedBack: said((subject) => showHandedBack(list, subject)),
    nextHint: rowAct("nextHint"),
    thankAndClose: rowAct("thankAndClose"),
    showHint: rowAct("showHint"),
    closeHandBack: rowAct("closeHandBack"),
    bringBack: rowAct("bringBack"),
    sendPatch: rowAct("sendPatch"),
    dropParked: rowAct("dropParked"),
    debrief: said((subject) => debrief(parts, subject)),
  });
  return Object.assign(owner, {
    listeners: [pages, followUps, view],
    tidy: () => tidyHints(parts, files),
    kept: keptHints(hints, parts.home),
    view,
  });
}

/** Takes a log, and what is told after each act; gives what makes a handler of an act, whose failure is told once. */
function saying(log: LogOutputChannel, done: () => void): (run: Handler) => Handler {
  return (run) =>
    async (...args) => {
      try {
        await run(...args);
      } catch (error) {
        log.warn(`hand back: ${errorText(error)}`);
        void window.showWarningMessage(sentenceOf(error));
      } finally {
        done();
      }
    };
}

/** What parking refuses it says in a sentence of its own, with what to do. */
function sentenceOf(error: unknown): string {
  if (error instanceof ParkingError) return noticeText(error.message, 400);
  if (GitError.is(error, "untrusted")) return absenceText.untrusted;
  if (GitError.is(error, "notFound")) return absenceText.noGit;
  return l10n.t("Baton could not finish: {0}", noticeText(errorText(error)));
}
