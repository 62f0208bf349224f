import type { Ended } from "./disposables";

/** The only reader of the time of day. */
export interface Clock {
  /** Unix seconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() / 1000 };

/** Something to be done later. */
export interface Alarm extends Ended {
  /** Puts it off: it is done so many seconds from now. */
  set(seconds: number): void;
  /** Has it not done, until it is set again. */
  clear(): void;
  /** Whether it is set and not done yet. */
  readonly isSet: boolean;
}

/**
 * A clock that also says when a time has come. Setting an alarm anew costs no timer, so that it can
 * be done at every key.
 */
export class AlarmClock implements Clock {
  private readonly alarms = new Set<TimedAlarm>();
  private ahead = 0;

  constructor(private readonly clock: Clock) {}

  now(): number {
    return this.clock.now() + this.ahead;
  }

  /** Gives the seconds of a clock that nobody sets, from any beginning. */
  steady(): number {
    return performance.now() / 1000 + this.ahead;
  }

  /** Takes what is to be done; gives its alarm, not set yet. The caller owns it. */
  alarm(run: () => void): Alarm {
    const alarm = new TimedAlarm(this, run, () => this.alarms.delete(alarm));
    this.alarms.add(alarm);
    return alarm;
  }

  /** Takes seconds; lets them pass at once. For tests, which would have to wait otherwise. */
  advance(seconds: number): void {
    this.ahead += seconds;
    for (const alarm of this.alarms) alarm.look();
  }
}

/** The longest time that a timer takes: more than 24 days would end it at once. */
const longestMs = 2 ** 31 - 1;

class TimedAlarm implements Alarm {
  private due: number | undefined;
  private lastLook = -Infinity;
  private timer: NodeJS.Timeout | undefined;
  private rings = 0;

  constructor(
    private readonly clock: Clock,
    private readonly run: () => void,
    private readonly forget: () => void,
  ) {}

  get isSet(): boolean {
    return this.due !== undefined;
  }

  set(seconds: number): void {
    const now = this.clock.now();
    const due = now + seconds;
    [this.due, this.lastLook] = [due, now];
    // A timer that rings too early looks again; only one that would ring too late is set anew.
    if (!this.timer || due < this.rings) this.start();
  }

  clear(): void {
    this.due = undefined;
  }

  /** Does what is to be done when it is time. */
  look(): void {
    if (this.due === undefined) return;
    const now = this.clock.now();
    // A clock that was put back takes along what it is waited for.
    if (now < this.lastLook) this.due -= this.lastLook - now;
    if (now < this.due) return this.start();
    this.due = undefined;
    this.run();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.due = undefined;
    this.forget();
  }

  private start(): void {
    clearTimeout(this.timer);
    const now = this.clock.now();
    this.lastLook = now;
    const ms = Math.min(longestMs, Math.max(0, ((this.due ?? now) - now) * 1000));
    this.rings = now + ms / 1000;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.look();
    }, Math.ceil(ms));
    this.timer.unref();
  }
}
