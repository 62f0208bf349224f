import { EventEmitter, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import { type Asked, askedIn } from "../core/time/panel/asked";
import { type FromPanel, isFromPanel, type ToPanel } from "../core/time/panel/messages";
import { plainLine } from "../core/text/plain";
import type { Disposables } from "../host/disposables";
import { errorText } from "../host/errorText";
import { Listeners } from "../host/listeners";
import type { Ledger } from "../host/records/ledger";
import type { Log } from "../host/log";
import type { Repositories } from "../host/repositories/repositories";
import { section } from "../host/settings";
import type { TimeRecord } from "../host/records/timeRecord";
import { pageFolders, pageHtml } from "./page";
import type { FoundWeek, WeekSource } from "./weekSource";

/** What the editor knows the panel by, also when it brings it back. */
export const panelType = "baton.week";

/** Several events in a row change the week once. */
const soonMs = 100;

/** What the panel is built on. */
export interface PanelParts {
  readonly source: WeekSource;
  readonly repositories: Repositories;
  readonly ledger: Ledger;
  readonly time: TimeRecord;
  readonly log: Log;
  /** The extension's folder. */
  readonly extension: Uri;
  /** Does what the page asks for besides another week; gives what there is to say of it, if anything. */
  readonly take: (message: PanelAct, found: FoundWeek) => Promise<string | undefined>;
}

/** What the lead does on the page with the week that is shown. */
export type PanelAct = Exclude<FromPanel, { kind: "ready" | "show" }>;

/** The one panel that shows a week: what it shows follows what is known, while it can be seen. */
export class WeekPanel extends Listeners {
  private readonly changed = this.own(new EventEmitter<void>());
  private panel: WebviewPanel | undefined;
  private asked: Asked = {};
  private found: FoundWeek | undefined;
  /** The week on its way to a page that is not there yet. */
  private filling = Promise.resolve();
  /** What the page has been sent last, as it was sent. */
  private sent = "";
  private timer: NodeJS.Timeout | undefined;
  private round = 0;

  /** Fires when what is shown was looked at anew. */
  readonly onDidShow = this.changed.event;

  constructor(private readonly parts: PanelParts) {
    super();
    const { repositories, ledger, time } = parts;
    this.on(time.onDidChange, () => this.refreshSoon());
    this.on(repositories.onDidChange, () => this.refreshSoon());
    this.on(ledger.onDidChange, () => this.refreshSoon());
    this.on(workspace.onDidGrantWorkspaceTrust, () => this.refreshSoon());
    this.on(workspace.onDidChangeWorkspaceFolders, () => this.refreshSoon());
    this.on(workspace.onDidChangeConfiguration, (change) => {
      if (change.affectsConfiguration(section)) this.refreshSoon();
    });
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (focused) this.refreshSoon();
    });
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.own({ dispose: () => this.panel?.dispose() });
  }

  /** What is shown; nothing while the panel is closed. */
  get shown(): FoundWeek["view"] | undefined {
    return this.found?.view;
  }

  /** Takes what to show; opens the panel, or brings it to the front. */
  open(asked: Asked): void {
    this.asked = asked;
    if (this.panel) {
      this.panel.reveal();
      this.refreshSoon();
      return;
    }
    const look = { enableFindWidget: true };
    this.adopt(window.createWebviewPanel(panelType, title, ViewColumn.Active, look));
  }

  /** Takes a panel that the editor brings back and what its page had kept; shows the same again. */
  restore(panel: WebviewPanel, state: unknown): void {
    this.panel?.dispose();
    this.asked = askedIn(state);
    this.adopt(panel);
  }

  /** Takes whatever came from the page; does it, or drops what no page of Baton's sends. Never rejects. */
  async receive(message: unknown): Promise<void> {
    if (!isFromPanel(message)) {
      const shown = plainLine(JSON.stringify(message) ?? typeof message, 120);
      this.parts.log.warn(`The weekly summary sent something unknown, which is dropped: ${shown}`);
      return;
    }
    if (message.kind === "ready") return this.fill();
    if (message.kind === "show") {
      this.asked = message.asked;
      return this.refresh();
    }
    const { found } = this;
    if (!found) return;
    try {
      const said = await this.parts.take(message, found);
      if (said !== undefined) this.post({ kind: "said", text: said });
    } catch (error) {
      const text = l10n.t("Baton could not do that: {0}", plainLine(errorText(error)));
      this.parts.log.warn(text);
      this.post({ kind: "said", text });
    }
  }

  /** Shows what is known soon, once for a burst of events. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    if (this.panel?.visible === true) this.timer = setTimeout(() => void this.refresh(), soonMs);
  }

  private adopt(panel: WebviewPanel): void {
    const { extension } = this.parts;
    this.panel = panel;
    this.sent = "";
    const roots = pageFolders.map((folder) => Uri.joinPath(extension, folder));
    // A panel that the editor brings back has the roots of the extension it was made by.
    panel.webview.options = { enableScripts: true, localResourceRoots: roots };
    panel.iconPath = Uri.joinPath(extension, "media", "icon.png");
    this.listenTo(panel);
    panel.webview.html = pageHtml(panel.webview, extension);
    // The week is made while the page loads.
    this.filling = this.refresh();
  }

  /** Shows a page that has just come what is known, and then what has become of it. */
  private async fill(): Promise<void> {
    this.sent = "";
    await this.filling;
    if (this.found) this.send({ kind: "view", view: this.found.view, asked: this.asked });
    await this.refresh();
  }

  private listenTo(panel: WebviewPanel): void {
    const own: Disposables = new Listeners();
    own.own(panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message)));
    own.own(
      panel.onDidDispose(() => {
        own.dispose();
        if (this.panel !== panel) return;
        this.panel = undefined;
        this.found = undefined;
      }),
    );
  }

  private async refresh(): Promise<void> {
    const { panel, asked } = this;
    if (!panel) return;
    this.round += 1;
    const mine = this.round;
    // Something else is asked meanwhile, or the panel is closed.
    const isStopped = (): boolean => mine !== this.round || this.panel !== panel;
    const found = await this.parts.source.of(asked, {
      isStopped,
      // What is there already is better than nothing.
      onProgress: (view) => {
        if (this.found?.view.kind !== "week") this.send({ kind: "view", view, asked });
      },
    });
    if (!found || isStopped()) return;
    this.found = found;
    this.send({ kind: "view", view: found.view, asked });
    this.changed.fire();
  }

  /** Sends what is to be shown, unless the page has it already. */
  private send(message: ToPanel): void {
    const text = JSON.stringify(message);
    if (text === this.sent || this.panel?.visible !== true) return;
    this.sent = text;
    this.post(message);
  }

  private post(message: ToPanel): void {
    // A page that is hidden is not there; it asks anew when it is shown.
    void this.panel?.webview.postMessage(message);
  }
}

const title = l10n.t("Baton: Your Week");
