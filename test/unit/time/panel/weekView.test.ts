import assert from "node:assert/strict";
import fc from "fast-check";
import type { Commented, LedgerEntry } from "../../../../src/core/coaching/ledger/entry";
import { Calendar } from "../../../../src/core/text/calendar";
import { plainLine } from "../../../../src/core/text/plain";
import type {
  BarsFigure,
  PracticeView,
  Table,
  WeekView,
} from "../../../../src/core/time/panel/panelView";
import { reflectionFrom, reflectionView } from "../../../../src/core/time/panel/reflectionView";
import { mondaysKnown, weekChoices } from "../../../../src/core/time/panel/weekChoices";
import { weekDays } from "../../../../src/core/time/panel/weekDays";
import { weekHtml } from "../../../../src/core/time/panel/weekHtml";
import { weekView } from "../../../../src/core/time/panel/weekView";
import type { WeekInput } from "../../../../src/core/time/week/weekInput";
import { weekSummary } from "../../../../src/core/time/week/weekSummary";
import { rollUp } from "../../../../src/core/time/weeks/rollUp";
import { hostileFile, hostileName } from "../../../fixtures/hostile";
import { history, type Line } from "../../history/smallHistory";
import { line, mine } from "../weeks/lines";
import { asked, before, fullHours, monday, records } from "../week/known";

const hour = 3600;
const at = (day: number, hours: number): number => (monday + day) * 86_400 + hours * hour;
const lead = (ago: number, ...files: string[]): Line => ({ who: "lead", ago, files });
const recorded = [
  line({ start: at(0, 9), end: at(0, 10) }),
  line({ start: at(1, 9), end: at(1, 11), seq: 2, owner: mine, path: "mine/x" }),
  line({ start: at(1, 13), end: at(1, 14), seq: 3, mode: "pair" }),
  line({ start: at(1, 20), end: at(1, 20) + 1200, seq: 4, mode: "read" }),
];

function viewOf(input: WeekInput, other?: number): WeekView {
  const calendar = new Calendar("UTC");
  const wording = { calendar, quote: plainLine };
  const summary = weekSummary(input, wording);
  return weekView({
    summary,
    other: other === undefined ? undefined : weekSummary({ ...input, monday: other }, wording),
    hours: fullHours,
    calendar,
    days: (input.records?.days ?? []).map(({ day }) => day),
    notes: [],
    choices: { root: "/r", repositories: [], monday, weeks: weekChoices([monday], calendar.days) },
  });
}

function barsOf(view: WeekView, unit: BarsFigure["unit"]): BarsFigure | undefined {
  return view.bars.find((figure) => figure.unit === unit);
}

function tablesOf(view: WeekView): Table[] {
  const { bars, curve, when, coaching, practice, nudges, comparison, hands } = view;
  const { figure } = practice;
  const all = [...bars, curve, when, coaching, figure, nudges, comparison, hands.onlyYours];
  return all.flatMap((one) => one?.table ?? []);
}

describe("a week as the panel shows it", () => {
  const git = viewOf(asked([lead(1, "src/a"), lead(2, "src/b"), lead(2, "src/b")]));
  const withHours = viewOf(asked([], { records: records({ days: rollUp(recorded) }) }), monday - 7);

  it("has commits alone where nothing was recorded, and nothing to set right", () => {
    assert.deepEqual(
      git.bars.map(({ unit }) => unit),
      ["commits"],
    );
    assert.equal(git.fix, undefined);
    const last = barsOf(git, "commits")?.bars.at(-1);
    assert.deepEqual([last?.parts, last?.isShown], [[3, 0, 0], true]);
    assert.match(last?.label ?? "", /: 3 commits of yours: 3 alone on the team’s files, 0 alone/);
  });

  it("has hours with their range and the band, and gaps where git alone tells", () => {
    const figure = barsOf(withHours, "hours");
    const bar = figure?.bars.at(-1);
    assert.deepEqual(bar?.parts, [1, 2, 1]);
    assert.ok((bar?.upTo ?? 0) >= 4);
    assert.deepEqual([figure?.band?.from, figure?.band?.to], [0.2, 0.4]);
    assert.match(bar?.label ?? "", /typed 1\.0 h \(25 %\) in the team’s files, 2\.0 h elsewhere/);
    const earlier = figure?.bars.slice(0, -1) ?? [];
    assert.ok(earlier.every(({ parts, label }) => !parts && /git only/.test(label)));
    assert.equal(withHours.fix?.days.length, 2);
  });

  it("says hours, coaching in them too, and compares two weeks", () => {
    assert.match(withHours.coaching.sentences[0] ?? "", /^In the editor: 1\.0 h pairing\.$/);
    const { comparison } = withHours;
    assert.deepEqual(comparison?.table.rows[0], ["typed, team’s files", "1.0 h", "–"]);
  });

  it("marks each hour as in the lead's own or outside, with its amount", () => {
    const cells = withHours.when.days[1]?.hours ?? [];
    assert.deepEqual([cells[9]?.level, cells[9]?.isOwn], [4, true]);
    assert.deepEqual([cells[20]?.level, cells[20]?.isOwn], [2, false]);
    assert.equal(cells[20]?.label, "Tuesday, 20 to 21: 20 min, outside your hours.");
    assert.equal(cells[3]?.label, "Tuesday, 3 to 4: no time, outside your hours.");
  });

  it("marks a week with an incident, and says its time apart", () => {
    const urgent = line({ start: at(2, 9), end: at(2, 9) + 1800, seq: 9, incident: true });
    const days = rollUp([...recorded, urgent]);
    const view = viewOf(asked([], { records: records({ days }) }));
    const figure = barsOf(view, "hours");
    assert.equal(figure?.bars.at(-1)?.hadIncident, true);
    assert.match(figure.takeaway, / Typing in an incident stands apart: 30 min\.$/);
    assert.match(figure.bars.at(-1)?.label ?? "", /; 30 min in an incident, apart\.$/);
    assert.deepEqual(figure.bars.at(-1)?.parts, barsOf(withHours, "hours")?.bars.at(-1)?.parts);
    assert.equal(barsOf(withHours, "hours")?.bars.at(-1)?.hadIncident, false);
    assert.ok(view.hands.files[0]?.facts.includes("30 min of it an incident"));
  });

  it("has as many cells in each row of a table as columns", () => {
    for (const table of [git, withHours].flatMap(tablesOf)) {
      assert.ok(table.rows.length > 0, table.caption);
      for (const row of table.rows) assert.equal(row.length, table.columns.length, table.caption);
    }
  });

  it("neither scores nor cheers nor scolds", () => {
    const text = JSON.stringify([git, withHours]);
    assert.doesNotMatch(text, /!|\bscore|\bstreak|\bgreat\b|\bbad\b|\bred\b|\bgreen\b/i);
  });

  it("can be kept as a page without a script, in which a stranger's text is text", () => {
    const hostile = history([...before, { who: hostileName, ago: 9, files: [hostileFile] }]);
    const view = viewOf(asked([], { history: hostile }));
    const named = { ...view, sentence: `${hostileName} <script>alert(1)</script>` };
    const html = weekHtml(named, "en");
    assert.doesNotMatch(html, /<script|<img|<b>|https?:|\son\w+=/i);
    assert.match(html, /&#60;script&#62;/);
    assert.match(html, /<caption>Your commits by week<\/caption>/);
  });
});

describe("the lead's review comments on the panel", () => {
  const comments = (week: number, count: number, does: Partial<Commented> = {}): LedgerEntry[] =>
    Array.from({ length: count }, (_, place) => ({
      kind: "comment",
      thread: "t",
      comment: `${week} ${place}`,
      hasReason: false,
      asksQuestion: false,
      isPraise: false,
      isOrder: false,
      severity: "should",
      at: at(1 - week * 7, 10),
      session: "s",
      seq: place,
      ...does,
    }));
  const practiceIn = (ledger: readonly LedgerEntry[]): PracticeView =>
    viewOf(asked([], { records: records({ ledger }) })).practice;

  it("are shares of four weeks, with a gap where there are too few", () => {
    const { figure, takeaway } = practiceIn([
      ...comments(0, 2, { hasReason: true, rung: 1 }),
      ...comments(1, 6, { isPraise: true }),
      ...comments(13, 5, { isOrder: true, hasReason: true }),
    ]);
    assert.match(takeaway, /^You wrote 2 review comments: 2 gave a reason/);
    assert.deepEqual(
      figure?.rows.map(({ name }) => name),
      ["gave a reason", "asked something", "praised", "ordered without a reason"],
    );
    const none = Array.from({ length: 8 }, () => null);
    const [reasons, , praise, orders] = figure.rows.map(({ shares }) => shares);
    assert.deepEqual(reasons, [1, 1, ...none, 0, 0.25]);
    assert.deepEqual(praise, [0, 0, ...none, 1, 0.75]);
    assert.deepEqual(orders, [1, 1, ...none, 0, 0]);
    assert.equal(figure.weeks.length, 12);
    // The page gets it as JSON.
    assert.deepEqual(JSON.parse(JSON.stringify(figure)), figure);
    assert.match(
      figure.weeks.at(-1)?.label ?? "",
      /: of 8 comments 25 % gave a reason, 0 % asked something, 75 % praised, 0 % ordered/,
    );
    assert.match(figure.weeks[4]?.label ?? "", /: 0 comments, too few to tell a share/);
    assert.deepEqual(figure.table.rows.at(-1)?.slice(1), ["2", "2", "0", "0", "0", "question 2"]);
    assert.deepEqual(figure.table.rows[0]?.slice(1), ["0", "0", "0", "0", "0", "–"]);
  });

  it("say so where there are none, in the export too", () => {
    const view = viewOf(asked([]));
    assert.equal(view.practice.figure, undefined);
    assert.match(view.practice.takeaway, /^Baton knows of no review comment of yours in this week/);
    assert.match(
      weekHtml(view, "en"),
      /<h2>Your review comments<\/h2>\n<p>Baton knows of no review/,
    );
  });

  it("are in the export with their table", () => {
    const ledger = comments(0, 6, { asksQuestion: true });
    const html = weekHtml(viewOf(asked([], { records: records({ ledger }) })), "en");
    assert.match(html, /<p>You wrote 6 review comments: .* 6 asked something/);
    assert.match(html, /<caption>Your review comments by week<\/caption>/);
  });
});

describe("the weeks that can be chosen", () => {
  it("go from the first that is known to now, each once, newest first", () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(3000), (first, more) => {
        const mondays = mondaysKnown(first, first + more);
        const [newest = 0] = mondays;
        assert.ok(newest <= first + more && newest > first + more - 7);
        assert.ok(mondays.every((one, place) => one === newest - place * 7));
        const oldest = mondays.at(-1) ?? 0;
        assert.ok(mondays.length === 520 || (oldest <= first && oldest > first - 7));
      }),
    );
  });

  it("are named by their days, also over the end of a month and a year", () => {
    const day = (text: string): number => Date.parse(`${text}T00:00Z`) / 86_400_000;
    const { days } = new Calendar("UTC");
    const mondays = ["2026-11-23", "2026-11-30", "2026-12-28"].map(day);
    assert.deepEqual(
      mondays.map((one) => weekDays(one, days)),
      [
        "23 to 29 November 2026",
        "30 November to 6 December 2026",
        "28 December 2026 to 3 January 2027",
      ],
    );
    assert.equal(weekChoices([day("2026-11-23")], days)[0]?.name, "W48, 23 Nov 2026");
  });
});

describe("a reflection", () => {
  it("comes back as it was written, but for blanks around it", () => {
    const text = fc.string({ maxLength: 60 });
    const noted = fc.record({ sentence: text, trigger: text, action: text });
    fc.assert(
      fc.property(noted, (written) => {
        const own = reflectionFrom(written, monday, 1000);
        const trimmed = Object.entries(written).map(([name, value]) => [name, value.trim()]);
        assert.deepEqual(
          reflectionView({ own, carried: undefined }, monday).noted,
          Object.fromEntries(trimmed),
        );
      }),
    );
  });

  it("carries a goal in words", () => {
    const carried = { trigger: "a bug comes", action: "" };
    assert.equal(
      reflectionView({ own: undefined, carried }, monday).carried,
      "If a bug comes, then …",
    );
  });
});
