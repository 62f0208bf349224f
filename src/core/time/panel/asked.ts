import { isRecord } from "../../people/roster";

/** What the lead wants to see; what is absent Baton chooses. */
export interface Asked {
  /** A repository's top folder. */
  readonly root?: string;
  /** Days from 1970 to a Monday; without it the week of now. */
  readonly monday?: number;
  /** The Monday of the week to compare with. */
  readonly compared?: number;
}

/** The longest path that Linux takes. */
const longestPath = 4096;

/** Takes any value, such as the state that an editor kept; gives what is asked in it, leaving out what is no answer. */
export function askedIn(value: unknown): Asked {
  if (!isRecord(value)) return {};
  const { root, monday, compared } = value;
  return {
    ...(typeof root === "string" && root.length <= longestPath && { root }),
    ...(isMonday(monday) && { monday }),
    ...(isMonday(compared) && { compared }),
  };
}

/** Takes any value; gives whether it is days from 1970 to a Monday, in a year of four digits. */
export function isMonday(value: unknown): value is number {
  // 5 January 1970 was a Monday.
  return Number.isInteger(value) && Number(value) % 7 === 4 && Number(value) < 2_932_897;
}
