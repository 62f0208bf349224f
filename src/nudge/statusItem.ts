import {
  EventEmitter,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from "vscode";
import { type Nudge, nudgeHover, nudgeLine } from "../core/coaching/nudge";
import { type HoverAct, hoverMarkdown } from "../core/coaching/hover";
import { markedLine, type StatusLine, statusLineOf } from "../core/coaching/statusLine";
import type { Calendar } from "../core/text/calendar";
import type { Badge } from "../host/shown/badge";
import type { Clock } from "../host/clock";
import { commandIds } from "../host/commandIds";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { ViewedFile } from "../host/repositories/fileViews";
import type { HoverNote } from "../host/shown/hoverNote";
import { Listeners } from "../host/listeners";
import { readSettings } from "../host/settings";
import type { StatusBanner } from "../host/shown/statusBanner";
import type { Nudges } from "./nudges";
import type { Quietness } from "./quiet";

/** Left of the language and encoding items, where what belongs to the file stands. */
const priority = 100;

/** What the item is made of. */
export interface StatusParts {
  readonly file: CurrentFile;
  readonly quiet: Quietness;
  readonly nudges: Nudges;
  readonly banner: StatusBanner;
  readonly note: HoverNote;
  readonly badge: Badge;
  readonly clock: Clock;
  readonly calendar: Calendar;
}

/** Baton's one item in the status bar. */
export class StatusItem extends Listeners {
  private readonly item: StatusBarItem;
  private line: StatusLine = { shown: false, text: "", label: "" };
  private hover = "";
  private readonly changed = this.own(new EventEmitter<void>());

  /** Fires when the item or its hover shows something else. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: StatusParts) {
    super();
    const { file, quiet, nudges, banner, note, badge } = parts;
    this.item = this.own(
      window.createStatusBarItem("baton.nudge", StatusBarAlignment.Right, priority),
    );
    this.item.name = "Baton";
    this.item.command = commandIds.showActs;
    this.on(file.onDidChange, () => this.update());
    this.on(quiet.onDidChange, () => this.update());
    this.on(nudges.onDidChange, () => this.update());
    this.on(banner.onDidChange, () => this.update());
    this.on(note.onDidChange, () => this.update());
    this.on(badge.onDidChange, () => this.update());
    this.update();
  }

  /** What the item shows now, and its hover as Markdown. */
  get shown(): StatusLine & { readonly hover: string } {
    return { ...this.line, hover: this.hover };
  }

  private update(): void {
    const line = markedLine(this.lineNow(), this.parts.badge.mark);
    const hover = this.hoverNow();
    if (sameLine(line, this.line) && hover === this.hover) return;
    [this.line, this.hover] = [line, hover];
    this.show();
    this.changed.fire();
  }

  /** Who drives comes first, then what keeps Baton quiet, then a nudge, then who knows the file. */
  private lineNow(): StatusLine {
    const { file, nudges, banner } = this.parts;
    const { viewed } = file;
    const quiet = this.parts.quiet.about(viewed)?.quiet;
    const { current } = nudges;
    if (banner.line) return banner.line;
    if (!current) return statusLineOf(viewed.view, quiet, readSettings(undefined).quietAppearance);
    return nudgeLine(current, isIn(viewed, current));
  }

  private hoverNow(): string {
    const { file, nudges, banner, badge, note, calendar, clock } = this.parts;
    const { view } = file.viewed;
    const quiet = this.parts.quiet.about(file.viewed);
    const reading = { calendar, now: clock.now() };
    const { current } = nudges;
    const aboutFile = hoverMarkdown({
      view,
      quiet: quiet?.quiet,
      quietUntil: quiet?.until,
      ...reading,
      hrefOf: (act) => hrefOf(act, file.peopleRevision),
    });
    const nudge = current
      ? nudgeHover(current, reading, (link) => `command:${commandIds[link]}`)
      : "";
    const all = [badge.hover, banner.hover, nudge, aboutFile, note.hover];
    return all.filter((part) => part !== "").join("\n\n---\n\n");
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

function isIn({ place }: ViewedFile, { moment }: Nudge): boolean {
  return place?.root === moment.root && place.path === moment.path;
}

function sameLine(a: StatusLine, b: StatusLine): boolean {
  return a.shown === b.shown && a.text === b.text && a.label === b.label;
}
