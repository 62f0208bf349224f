import { EventEmitter } from "vscode";
import type { Moment } from "../../core/coaching/moments/moment";
import { type MomentSettings, noMoments } from "../../core/coaching/moments/momentState";
import { noted } from "../../core/coaching/moments/noted";
import type { Signal } from "../../core/coaching/moments/signal";
import type { Alarm, AlarmClock } from "../../host/clock";
import { Disposables } from "../../host/disposables";

type TypedSignal = Extract<Signal, { kind: "edited" }>;

/** So many changes are kept before they are noted, whatever else happens. */
const typedAtMost = 100;

/** Tells the natural breaks from the signals. */
export class MomentWatch extends Disposables {
  private readonly came = this.own(new EventEmitter<Moment>());
  private state = noMoments;
  private readonly pause: Alarm;
  /** What was typed and is not in the state yet: it brings no moment before something else happens. */
  private typed: TypedSignal[] = [];

  /** Fires at each natural break. */
  readonly onDidCome = this.came.event;

  /**
   * @param settings asked anew when the lead changes them
   * @param lastKeyAt gives the last key in any file (unix seconds); not every one is told as a signal
   */
  constructor(
    private readonly clock: AlarmClock,
    private readonly settings: () => MomentSettings,
    private readonly lastKeyAt: () => number | undefined,
  ) {
    super();
    this.pause = this.own(clock.alarm(() => this.maybePaused()));
  }

  /** Takes what happened next. */
  take(signal: Signal): void {
    if (signal.kind === "edited") return this.keep(signal);
    this.noteTyped();
    const { state, moments } = noted(this.state, signal, this.settings());
    this.state = state;
    for (const moment of moments) this.came.fire(moment);
  }

  /** Runs at keys, so the work is left for later. */
  private keep(edited: TypedSignal): void {
    this.typed.push(edited);
    if (!this.pause.isSet) this.pause.set(this.settings().pauseSeconds);
    if (this.typed.length === typedAtMost) setImmediate(() => this.noteTyped());
  }

  private noteTyped(): void {
    const { typed } = this;
    if (typed.length === 0) return;
    this.typed = [];
    const settings = this.settings();
    for (const edited of typed) this.state = noted(this.state, edited, settings).state;
  }

  /** The keys that came since the alarm was set put the pause off. */
  private maybePaused(): void {
    const at = this.clock.now();
    const rest = (this.lastKeyAt() ?? 0) + this.settings().pauseSeconds - at;
    if (rest > 0) this.pause.set(rest);
    else this.take({ kind: "tick", at });
  }
}
