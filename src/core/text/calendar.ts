import { Days } from "./days";
import { dateLocale, english, type NamedLanguage } from "./language";

const millisecondsPerDay = 86_400_000;

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly monthAndYear: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
}

/** Says when something was, in one time zone and one language. Holds its formatters, which take milliseconds to make. */
export class Calendar {
  private formats: Formats | undefined;
  private spoken: Calendar | undefined;
  /** Says days that are told by their number, in the same language. */
  readonly days: Days;

  /** Takes an IANA time zone, the system's when absent, and a language, English when absent. */
  constructor(
    private readonly timeZone?: string,
    private readonly language: NamedLanguage = english,
  ) {
    this.days = new Days(language);
  }

  /** The same in English, for what a teammate reads. */
  get inEnglish(): Calendar {
    if (this.language === english) return this;
    return (this.spoken ??= new Calendar(this.timeZone));
  }

  /**
   * Takes two moments in unix seconds; gives when the first was, as one says it at the second:
   * "today", "yesterday", "on Tuesday", "12 days ago", "in March", "in March 2025". A moment that
   * lies ahead is "today". Throws RangeError when there is no such time zone.
   */
  pastDay(then: number, now: number): string {
    const { language } = this;
    const days = this.dayNumber(now) - this.dayNumber(then);
    if (days <= 0) return language.t("today");
    if (days === 1) return language.t("yesterday");
    const { weekday, month, monthAndYear } = this.made();
    if (days < 7) return language.t("on {0}", weekday.format(then * 1000));
    if (days < 60) return language.t("{0} days ago", days);
    return language.t("in {0}", (days < 300 ? month : monthAndYear).format(then * 1000));
  }

  /** Takes two moments in unix seconds; gives whether the first is not on an earlier day than the second. */
  isToday(then: number, now: number): boolean {
    return this.dayNumber(then) >= this.dayNumber(now);
  }

  /** Takes a moment in unix seconds; gives its day, as in "3 March 2026". */
  day(then: number): string {
    return this.made().date.format(then * 1000);
  }

  /** Takes a moment in unix seconds; gives its time of day, as in "09:05". */
  clock(then: number): string {
    return this.made().clock.format(then * 1000);
  }

  /** Takes a moment in unix seconds; gives the minutes from midnight to it. */
  minuteOfDay(then: number): number {
    const [hour = 0, minute = 0] = this.clock(then).split(":").map(Number);
    return hour * 60 + minute;
  }

  /** Takes a moment in unix seconds; gives the days from 1970 to the calendar day it falls on. */
  dayNumber(seconds: number): number {
    const text = this.made().day.format(seconds * 1000);
    const [year = 1970, month = 1, date = 1] = text.split("-").map(Number);
    return Date.UTC(year, month - 1, date) / millisecondsPerDay;
  }

  private made(): Formats {
    return (this.formats ??= makeFormats(this.timeZone, dateLocale(this.language)));
  }
}

function makeFormats(timeZone: string | undefined, language: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions, locale = language): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, timeZone === undefined ? options : { ...options, timeZone });
  return {
    // Canadian English writes a date as year-month-day.
    day: format({ year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA"),
    date: format({ day: "numeric", month: "long", year: "numeric" }),
    weekday: format({ weekday: "long" }),
    month: format({ month: "long" }),
    monthAndYear: format({ month: "long", year: "numeric" }),
    // Read as a number too, and the same wherever a day has 24 hours.
    clock: format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, "en-GB"),
  };
}
