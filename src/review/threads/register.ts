import { join } from "node:path";
import { type ExtensionContext, l10n, Uri, window } from "vscode";
import { noticeText } from "../../core/text/plain";
import type { KeptThread } from "../../core/review/threads/thread";
import { threadCommands } from "../../host/commandIds";
import { Disposables } from "../../host/disposables";
import { errorText } from "../../host/errorText";
import { type Handler, registerHandlers } from "../../host/handlers";
import type { KeptThing } from "../../host/records/kept";
import type { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import type { RowsView } from "../../host/shown/rowsView";
import { leadCalendar } from "../../host/leadLanguage";
import {
  changePerson,
  changeSeverity,
  copyThread,
  deleteThread,
  sendNextRung,
  setState,
  theyAnswered,
} from "./acts";
import { showDrafts } from "./drafts";
import { draftsView, ThreadViewRow } from "./draftsView";
import { copyReview, exportReview } from "./exporting";
import { keptThreads } from "./keptThreads";
import type { ThreadParts, ThreadsGiven } from "./parts";
import {
  addReply,
  cancelComment,
  deleteComment,
  editComment,
  keepAnswer,
  saveComment,
} from "./saving";
import { ShownThreads } from "./shownThreads";
import { startComment, startPraise } from "./starting";
import { Renames } from "./renames";
import { changeStep } from "./stepAct";
import { ThreadStore } from "./threadStore";
import { UnsavedTexts } from "./unsavedTexts";

/** Baton's own review threads as the rest of reviewing sees them. */
export interface ReviewThreads extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
  readonly threads: ThreadStore;
  readonly shown: ShownThreads;
  /** Takes a thread that is on a forge and not kept yet, and what the lead wrote in it; keeps both. */
  readonly keepAnswer: (thread: KeptThread, text: string) => Promise<void>;
  /** The threads, where it is told what Baton keeps. */
  readonly kept: KeptThing;
  /** The view of the threads by file. */
  readonly view: RowsView;
}

/** Takes the extension's context and what it is built on; sets up review threads and their commands. The caller owns it. */
export function registerThreads(
  { globalStorageUri }: ExtensionContext,
  given: ThreadsGiven,
): ReviewThreads {
  const owner = new Disposables();
  const { clock, log } = given;
  const folder = Uri.joinPath(globalStorageUri, "reviewThreads").fsPath;
  const threads = owner.own(new ThreadStore(join(folder, "v1"), log));
  const unsaved = owner.own(new UnsavedTexts(threads, clock, log));
  const shown = owner.own(new ShownThreads({ ...given, threads }));
  const renames = owner.own(new Renames(threads, log));
  const parts: ThreadParts = { ...given, threads, unsaved, shown, calendar: leadCalendar() };
  const view = owner.own(draftsView(parts));
  const said = saying(log);
  registerHandlers(owner, threadCommands, {
    comment: said((subject) => startComment(parts, "selection", subject)),
    commentFile: said((subject) => startComment(parts, "file", subject)),
    praise: said((subject) => startPraise(parts, subject)),
    saveComment: said((subject) => saveComment(parts, subject)),
    cancelComment: said((subject) => cancelComment(parts, subject)),
    editComment: said((subject) => editComment(parts, subject)),
    deleteComment: said((subject) => deleteComment(parts, subject)),
    addReply: said((subject) => addReply(parts, subject, "lead")),
    addAnswer: said((subject) => addReply(parts, subject, "other")),
    theyAnswered: said((subject) => theyAnswered(parts, subject)),
    nextRung: said((subject) => sendNextRung(parts, subject)),
    severity: said((subject) => changeSeverity(parts, subject)),
    step: said((subject) => changeStep(parts, subject)),
    person: said((subject) => changePerson(parts, subject)),
    resolveThread: said((subject) => setState(parts, subject, "resolved")),
    reopenThread: said((subject) => setState(parts, subject, "open")),
    deleteThread: said((subject) => deleteThread(parts, subject)),
    copyThread: said((subject) => copyThread(parts, subject)),
    reviewDrafts: said((subject) =>
      showDrafts(parts, subject instanceof ThreadViewRow ? subject.thread : undefined),
    ),
    copyReview: said(() => copyReview(parts)),
    exportReview: said(() => exportReview(parts)),
  });
  return Object.assign(owner, {
    listeners: [threads, unsaved, shown, renames, view],
    threads,
    shown,
    kept: keptThreads(parts, folder),
    view,
    keepAnswer: (thread: KeptThread, text: string) => keepAnswer(parts, thread, text),
  });
}

/** Takes a log; gives what makes a handler of an act, whose failure is told once. */
function saying(log: Log): (run: (subject: unknown) => Promise<void>) => Handler {
  return (run) => async (subject) => {
    try {
      await run(subject);
    } catch (error) {
      log.warn(`review threads: ${errorText(error)}`);
      void window.showWarningMessage(
        l10n.t("Baton could not finish: {0}", noticeText(errorText(error))),
      );
    }
  };
}
