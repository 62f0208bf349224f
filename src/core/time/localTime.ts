import { secondsPerDay } from "./units";

/** The offset of a zone from UTC at the ends of a day of UTC, in seconds. */
interface DayOffsets {
  readonly atStart: number;
  readonly atEnd: number;
}

/** No zone is further from UTC than this, in seconds. */
const farthest = 15 * 3600;

/** Wall clock time in one time zone. Works out each day once, since asking the zone takes microseconds. */
export class LocalTime {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, DayOffsets>();

  /** Takes an IANA time zone; without one it is the system's. Throws RangeError when there is no such zone. */
  constructor(timeZone?: string) {
    this.format = new Intl.DateTimeFormat("en-CA", {
      ...(timeZone === undefined ? {} : { timeZone }),
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
  }

  /** Takes a moment in unix seconds; gives how many minutes the zone is ahead of UTC then. */
  offsetMinutes(at: number): number {
    return Math.round(this.offset(at) / 60);
  }

  /** Takes a moment in unix seconds; gives the days from 1970 to the calendar day it falls on. */
  dayOf(at: number): number {
    return Math.floor((at + this.offset(at)) / secondsPerDay);
  }

  /**
   * Takes days since 1970; gives the first moment of that calendar day in unix seconds. That is not
   * midnight where the clocks go forward just then, and the next day's where a day was left out.
   */
  startOfDay(day: number): number {
    let low = day * secondsPerDay - farthest;
    let high = day * secondsPerDay + farthest;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.dayOf(middle) >= day) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private offset(at: number): number {
    const day = Math.floor(at / secondsPerDay);
    let known = this.offsets.get(day);
    if (known === undefined) {
      const start = day * secondsPerDay;
      known = { atStart: this.asked(start), atEnd: this.asked(start + secondsPerDay) };
      this.offsets.set(day, known);
    }
    return known.atStart === known.atEnd ? known.atStart : this.asked(at);
  }

  private asked(at: number): number {
    const seconds = Math.floor(at);
    const part = new Map(
      this.format.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]),
    );
    const number = (type: Intl.DateTimeFormatPartTypes): number => Number(part.get(type));
    const local = Date.UTC(
      number("year"),
      number("month") - 1,
      number("day"),
      number("hour"),
      number("minute"),
      number("second"),
    );
    return local / 1000 - seconds;
  }
}
