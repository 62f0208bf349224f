import { EventEmitter } from "vscode";
import { quietAt, type QuietNow } from "../core/coaching/quiet";
import { incidentAt, snoozedUntil } from "../core/coaching/policy/undoable";
import type { Alarm, AlarmClock } from "../host/clock";
import type { ViewedFile } from "../host/repositories/fileViews";
import type { Ledger } from "../host/records/ledger";
import { Listeners } from "../host/listeners";

/** What the lead has asked Baton to be quiet about, as the ledger has it, and presenting besides. */
export class Quietness extends Listeners {
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly ending: Alarm;
  private presents = false;

  /** Fires when something is quiet that was not, or the other way round. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly ledger: Ledger,
    private readonly clock: AlarmClock,
  ) {
    super();
    this.ending = this.own(clock.alarm(() => this.look()));
    this.on(ledger.onDidChange, () => this.look());
    this.look();
  }

  /** Whether the lead said that others look at this window. Nothing keeps it: the next start is another day. */
  get isPresenting(): boolean {
    return this.presents;
  }

  /** Takes whether the lead presents. */
  present(on: boolean): void {
    this.presents = on;
    this.changed.fire();
  }

  /** Takes a file as it is viewed; gives what keeps Baton quiet about it now. */
  about({ view, place }: ViewedFile): QuietNow | undefined {
    const situation = view.kind === "known" ? view.situation : undefined;
    const person = situation?.suggestions[0]?.person;
    const asked = place && { ...place, ownership: situation?.ownership, person };
    const found = quietAt(this.ledger.state, asked, this.clock.now());
    // An incident is marked whatever else is on.
    if (found?.quiet === "incident" || !this.presents) return found;
    return { quiet: "presenting" };
  }

  /** Says that it may be another now, and when it will be next. */
  private look(): void {
    const now = this.clock.now();
    const ends = [
      incidentAt(this.ledger.state, now)?.until ?? undefined,
      snoozedUntil(this.ledger.state, now),
    ].filter((end) => end !== undefined);
    if (ends.length > 0) this.ending.set(Math.min(...ends) - now);
    else this.ending.clear();
    this.changed.fire();
  }
}
