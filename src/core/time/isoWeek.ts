/** 1 January 1970 was a Thursday; so days since then, and three, begin a week at each multiple of 7. */
const mondayShift = 3;
const millisecondsPerDay = 86_400_000;

/** Takes days since 1970; gives those to the Monday of that week. */
export function mondayOf(day: number): number {
  return Math.floor((day + mondayShift) / 7) * 7 - mondayShift;
}

/**
 * Takes days from 1970 to a Monday; gives the name of its week as ISO 8601 has it, "2026-W47": the
 * year is the one that the week's Thursday lies in.
 */
export function weekName(monday: number): string {
  const year = new Date((monday + 3) * millisecondsPerDay).getUTCFullYear();
  const number = (monday - firstMonday(year)) / 7 + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** Takes a text; gives the days from 1970 to the Monday of the week it names, or nothing when it names none. */
export function mondayNamed(text: string): number | undefined {
  const [, year, number] = /^(\d{4})-W(\d\d)$/i.exec(text) ?? [];
  if (year === undefined || number === undefined) return undefined;
  const monday = firstMonday(Number(year)) + (Number(number) - 1) * 7;
  return weekName(monday) === text.toUpperCase() ? monday : undefined;
}

/** 4 January always lies in the first week of its year (ISO 8601). */
function firstMonday(year: number): number {
  const fourth = new Date(0);
  fourth.setUTCFullYear(year, 0, 4);
  return mondayOf(fourth.getTime() / millisecondsPerDay);
}
