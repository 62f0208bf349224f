import type { DayRollUp, DayRow } from "./rollUp";
import { ownerKey } from "../spans/span";

/** Twelve weeks are shown, and the one that goes on. */
const daysKept = 13 * 7;
/** Characters of JSON; the editor warns of a memory above 512 KB, and sends all of it at each change. */
const longest = 200_000;
/** Days with the names of their files may take so many of them; older days go on without. */
const longestNamed = 140_000;

/**
 * Takes days in any order and the day of today (days since 1970); gives those of the last weeks, to be
 * kept where a rebuilt container does not lose them. They never grow beyond bounds: where there are
 * too many files, older days keep their time without the names, and the oldest are left out.
 */
export function mirrored(days: readonly DayRollUp[], today: number): DayRollUp[] {
  const recent = days
    .filter(({ day }) => day > today - daysKept && day <= today + 1)
    .toSorted((a, b) => b.day - a.day);
  const kept: DayRollUp[] = [];
  let length = 0;
  for (const day of recent) {
    const named = JSON.stringify(day).length;
    const one = length + named <= longestNamed ? day : nameless(day);
    length += one === day ? named : JSON.stringify(one).length;
    if (length > longest) break;
    kept.push(one);
  }
  return kept.toReversed();
}

/**
 * Takes the days that the disk holds and those of the mirror; gives all of them in their order. Of a
 * day that both have the disk's counts.
 */
export function withMirror(
  days: readonly DayRollUp[],
  mirror: readonly DayRollUp[],
): readonly DayRollUp[] {
  const known = new Set(days.map(({ day }) => day));
  const lost = mirror.filter(({ day }) => !known.has(day));
  return lost.length === 0 ? days : [...lost, ...days].toSorted((a, b) => a.day - b.day);
}

/** A day whose rows tell whose files they were, in which mode, and not which. */
function nameless(day: DayRollUp): DayRollUp {
  const byKey = new Map<string, DayRow>();
  for (const row of day.rows) {
    const owner = { ...row.owner, rule: null };
    const key = [row.root, row.mode, row.incident, ownerKey(owner)].join("\0");
    const known = byKey.get(key);
    const { seconds = 0, joined = 0, chars = 0, bulkChars = 0 } = known ?? {};
    byKey.set(key, {
      ...row,
      path: "",
      owner,
      seconds: row.seconds + seconds,
      joined: row.joined + joined,
      chars: row.chars + chars,
      bulkChars: row.bulkChars + bulkChars,
    });
  }
  return { ...day, rows: [...byKey.values()] };
}
