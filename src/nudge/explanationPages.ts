import {
  EventEmitter,
  l10n,
  type LogOutputChannel,
  type Tab,
  TabInputText,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from "vscode";
import { explanationOf } from "../core/coaching/explanation";
import {
  explanationMarkdown,
  pageTitle,
  type Reading,
  waitingMarkdown,
} from "../core/coaching/explanationPage";
import { absenceText } from "../core/coaching/fileView";
import type { Calendar } from "../core/text/calendar";
import { plainLine } from "../core/text/plain";
import type { FilePlace } from "../git/repository";
import type { Clock } from "../host/clock";
import { errorText } from "../host/errorText";
import type { FileViews, ViewedFile } from "../host/repositories/fileViews";
import { Listeners } from "../host/listeners";
import { showMarkdownPage } from "../host/shown/markdownPage";

const scheme = "baton-explain";

/** What else a page can tell of a file: why Baton spoke, or why it does not. */
export type WhyKind = "why" | "whynot";

/** The address of the page about what Baton has kept. */
const record = "record";

/** Gives the text of a page of that kind, for a file's place. */
export type WhyText = (kind: WhyKind, place: FilePlace) => Promise<string>;

const whyTitles: Readonly<Record<WhyKind, string>> = {
  why: l10n.t("Why this"),
  whynot: l10n.t("Why not"),
};

/** A page that is open: where it is and what it shows. */
interface Page {
  readonly uri: Uri;
  text: string;
}

/**
 * The pages that explain what Baton makes of a file: documents that only exist while they are shown,
 * each kept up to date until its tab is closed. A page's address holds the file it is about, so that
 * the editor can show it again after a restart.
 */
export class ExplanationPages extends Listeners implements TextDocumentContentProvider {
  private readonly changed = this.own(new EventEmitter<Uri>());
  private readonly pages = new Map<string, Page>();
  private running: Promise<void> = Promise.resolve();

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly views: FileViews,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly log: LogOutputChannel,
    private readonly whyText: WhyText,
    private readonly recordText: () => Promise<string>,
  ) {
    super();
    this.own(workspace.registerTextDocumentContentProvider(scheme, this));
    this.on(window.tabGroups.onDidChangeTabs, ({ closed }) => this.forget(closed));
  }

  /** Takes a file as it is viewed; shows the page about it, or says why there is none. */
  async open({ view, place }: ViewedFile): Promise<void> {
    if (view.kind === "absent" || !place) {
      const reason = view.kind === "absent" ? view.reason : "noFile";
      void window.showInformationMessage(absenceText[reason]);
      return;
    }
    await showMarkdownPage(pageAt(pageTitle(view, place.path), place));
  }

  /** Takes a kind of page and a file's place; shows it. */
  async openWhy(kind: WhyKind, place: FilePlace): Promise<void> {
    const name = plainLine(place.path.split("/").at(-1) ?? "", 60);
    await showMarkdownPage(pageAt(`${whyTitles[kind]} – “${name}”`, place, kind));
  }

  /** Shows the page about what Baton has kept. */
  async openRecord(): Promise<void> {
    const path = `/${l10n.t("What Baton has kept")}`;
    await showMarkdownPage(Uri.from({ scheme, authority: record, path }));
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const known = this.pages.get(uri.toString());
    if (known) return known.text;
    const page = { uri, text: await this.textOf(uri) };
    this.pages.set(uri.toString(), page);
    return page.text;
  }

  /** Writes the pages that are open anew where they tell something else by now, one run at a time. */
  refresh(): Promise<void> {
    this.running = this.running
      .then(() => this.refreshAll())
      .catch((error: unknown) => {
        this.log.warn(`A page that explains a file is not up to date: ${errorText(error)}`);
      });
    return this.running;
  }

  private async refreshAll(): Promise<void> {
    for (const page of this.pages.values()) {
      const text = await this.textOf(page.uri);
      if (text === page.text) continue;
      // The editor lets go of a document that only a preview shows, and hears of no change in it then.
      await workspace.openTextDocument(page.uri);
      page.text = text;
      this.changed.fire(page.uri);
    }
  }

  private async textOf(uri: Uri): Promise<string> {
    if (uri.authority === record) return this.recordText();
    const file = Uri.parse(uri.query);
    const kind = whyKinds.find((one) => one === uri.authority);
    if (kind) {
      const found = await this.views.placeOfFile(file);
      return found ? this.whyText(kind, found) : absenceText.outside;
    }
    const { view, place, basis } = await this.views.of(file, "wholeHistory");
    const path = place?.path ?? file.path;
    const now = this.clock.now();
    const reading: Reading = { calendar: this.calendar, now };
    if (view.kind !== "known") return waitingMarkdown(path, view);
    if (!basis) throw new Error(`${path}: a known file without what it was judged by`);
    return explanationMarkdown(explanationOf({ ...view, ...basis, at: now }), reading);
  }

  private forget(closed: readonly Tab[]): void {
    if (closed.length === 0) return;
    const open = window.tabGroups.all.flatMap(({ tabs }) => tabs);
    for (const [key, { uri }] of this.pages) {
      const wasShown = closed.some((tab) => shows(tab, uri));
      if (wasShown && !open.some((tab) => shows(tab, uri))) this.pages.delete(key);
    }
  }
}

const whyKinds: readonly WhyKind[] = ["why", "whynot"];

/** The address of a page: its title, the file it is about, and its kind. */
function pageAt(title: string, { root, path }: FilePlace, kind = ""): Uri {
  const query = Uri.joinPath(Uri.file(root), path).toString();
  // A slash in somebody's name would make a folder of it.
  return Uri.from({ scheme, authority: kind, path: `/${title.replaceAll("/", "∕")}`, query });
}

/** The tab of a preview tells no address, but its label ends with the page's title. */
function shows({ input, label }: Tab, uri: Uri): boolean {
  if (input instanceof TabInputText) return input.uri.toString() === uri.toString();
  return label.endsWith(uri.path.slice(1));
}
