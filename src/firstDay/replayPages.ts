import {
  EventEmitter,
  l10n,
  type LogOutputChannel,
  ProgressLocation,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from "vscode";
import { absenceText } from "../core/coaching/fileView";
import { whyNobody } from "../core/coaching/firstFile";
import { replaying } from "../core/coaching/replay";
import { replayMarkdown, replayTitle, replayWaiting } from "../core/coaching/replayPage";
import { replaySeconds } from "../core/coaching/replayText";
import { errorText } from "../host/errorText";
import type { FileViews } from "../host/repositories/fileViews";
import type { Clock } from "../host/clock";
import { chosenRepository, type RepositoryParts } from "../host/repositories/chosenRepository";
import { Listeners } from "../host/listeners";
import { showMarkdownPage } from "../host/shown/markdownPage";
import { readSettings, type Settings } from "../host/settings";
import { stepsInSlices } from "../host/slices";
import { leadCalendar } from "../host/leadLanguage";
import { judgedIn } from "./judged";

const scheme = "baton-replay";
const title = l10n.t("Baton: What Baton Would Have Said");

/** What the pages are made with. */
export interface ReplayParts extends RepositoryParts {
  readonly views: FileViews;
  readonly clock: Clock;
  readonly log: LogOutputChannel;
}

/** Told how much is done, from 0 to 1; gives whether to stop. */
type Told = (share: number) => boolean;

/**
 * The pages that tell what Baton would have said of the past weeks, one a repository. A page's address
 * holds the repository, so that the editor can show it again after a restart.
 */
export class ReplayPages extends Listeners implements TextDocumentContentProvider {
  private readonly changed = this.own(new EventEmitter<Uri>());
  private readonly calendar = leadCalendar();
  private readonly texts = new Map<string, string>();
  /** Those that the editor brought back before the history was read, by repository. */
  private readonly waiting = new Map<string, Uri>();

  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: ReplayParts) {
    super();
    this.own(workspace.registerTextDocumentContentProvider(scheme, this));
    this.on(parts.repositories.onDidChange, (root) => {
      const page = this.waiting.get(root);
      if (page) this.changed.fire(page);
    });
  }

  /** Replays the past weeks of the repository the lead is in, and shows the page; says why when there is none. */
  async open(): Promise<void> {
    const chosen = await chosenRepository(this.parts, title);
    if (!chosen) return;
    const { root, settings } = chosen;
    const text = await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: l10n.t("Baton looks at your last twelve weeks"),
        cancellable: true,
      },
      (progress, token) => {
        let told = 0;
        return this.replayed(root, settings, (share) => {
          const percent = Math.floor(share * 100);
          if (percent > told) progress.report({ increment: percent - told });
          told = percent;
          return token.isCancellationRequested;
        });
      },
    );
    if (text === undefined) return;
    const page = pageOf(root);
    this.texts.set(page.toString(), text);
    this.changed.fire(page);
    await showMarkdownPage(page);
  }

  async provideTextDocumentContent(page: Uri): Promise<string> {
    const known = this.texts.get(page.toString());
    if (known !== undefined) return known;
    const root = Uri.parse(page.query).fsPath;
    this.waiting.delete(root);
    if (!workspace.isTrusted) return replayWaiting(root, absenceText.untrusted);
    try {
      const settings = readSettings(Uri.file(root));
      return (await this.replayed(root, settings, () => false)) ?? "";
    } catch (error) {
      this.parts.log.warn(`${root}: no replay: ${errorText(error)}`);
      const why = l10n.t("Baton could not read this repository: {0}", errorText(error));
      return replayWaiting(root, why);
    }
  }

  /** Gives the page; nothing when it was stopped. */
  private async replayed(
    root: string,
    settings: Settings,
    told: Told,
  ): Promise<string | undefined> {
    const judged = judgedIn(this.parts, root, settings);
    if (!judged) {
      this.waiting.set(root, pageOf(root));
      const again = l10n.t(
        "Baton is still reading this repository's history. This page fills by itself.",
      );
      return replayWaiting(root, again);
    }
    const { calendar } = this;
    const until = Math.floor(this.parts.clock.now());
    const since = until - replaySeconds;
    let stopped = false;
    const steps = reported(replaying({ ...judged, since, until, calendar }), (share) => {
      stopped = told(share);
    });
    const replay = await stepsInSlices(steps, () => stopped);
    const why = whyNobody(judged.history, until, judged.settings);
    return replay && replayMarkdown({ replay, root, since, until, calendar, whyNobody: why });
  }
}

function pageOf(root: string): Uri {
  // A slash in a folder's name would make a folder of it.
  const path = `/${replayTitle(root).replaceAll("/", "∕")}`;
  return Uri.from({ scheme, path, query: Uri.file(root).toString() });
}

function* reported<S, T>(steps: Generator<S, T>, told: (step: S) => void): Generator<S, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    told(step.value);
    yield step.value;
  }
}
