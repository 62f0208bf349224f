import assert from "node:assert/strict";
import fc from "fast-check";
import { parseGithubCodeowners } from "../../../../src/core/ownership/github";
import { ownershipOf } from "../../../../src/core/ownership/match";
import type { Ownership } from "../../../../src/core/ownership/codeowners";
import { Calendar } from "../../../../src/core/text/calendar";
import { plainLine } from "../../../../src/core/text/plain";
import type { OwnerSnapshot } from "../../../../src/core/time/spans/span";
import { commitWeek } from "../../../../src/core/time/week/commitWeek";
import { reread } from "../../../../src/core/time/week/reread";
import type { WeekInput } from "../../../../src/core/time/week/weekInput";
import { weekSummary } from "../../../../src/core/time/week/weekSummary";
import { type DayRollUp, type DayRow, rollUp } from "../../../../src/core/time/weeks/rollUp";
import { spanModes } from "../../../../src/core/time/spans/span";
import { coachingTime, type WeekTime, weekTime } from "../../../../src/core/time/weeks/weekTime";
import { history, type Line } from "../../history/smallHistory";
import { line } from "../weeks/lines";
import { asked, before, monday, records, zone } from "./known";

const hour = 3600;
const at = (day: number, hours: number): number => (monday + day) * 86_400 + hours * hour;
const leads = "lead@x.example";
const noors = "noor@x.example";

function byRules(text: string): (path: string) => Ownership {
  const codeowners = parseGithubCodeowners(text);
  return (path) => ownershipOf(codeowners, path);
}

/** Takes what differs from usual, lines of the lead's and days; gives the days as they are read now. */
function readNow(
  days: readonly DayRollUp[],
  given: Partial<WeekInput> = {},
  lines: readonly Line[] = [],
): DayRollUp[] {
  const judged = asked(lines, given);
  const weeks = [monday - 7, monday].map((one) => commitWeek(judged, one, zone));
  return [...reread(days, { judged, root: "/r", weeks })];
}

function ownersIn(days: readonly DayRollUp[]): Record<string, boolean> {
  const rows = days.flatMap((day) => day.rows);
  return Object.fromEntries(rows.map(({ path, owner }) => [path, owner.teamOwned]));
}

const byNoor: OwnerSnapshot = { rule: "/src/", owners: [noors], teamOwned: true };
const byLead: OwnerSnapshot = { rule: "/src/", owners: [leads], teamOwned: false };

function dayOn(path: string, owner: OwnerSnapshot, given: Partial<DayRow> = {}): DayRollUp[] {
  const { root = "/r" } = given;
  return rollUp([line({ start: at(1, 9), end: at(1, 10), path, owner, root })]);
}

describe("recorded time, after CODEOWNERS has changed", () => {
  it("goes by the rule of now, in the week's figures too", () => {
    const days = dayOn("src/a", byNoor);
    const given = { ownershipOf: byRules(`/src/ ${leads}\n`) };
    assert.deepEqual(readNow(days, given)[0]?.rows[0]?.owner, byLead);
    const figures = (ownership: string): readonly unknown[] => {
      const input = asked([], {
        records: records({ days }),
        ownershipOf: byRules(ownership),
      });
      const summary = weekSummary(input, { calendar: new Calendar("UTC"), quote: plainLine });
      const { time, grabbed, bars } = summary;
      const bar = bars.at(-1)?.time;
      return [time?.handsOnTeam.seen, bar?.handsOnElsewhere.seen, grabbed.files.length];
    };
    assert.deepEqual(figures(`/src/ ${noors}\n`), [hour, 0, 1]);
    assert.deepEqual(figures(`/src/ ${leads}\n`), [0, hour, 0]);
  });

  it("stays as it was judged then while its rule is the same", () => {
    const odd = { ...byNoor, teamOwned: false };
    const same = readNow(dayOn("src/a", odd), { ownershipOf: byRules(`/src/ ${noors}\n`) });
    assert.deepEqual(ownersIn(same), { "src/a": false });
    const noRule = { rule: null, owners: [], teamOwned: false };
    assert.deepEqual(ownersIn(readNow(dayOn("src/a", noRule))), { "src/a": false });
  });

  it("is judged from what was known when the week began where no rule is left", () => {
    const many = [0, 1, 2, 3, 4].flatMap((ago) =>
      Array.from({ length: 9 }, (): Line => ({ who: "lead", ago, files: ["src/a"] })),
    );
    assert.deepEqual(ownersIn(readNow(dayOn("src/a", byLead), {}, many)), { "src/a": true });
    assert.deepEqual(ownersIn(readNow(dayOn("mine/x", byNoor), {}, many)), { "mine/x": false });
  });

  it("stays where the file is gone and no rule tells, and in other repositories", () => {
    const given = { isThere: (path: string) => path !== "src/a" };
    assert.deepEqual(ownersIn(readNow(dayOn("src/a", byLead), given)), { "src/a": false });
    const rules = { ...given, ownershipOf: byRules(`* ${noors}\n`) };
    assert.deepEqual(ownersIn(readNow(dayOn("src/a", byLead), rules)), { "src/a": true });
    const other = dayOn("src/a", byLead, { root: "/other" });
    assert.deepEqual(ownersIn(readNow(other, rules)), { "src/a": false });
    assert.deepEqual(ownersIn(readNow(dayOn("", byLead), rules)), { "": false });
  });

  it("follows a file to its new name", () => {
    const moved: Line = { who: "noor", ago: 1, files: [], renamed: ["src/a", "pay/a"] };
    const given = {
      history: history([moved, ...before]),
      ownershipOf: byRules(`/src/ ${leads}\n/pay/ ${noors}\n`),
      isThere: (path: string) => path !== "src/a",
    };
    assert.deepEqual(ownersIn(readNow(dayOn("src/a", byLead), given)), { "src/a": true });
  });

  it("leaves out days of weeks that are not told", () => {
    const days = [...dayOn("src/a", byNoor)].map((day) => ({ ...day, day: day.day - 14 }));
    assert.deepEqual(readNow(days), []);
  });

  const paths = ["src/a", "src/b", "mine/x", ""];
  const rules = fc
    .array(
      fc.tuple(
        fc.constantFrom("*", "/src/", "/src/a", "/mine/"),
        fc.constantFrom(leads, noors, ""),
      ),
    )
    .map((all) => all.map(([pattern, owner]) => `${pattern} ${owner}\n`).join(""));
  const spans = fc.array(
    fc.record({
      path: fc.constantFrom(...paths),
      day: fc.integer({ min: -7, max: 6 }),
      hours: fc.nat(20),
      mode: fc.constantFrom(...spanModes),
      owner: fc.constantFrom(byNoor, byLead, { ...byNoor, rule: null, owners: [] }),
    }),
    { maxLength: 12 },
  );

  it("loses no second, is the same when read twice, and goes by the rules of now", () => {
    fc.assert(
      fc.property(spans, rules, (all, text) => {
        const days = rollUp(
          all.map(({ day, hours, ...rest }, seq) => {
            const start = at(day, hours);
            return line({ ...rest, seq, start, end: start + 600 });
          }),
        );
        const given = { ownershipOf: byRules(text) };
        const now = readNow(days, given);
        assert.deepEqual(readNow(now, given), now);
        for (const { path, owner } of now.flatMap((day) => day.rows)) {
          if (path === "") continue;
          const found = given.ownershipOf(path);
          const rule = found.kind === "noRule" ? null : found.rule.pattern;
          const owners = found.kind === "owned" ? found.owners : [];
          assert.deepEqual([owner.rule, owner.owners], [rule, owners]);
        }
        const seconds = (of: readonly DayRollUp[]): number =>
          of.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.seconds, 0);
        assert.equal(seconds(now), seconds(days));
        const [after, recorded] = [weekTime(now), weekTime(days)];
        assert.deepEqual(coachingTime(after), coachingTime(recorded));
        assert.equal(typedIn(after), typedIn(recorded));
      }),
    );
  });
});

function typedIn({ handsOnTeam, handsOnElsewhere, incident }: WeekTime): number {
  return handsOnTeam.seen + handsOnElsewhere.seen + incident.seen;
}
