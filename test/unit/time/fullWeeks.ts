import {
  answerReasons,
  type LedgerEntry,
  type NewEntry,
} from "../../../src/core/coaching/ledger/entry";
import { spanModes } from "../../../src/core/time/spans/span";
import type { Practice } from "../../../src/core/time/week/practice";
import type { WeekInput } from "../../../src/core/time/week/weekInput";
import type { WeekSummary } from "../../../src/core/time/week/weekSummary";
import type { Reflection } from "../../../src/core/time/weeks/reflection";
import { rollUp } from "../../../src/core/time/weeks/rollUp";
import { history, type Line } from "../history/smallHistory";
import { asked, before as earlier, fullHours, monday, records } from "./week/known";
import { line, mine } from "./weeks/lines";

const at = (day: number, hours: number): number => (monday + day) * 86_400 + hours * 3600;

/** Spans of every mode and both kinds of file, in this week and before; each in two pieces with four minutes between. */
export const spans = [0, -7, -14].flatMap((week) =>
  [...spanModes, "type" as const].flatMap((mode, place) =>
    [0, 1].map((piece) => {
      const start = at(week + (place % 5), 9 + 3 * Math.floor(place / 5)) + piece * 2000;
      const end = start + 1700 + (week + 14) * 30;
      const seq = place * 2 + piece;
      const whose = place === 0 ? { owner: mine, path: "mine/x" } : {};
      return line({ start, end, mode, seq, session: `w${week}`, chars: piece, ...whose });
    }),
  ),
);
export const bulk = [1, 2].map((count) =>
  line({ start: at(4, 13), end: at(4, 13) + 9, session: `b${count}`, chars: 2, bulkChars: count }),
);
export const urgent = line({ start: at(4, 14), end: at(4, 15), session: "urgent", incident: true });
export const nameless = line({
  start: at(4, 21),
  end: at(4, 21) + 20,
  session: "nameless",
  path: "",
});

const person = "noor@x.example";
const file = { root: "/r", path: "src/a" } as const;
const shown = { kind: "shown", level: "status", person, ...file } as const;
const comment = { kind: "comment", thread: "t", severity: "should" } as const;
const entries: readonly (NewEntry & { readonly at: number })[] = [
  ...Array.from({ length: 11 }, (_, count) => ({
    ...shown,
    rule: "committed" as const,
    nudge: `o${count}`,
    at: at(-2, 9) + count,
  })),
  ...["o1", "o2", "o3"].map((nudge) => ({
    kind: "answer" as const,
    nudge,
    reason: "notUseful" as const,
    at: at(-1, 9),
  })),
  { ...shown, rule: "committed", nudge: "n", at: at(1, 9) },
  { ...shown, rule: "staged", nudge: "m", at: at(1, 9) },
  ...answerReasons.map((reason, place) => ({
    kind: "answer" as const,
    nudge: "n",
    reason,
    at: at(1, 10) + place,
  })),
  { kind: "pairing", step: "started", people: [person], at: at(2, 9) },
  ...(["ask", "pair", "handOver"] as const).map((act, place) => ({
    kind: "act" as const,
    act,
    person,
    ...file,
    at: at(2, 10) + place,
  })),
  ...(["opened", "closed", "broughtBack", "dropped"] as const).map((step, place) => ({
    kind: "handBack" as const,
    id: "h",
    step,
    person,
    at: at(3, 9) + place,
  })),
  ...([1, 2, 3, 4] as const).map((rung) => ({
    kind: "handBack" as const,
    id: "h",
    step: "rungSent" as const,
    rung,
    at: at(3, 10) + rung,
  })),
  ...([1, 2, 3, 4] as const).flatMap((rung) =>
    [-9, 0].map((day) => ({
      ...comment,
      comment: `${rung} ${day}`,
      rung,
      hasReason: true,
      asksQuestion: rung === 1,
      isPraise: rung > 2,
      isOrder: false,
      at: at(day, 11) + rung,
    })),
  ),
];
const ledger: readonly LedgerEntry[] = entries.map((entry, seq) => ({
  ...entry,
  session: "one",
  seq,
}));
const goal = { trigger: "1", action: "2" };
export const reflections: readonly Reflection[] = [
  { kind: "reflection", at: 1, monday: monday - 7, goal },
  { kind: "reflection", at: 2, monday, lastGoal: "partly", rating: 4, sentence: "3", goal },
];
const lead = (ago: number, ...files: string[]): Line => ({ who: "lead", ago, files });
const lines: readonly Line[] = [
  ...earlier,
  lead(1, "src/a"),
  lead(2, "src/a", "src/b"),
  lead(2, "mine/x", "infra/a"),
  lead(3, "infra/a"),
  { ...lead(3, "src/a"), with: ["noor"] },
  { who: "idris", ago: 9, files: ["src/a"] },
];

/** Weeks in which there is much to say, little, and nothing, over or not, with hours of every kind and none. */
export const weeks: readonly WeekInput[] = [
  ...[undefined, fullHours, { days: [2, 4], from: 60, to: 30 }, { ...fullHours, days: [] }].flatMap(
    (hours) =>
      [at(4, 12), at(9, 0)].map((now) => ({
        ...asked([], {
          history: history(lines),
          now,
          records: records({ days: rollUp([...spans, ...bulk, urgent]), ledger, reflections }),
        }),
        hours,
      })),
  ),
  asked([], { history: history(lines) }),
  asked([lead(1, "src/a")]),
  asked([], { records: records({}) }),
  asked([], { history: history([lead(1, "src/a"), lead(2, "src/a")]) }),
];

/** Takes the figures of a week with time in it; gives the same with none, one, two and more of all that is counted. */
export function countedFrom(week: WeekSummary): WeekSummary[] {
  return [0, 1, 2, 3].flatMap((count) => [
    countedIn(week, count, count * 600),
    countedIn({ ...week, isOver: !week.isOver }, count, (3 - count) * 600),
  ]);
}

function countedIn(week: WeekSummary, count: number, usual: number): WeekSummary {
  const { coaching, reflection, time, ...rest } = week;
  const { acts, handBacks } = coaching;
  const range = { seen: 600 * count, joined: 700 * count + 60 };
  const commits = { team: count, elsewhere: 0, together: 0 };
  const isGit = usual % 1200 === 0;
  return {
    ...rest,
    source: isGit ? "git" : "records",
    ...(time &&
      !isGit && { time: { ...time, handsOnTeam: range, review: range, pair: range, hint: range } }),
    handsOnShare: count / 4,
    usual: count === 3 ? {} : { handsOnTeam: usual, commits: count },
    bars: week.bars.map((bar, place) => ({
      ...bar,
      commits: place === 11 ? commits : { ...commits, team: 0 },
    })),
    lettingGo: week.lettingGo.map(({ monday: one }, place) => ({
      monday: one,
      all: count === 3 ? 12 : count,
      lead: 0,
      ...(count === 3 && place > 8 - usual / 600 && { share: 0.5 }),
    })),
    when: { ...week.when, unit: "commits", outside: count, usual: count },
    coaching: {
      ...coaching,
      pairings: count,
      acts: { ...acts, ask: count, pair: count, handOver: count },
      handBacks: { ...handBacks, hints: count, opened: count, closed: count, broughtBack: count },
    },
    practice: week.practice.map(({ monday: one }) => ({ monday: one, ...practiceOf(count) })),
    notReached: Array.from({ length: 4 + count }, () => ({ name: "noor", emails: [] })),
    nudges: week.nudges.slice(0, 1).map((rule) => ({ ...rule, shown: count })),
    reflection: {
      ...reflection,
      own: reflection.own && { ...reflection.own, lastGoal: count === 0 ? "kept" : "notYet" },
    },
  };
}

function practiceOf(count: number): Practice {
  const rungs = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const does = { withReason: count, withQuestion: count, praise: count, bareOrders: count };
  return { comments: Math.max(1, count), ...does, rungs };
}
