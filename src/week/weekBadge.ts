import { EventEmitter, l10n, type Memento, window, workspace } from "vscode";
import type { BadgeMark } from "../core/coaching/statusLine";
import { LocalTime } from "../core/time/localTime";
import { nextChange, weekDue } from "../core/time/panel/weekDue";
import type { Alarm, AlarmClock } from "../host/clock";
import type { Badge } from "../host/shown/badge";
import { commandIds } from "../host/commandIds";
import { Listeners } from "../host/listeners";
import { readSettings, section } from "../host/settings";
import type { BannerAct } from "../host/shown/statusBanner";

/** Where the Monday of the last week that was looked at is kept, for all windows. */
const seenKey = "weekSeen";

const ready: BadgeMark = { icon: "$(graph)", text: l10n.t("Your week is ready") };

/** Says in Baton's one item that a week is ready, until it is looked at. It opens nothing by itself. */
export class WeekBadge extends Listeners implements Badge {
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly zone = new LocalTime();
  private readonly alarm: Alarm;
  private found: number | undefined;

  readonly onDidChange = this.changed.event;

  /** @param memory what the editor keeps for Baton in all windows */
  constructor(
    private readonly memory: Memento,
    private readonly clock: AlarmClock,
  ) {
    super();
    this.alarm = this.own(clock.alarm(() => this.look()));
    this.on(workspace.onDidChangeConfiguration, (change) => {
      if (change.affectsConfiguration(section)) this.look();
    });
    // Another window may have shown the week meanwhile.
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (focused) this.look();
    });
    this.look();
  }

  /** Days from 1970 to the Monday of the week that is ready and was not looked at; absent when there is none. */
  get due(): number | undefined {
    return this.found;
  }

  get mark(): BadgeMark | undefined {
    return this.found === undefined ? undefined : ready;
  }

  get hover(): string {
    return this.found === undefined
      ? ""
      : l10n.t("{0}. [Open it](command:{1})", ready.text, commandIds.openWeek);
  }

  get acts(): readonly BannerAct[] {
    const label = l10n.t("$(graph) {0}: open it", ready.text);
    return this.found === undefined ? [] : [{ label, command: commandIds.openWeek }];
  }

  /** Says that the lead looks at their week: what was ready is ready no more. */
  async dismiss(): Promise<void> {
    if (this.found === undefined) return;
    await this.memory.update(seenKey, this.found);
    this.look();
  }

  private look(): void {
    const { reminder } = readSettings(undefined);
    const now = this.clock.now();
    const kept = this.memory.get<unknown>(seenKey);
    const seen = typeof kept === "number" ? kept : undefined;
    const before = this.found;
    this.found = reminder && weekDue(reminder, this.zone, now, seen);
    if (reminder) this.alarm.set(nextChange(reminder, this.zone, now) - now);
    else this.alarm.clear();
    if (this.found !== before) this.changed.fire();
  }
}
