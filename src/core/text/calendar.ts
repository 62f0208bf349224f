const millisecondsPerDay = 86_400_000;

/** Says when something was, in one time zone. Holds its formatters, which are slow to make. */
export class Calendar {
  private readonly day: Intl.DateTimeFormat;
  private readonly weekday: Intl.DateTimeFormat;
  private readonly month: Intl.DateTimeFormat;
  private readonly monthAndYear: Intl.DateTimeFormat;

  /** Takes an IANA time zone. Throws RangeError when there is no such zone. */
  constructor(timeZone: string) {
    const format = (options: Intl.DateTimeFormatOptions, locale = "en-GB"): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat(locale, { timeZone, ...options });
    // Canadian English writes a date as year-month-day.
    this.day = format({ year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA");
    this.weekday = format({ weekday: "long" });
    this.month = format({ month: "long" });
    this.monthAndYear = format({ month: "long", year: "numeric" });
  }

  /**
   * Takes two moments in unix seconds; gives when the first was, as one says it at the second:
   * "today", "yesterday", "on Tuesday", "12 days ago", "in March", "in March 2025". A moment that
   * lies ahead is "today".
   */
  pastDay(then: number, now: number): string {
    const days = this.dayNumber(now) - this.dayNumber(then);
    if (days <= 0) return "today";
    if (days === 1) return "yesterday";
    if (days < 7) return `on ${this.weekday.format(then * 1000)}`;
    if (days < 60) return `${days} days ago`;
    return `in ${(days < 300 ? this.month : this.monthAndYear).format(then * 1000)}`;
  }

  /** Days since 1970 of the calendar day that a moment falls on. */
  private dayNumber(seconds: number): number {
    const [year = 1970, month = 1, date = 1] = this.day
      .format(seconds * 1000)
      .split("-")
      .map(Number);
    return Date.UTC(year, month - 1, date) / millisecondsPerDay;
  }
}
