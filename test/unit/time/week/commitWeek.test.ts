import assert from "node:assert/strict";
import fc from "fast-check";
import { type CommitWeek, commitWeek } from "../../../../src/core/time/week/commitWeek";
import { TeamFiles } from "../../../../src/core/time/week/teamFiles";
import { lettingGo } from "../../../../src/core/time/week/lettingGo";
import { medianOf } from "../../../../src/core/time/week/median";
import { whenWorked } from "../../../../src/core/time/week/whenWorked";
import { type Line, settings } from "../../history/smallHistory";
import { asked, fullHours, monday, zone } from "./known";

const lead = (ago: number, ...files: string[]): Line => ({ who: "lead", ago, files });

describe("a week of commits", () => {
  it("tells the lead's own by whose the files are, and what was done together", () => {
    const judged = asked([
      lead(1, "src/a", "mine/x"),
      lead(2, "mine/x"),
      { ...lead(3, "src/a"), with: ["noor"] },
      { who: "noor", ago: 1, files: ["src/b"] },
      { who: "noor", ago: 2, files: ["mine/x"] },
    ]);
    const week = commitWeek(judged, monday, zone);
    assert.deepEqual(week.own, { team: 1, elsewhere: 1, together: 1 });
    assert.deepEqual(week.onTeamFiles, { all: 3, lead: 1 });
    assert.deepEqual(
      [...week.grabbed].map(([path, { size }]) => [path, size]),
      [["src/a", 1]],
    );
    assert.equal(week.with.size, 1);
    // Noon of Thursday, Wednesday and Tuesday.
    const told = week.hours.flatMap((count, hour) => (count > 0 ? [hour] : []));
    assert.deepEqual(told, [24 + 12, 48 + 12, 72 + 12]);
  });

  it("judges a file by what was known when the week began", () => {
    const many = [0, 1, 2, 3, 4].flatMap((ago) =>
      Array.from({ length: 9 }, () => lead(ago, "src/b")),
    );
    const { own, onTeamFiles } = commitWeek(asked(many), monday, zone);
    assert.deepEqual(own, { team: 45, elsewhere: 0, together: 0 });
    assert.deepEqual(onTeamFiles, { all: 45, lead: 45 });
  });

  it("takes somebody who has just joined for a teammate", () => {
    const judged = asked([{ ...lead(2, "src/a"), with: ["priya"] }]);
    assert.deepEqual(commitWeek(judged, monday, zone).own, { team: 0, elsewhere: 0, together: 1 });
  });

  it("leaves out what is mechanical, and what programs did", () => {
    const files = Array.from({ length: settings.bulkCommitFiles + 1 }, (_, at) => `src/f${at}`);
    const judged = asked([
      lead(1, "src/a", ...files),
      { who: "dependabot[bot]", ago: 1, files: ["src/a"] },
    ]);
    const { own, onTeamFiles } = commitWeek(judged, monday, zone);
    assert.deepEqual([own.team, onTeamFiles.all], [0, 0]);
  });

  it("begins and ends where the lead is", () => {
    const second = 1 / 86_400;
    const ends = [lead(4.5 + second, "src/a"), lead(4.5, "src/a"), lead(-2.5 + second, "src/a")];
    const judged = asked([...ends, lead(-2.5, "src/a")]);
    const counts = [-7, 0, 7].map((days) => commitWeek(judged, monday + days, zone).own.team);
    assert.deepEqual(counts, [1, 2, 1]);
  });
});

const weekOf = (all: number, leads: number, at = 0): CommitWeek => ({
  monday: monday + 7 * at,
  own: { team: leads, elsewhere: 0, together: 0 },
  onTeamFiles: { all, lead: leads },
  grabbed: new Map(),
  hours: [],
  with: new Set(),
  judge: new TeamFiles(asked([]), 0),
});

describe("the letting-go curve", () => {
  it("is the median of four weekly shares, with a gap where commits are too few", () => {
    const weeks = [weekOf(10, 5), weekOf(10, 1), weekOf(0, 0), weekOf(10, 2), weekOf(2, 2)];
    const few = [weekOf(3, 1), weekOf(3, 1), weekOf(3, 1), weekOf(0, 0)];
    assert.deepEqual(
      lettingGo(weeks).map(({ share, all, lead: own }) => [share, own, all]),
      [
        [0.2, 8, 30],
        [0.2, 5, 22],
      ],
    );
    assert.deepEqual(lettingGo(few), [{ monday, all: 9, lead: 3 }]);
    assert.deepEqual(lettingGo(few.slice(1)), []);
  });

  it("is a share, whatever the weeks", () => {
    const week = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => weekOf(a + b, a));
    fc.assert(
      fc.property(fc.array(week, { maxLength: 20 }), (weeks) => {
        const points = lettingGo(weeks);
        assert.equal(points.length, Math.max(0, weeks.length - 3));
        for (const { share = 0 } of points) assert.ok(share >= 0 && share <= 1);
      }),
    );
  });

  it("takes the middle, and of two what lies between", () => {
    assert.equal(medianOf([5, 1, 9]), 5);
    assert.equal(medianOf([4, 1, 9, 2]), 3);
    assert.equal(medianOf([]), undefined);
  });
});

describe("when the lead worked", () => {
  const hours = (...worked: [hour: number, count: number][]): number[] => {
    const all = Array.from({ length: 168 }, () => 0);
    for (const [hour, count] of worked) all[hour] = count;
    return all;
  };

  it("is told against their own hours and their weeks before", () => {
    const week = hours([9, 100], [20, 30], [5 * 24 + 9, 7]);
    const usual = [hours([20, 10]), hours([9, 10]), hours([20, 40])];
    const { outside, usual: median } = whenWorked("seconds", week, usual, monday, fullHours);
    assert.deepEqual([outside, median], [37, 10]);
    const free = whenWorked("seconds", week, [], monday, undefined);
    assert.deepEqual([free.outside, "usual" in free], [0, false]);
  });

  it("goes by the middle of an hour of the clock", () => {
    const late = { days: [1], from: 8 * 60 + 30, to: 17 * 60 + 30 };
    const { isOwnHour } = whenWorked("commits", hours(), [], monday, late);
    assert.deepEqual(
      [7, 8, 16, 17].map((hour) => isOwnHour[hour]),
      [false, true, true, false],
    );
  });

  it("knows hours that lie in the night", () => {
    const night = { days: [5], from: 22 * 60, to: 6 * 60 };
    const { isOwnHour } = whenWorked("commits", hours(), [], monday, night);
    const own = isOwnHour.flatMap((is, hour) => (is ? [hour] : []));
    assert.deepEqual(
      own,
      [22, 23, 24, 25, 26, 27, 28, 29].map((hour) => 4 * 24 + hour),
    );
  });
});
