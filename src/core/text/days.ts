import { dateLocale, type NamedLanguage } from "./language";

const millisecondsPerDay = 86_400_000;
/** 5 January 1970 was a Monday. */
const aMonday = 4;

interface Formats {
  readonly long: Intl.DateTimeFormat;
  readonly short: Intl.DateTimeFormat;
  readonly dayAndMonth: Intl.DateTimeFormat;
}

/**
 * Says days that are told by their number from 1970 on, which is the same in every zone. Holds its
 * formatters, which take milliseconds to make.
 */
export class Days {
  private formats: Formats | undefined;
  private longNames: readonly string[] | undefined;
  private shortNames: readonly string[] | undefined;

  constructor(private readonly language: NamedLanguage) {}

  /** Takes the first and the last day of a stretch; gives both: "23 to 29 November 2026". */
  span(first: number, last: number): string {
    const { language } = this;
    const ends = [first * millisecondsPerDay, last * millisecondsPerDay] as const;
    const parts = this.made().long.formatRangeToParts(...ends);
    const textOf = (some: typeof parts): string => some.map(({ value }) => value).join("");
    const from = parts.findLastIndex(({ source }) => source === "startRange");
    const until = parts.findIndex(({ source }) => source === "endRange");
    if (from === -1 || until === -1) return textOf(parts);
    // Of what stands between, the dash is said; the dot of a German date belongs to the first day.
    const between = textOf(parts.slice(from + 1, until)).split(/[\s\p{Pd}~～]+/u);
    const [left = "", right = ""] = [between[0], between.at(-1)];
    return language.t(
      "{0} to {1}",
      `${textOf(parts.slice(0, from + 1))}${left}`,
      `${between.length > 1 ? right : ""}${textOf(parts.slice(until))}`,
    );
  }

  /** Takes a day; gives it for a list: "23 Nov 2026". */
  short(day: number): string {
    return this.made().short.format(day * millisecondsPerDay);
  }

  /** Takes a day; gives it with its weekday: "Mon, 23 Nov". */
  withWeekday(day: number): string {
    const date = this.made().dayAndMonth.format(day * millisecondsPerDay);
    return `${this.shortWeekdays[(((day - aMonday) % 7) + 7) % 7]}, ${date}`;
  }

  /** The days of the week, from "Monday" on. */
  get weekdays(): readonly string[] {
    return (this.longNames ??= this.weekdayNames("long"));
  }

  /** The days of the week as short as they stand beside a row, from "Mon" on. */
  get shortWeekdays(): readonly string[] {
    return (this.shortNames ??= this.weekdayNames("short"));
  }

  private weekdayNames(weekday: "long" | "short"): string[] {
    const format = formatOf(this.language, { weekday });
    return [0, 1, 2, 3, 4, 5, 6].map((day) => format.format((aMonday + day) * millisecondsPerDay));
  }

  private made(): Formats {
    const { language } = this;
    return (this.formats ??= {
      long: formatOf(language, { day: "numeric", month: "long", year: "numeric" }),
      short: formatOf(language, { day: "numeric", month: "short", year: "numeric" }),
      dayAndMonth: formatOf(language, { day: "numeric", month: "short" }),
    });
  }
}

function formatOf(
  language: NamedLanguage,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dateLocale(language), { ...options, timeZone: "UTC" });
}
