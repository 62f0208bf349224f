import { EventEmitter } from "vscode";
import type { Moment } from "../../core/coaching/moments/moment";
import { type MomentSettings, noMoments } from "../../core/coaching/moments/momentState";
import { noted } from "../../core/coaching/moments/noted";
import type { Signal } from "../../core/coaching/moments/signal";
import type { Alarm, AlarmClock } from "../../host/clock";
import { Disposables } from "../../host/disposables";

/** Tells the natural breaks from the signals. */
export class MomentWatch extends Disposables {
  private readonly came = this.own(new EventEmitter<Moment>());
  private state = noMoments;
  private readonly pause: Alarm;

  /** Fires at each natural break. */
  readonly onDidCome = this.came.event;

  /** @param settings asked anew when the lead changes them */
  constructor(
    clock: AlarmClock,
    private readonly settings: () => MomentSettings,
  ) {
    super();
    const tick = (): void => this.take({ kind: "tick", at: clock.now() });
    this.pause = this.own(clock.alarm(tick));
  }

  /** Takes what happened next. Runs at every key. */
  take(signal: Signal): void {
    const { state, moments } = noted(this.state, signal, this.settings());
    this.state = state;
    if (signal.kind === "edited") this.pause.set(this.settings().pauseSeconds);
    for (const moment of moments) this.came.fire(moment);
  }
}
