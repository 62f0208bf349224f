import {
  EventEmitter,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from "vscode";
import { type HoverAct, hoverMarkdown } from "../core/coaching/hover";
import { type StatusLine, statusLineOf } from "../core/coaching/statusLine";
import type { Calendar } from "../core/text/calendar";
import type { Clock } from "../host/clock";
import { commandIds } from "../host/commandIds";
import type { CurrentFile } from "../host/currentFile";
import { Listeners } from "../host/listeners";
import { readSettings } from "../host/settings";
import type { StatusBanner } from "../host/statusBanner";
import type { QuietStore } from "./quietStore";

/** Left of the language and encoding items, where what belongs to the file stands. */
const priority = 100;

/** Baton's one item in the status bar. */
export class StatusItem extends Listeners {
  private readonly item: StatusBarItem;
  private line: StatusLine = { shown: false, text: "", label: "" };
  private hover = "";
  private readonly changed = this.own(new EventEmitter<void>());

  /** Fires when the item or its hover shows something else. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly file: CurrentFile,
    private readonly quiet: QuietStore,
    private readonly banner: StatusBanner,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {
    super();
    this.item = this.own(
      window.createStatusBarItem("baton.nudge", StatusBarAlignment.Right, priority),
    );
    this.item.name = "Baton";
    this.item.command = commandIds.showActs;
    this.on(file.onDidChange, () => this.update());
    this.on(quiet.onDidChange, () => this.update());
    this.on(banner.onDidChange, () => this.update());
    this.update();
  }

  /** What the item shows now, and its hover as Markdown. */
  get shown(): StatusLine & { readonly hover: string } {
    return { ...this.line, hover: this.hover };
  }

  private update(): void {
    const { view, place } = this.file.viewed;
    const quiet = this.quiet.quietAbout(place);
    const { quietAppearance } = readSettings(undefined);
    const line = this.banner.line ?? statusLineOf(view, quiet, quietAppearance);
    const aboutFile = hoverMarkdown({
      view,
      quiet,
      calendar: this.calendar,
      now: this.clock.now(),
      hrefOf: (act) => hrefOf(act, this.file.peopleRevision),
    });
    const parts = [this.banner.hover, aboutFile].filter((part) => part !== "");
    const hover = parts.join("\n\n---\n\n");
    if (sameLine(line, this.line) && hover === this.hover) return;
    [this.line, this.hover] = [line, hover];
    this.show();
    this.changed.fire();
  }

  private show(): void {
    const { shown, text, label } = this.line;
    const tooltip = new MarkdownString(this.hover);
    tooltip.isTrusted = { enabledCommands: Object.values(commandIds) };
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label, role: "button" };
    if (shown) this.item.show();
    else this.item.hide();
  }
}

/** A command link with nothing in it but Baton's own ids and numbers. */
function hrefOf(act: HoverAct, peopleRevision: number): string {
  const id = commandIds[act.act];
  if (!("person" in act)) return `command:${id}`;
  return `command:${id}?${encodeURIComponent(JSON.stringify([act.person, peopleRevision]))}`;
}

function sameLine(a: StatusLine, b: StatusLine): boolean {
  return a.shown === b.shown && a.text === b.text && a.label === b.label;
}
