import assert from "node:assert/strict";
import type { LedgerEntry, NewEntry } from "../../../../src/core/coaching/ledger/entry";
import { Calendar } from "../../../../src/core/text/calendar";
import { codeSpan, nameText, plainLine } from "../../../../src/core/text/plain";
import { durationText, rangeText } from "../../../../src/core/time/week/timeText";
import type { WeekInput } from "../../../../src/core/time/week/weekInput";
import { weekPage } from "../../../../src/core/time/week/weekPage";
import { weekSummary, type WeekSummary } from "../../../../src/core/time/week/weekSummary";
import { weekSentences, type WeekSentences } from "../../../../src/core/time/week/weekText";
import { rollUp } from "../../../../src/core/time/weeks/rollUp";
import { type Line, now, settings } from "../../history/smallHistory";
import { hostileFile, hostileName } from "../../../fixtures/hostile";
import { correction, line, mine } from "../weeks/lines";
import { asked, fullHours, monday, records } from "./known";

const hour = 3600;
const calendar = new Calendar("UTC");
const plain = { calendar, quote: plainLine };
const inPage = { calendar, quote: nameText };
const at = (day: number, hours: number): number => (monday + day) * 86_400 + hours * hour;
const lead = (ago: number, ...files: string[]): Line => ({ who: "lead", ago, files });

const summaryOf = (input: WeekInput): WeekSummary => weekSummary(input, plain);
const said = (input: WeekInput): WeekSentences => weekSentences(summaryOf(input), fullHours, plain);

function pageOf(input: WeekInput): string {
  const summary = weekSummary(input, { calendar, quote: codeSpan });
  return weekPage(summary, weekSentences(summary, fullHours, inPage), calendar);
}

function entries(all: readonly (NewEntry & { readonly at: number })[]): LedgerEntry[] {
  return all.map((entry, seq) => ({ ...entry, session: "one", seq }));
}

/** Two hours on `src/a` in two stretches, one of which was an incident; pairing; two hours on what is the lead's. */
const recorded = [
  line({ start: at(0, 9), end: at(0, 10) }),
  line({ start: at(0, 10) + 240, end: at(0, 11) + 240, seq: 1 }),
  line({ start: at(1, 9), end: at(1, 11), seq: 2, owner: mine, path: "mine/x" }),
  line({ start: at(1, 13), end: at(1, 14), seq: 3, mode: "pair" }),
  line({ start: at(1, 20), end: at(1, 21), seq: 4, mode: "read" }),
];

describe("the figures of a week", () => {
  it("are told from git alone where nothing was recorded", () => {
    const input = asked([lead(1, "src/a"), lead(2, "src/b"), lead(2, "src/b"), lead(9, "src/a")]);
    const { source, grabbed, bars, lettingGo, time, coaching } = summaryOf(input);
    assert.deepEqual([source, time, bars.length, lettingGo.length], ["git", undefined, 12, 12]);
    assert.deepEqual(
      bars.slice(-2).map(({ commits }) => commits.team),
      [1, 3],
    );
    assert.deepEqual(
      grabbed.files.map(({ path, commits }) => [path, commits]),
      [
        ["src/b", 2],
        ["src/a", 1],
      ],
    );
    const [area] = grabbed.areas;
    assert.deepEqual([area?.name, area?.files, area?.commits], ["src/", 2, 3]);
    const both = summaryOf(asked([lead(1, "src/a", "src/b")])).grabbed;
    assert.deepEqual([both.files.length, both.areas[0]?.commits], [2, 1]);
    assert.equal(grabbed.areas[0]?.candidate?.email, "noor@x.example");
    assert.equal(coaching.pairings, 0);
    const { week, when, grabbed: where, share } = said(input);
    assert.equal(
      week,
      "From git alone: you made 3 commits, 3 on files the team owns (median of your four weeks before: 0), none elsewhere and none together with a teammate.",
    );
    assert.match(when, /^No commits were outside your hours \(Monday to Friday, 08:00 to 18:00\)/);
    assert.equal(where, "Where your hands were most in files the team owns, by commits:");
    assert.equal(share, undefined);
    assert.match(said(asked([])).week, /^From git alone: you made no commits here\.$/);
    assert.match(said({ ...input, now }).week, /^So far this week, from git alone: you made 3/);
  });

  it("are told in time where it was recorded, with the honest range", () => {
    const input = asked([lead(1, "src/a")], { records: records({ days: rollUp(recorded) }) });
    const { source, handsOnShare, when, grabbed, bars } = summaryOf(input);
    assert.deepEqual([source, handsOnShare], ["records", 2 / 5]);
    assert.deepEqual([when.unit, when.outside, when.usual], ["seconds", hour, undefined]);
    assert.deepEqual(grabbed.files[0]?.time, { seen: 2 * hour, joined: 2 * hour + 240 });
    assert.equal(grabbed.files.length, 1);
    assert.equal(bars.at(-1)?.time?.coaching.seen, hour);
    const { week, share } = said(input);
    assert.equal(week, "You typed 2.0 to 2.1 h in files the team owns; 1.0 h went into coaching.");
    assert.equal(
      share,
      "Of your typing and coaching, 40 % was typing in files the team owns, within your band of 20 to 40 %.",
    );
  });

  it("are compared with the lead's own weeks, without those of an incident", () => {
    const earlier = [1, 2, 3].map((weeks) =>
      line({
        start: at(-7 * weeks, 9),
        end: at(-7 * weeks, 9) + weeks * 1800,
        session: `w${weeks}`,
      }),
    );
    const incident = correction({ session: "w3", from: 0, to: 0 }, "incident", 5);
    const days = rollUp([...recorded, ...earlier, incident]);
    const input = asked([], { records: records({ days }) });
    assert.equal(summaryOf(input).usual.handsOnTeam, 2700);
    assert.match(said(input).week, /owns, 1\.3 h more than the median of your four weeks before;/);
    assert.match(
      said(input).when,
      /^1\.0 h was outside your hours .*; the median .* is no time\.$/,
    );
    const urgent = correction({ session: "one", from: 0, to: 0 }, "incident", 5);
    const marked = summaryOf(
      asked([], { records: records({ days: rollUp([...recorded, urgent]) }) }),
    );
    assert.equal(marked.grabbed.files[0]?.incident, hour);
    assert.equal(marked.time?.handsOnTeam.seen, hour);
  });

  it("name for a file whoever on the team could have it, and files of this repository only", () => {
    const roster = [{ name: "Idris", emails: ["idris@x.example"], handle: "" }];
    const idris: Line = { who: "idris", ago: 9, files: ["src/b"] };
    const rostered = { ...settings, roster };
    const { grabbed } = summaryOf(
      asked([idris], { settings: rostered, records: records({ days: rollUp(recorded) }) }),
    );
    assert.equal(grabbed.files[0]?.candidate?.email, "idris@x.example");
    const nobody = summaryOf(
      asked([], { settings: rostered, records: records({ days: rollUp(recorded) }) }),
    );
    assert.equal(nobody.grabbed.files[0]?.candidate, undefined);
    const elsewhere = recorded.map((one) => ({ ...one, root: "/other" }));
    const other = summaryOf(asked([], { records: records({ days: rollUp(elsewhere) }) }));
    assert.deepEqual([other.grabbed.files, other.time?.handsOnTeam.seen], [[], 2 * hour]);
  });

  it("name what only the lead knows, and files that are still there", () => {
    const lines = [lead(1, "src/a"), lead(2, "mine/y"), lead(3, "mine/y"), lead(3, "mine/z")];
    const { onlyYours } = summaryOf(asked(lines));
    assert.deepEqual(
      onlyYours.map(({ path, commits }) => [path, commits]),
      [
        ["mine/x", 3],
        ["mine/y", 2],
      ],
    );
    const gone = summaryOf(asked(lines, { isThere: (path) => path === "mine/y" }));
    assert.deepEqual([gone.onlyYours.length, gone.grabbed.files.length], [1, 0]);
  });

  it("take a file for the lead's alone when those who knew it have left, or are no people", () => {
    const own = [lead(1, "x/a"), lead(2, "x/a")];
    const named = (...others: Line[]): string[] =>
      summaryOf(asked([...own, ...others])).onlyYours.map(({ path }) => path);
    const idris: Line = { who: "idris", ago: 200, files: ["x/a"] };
    assert.ok(named().includes("x/a"));
    assert.ok(named(idris, { ...idris, who: "dependabot[bot]", ago: 3 }).includes("x/a"));
    assert.ok(!named(idris, { ...idris, ago: 3, files: ["y"] }).includes("x/a"));
    const active = { ...idris, ago: 3, files: ["y"] };
    assert.ok(named(active, { ...idris, ago: -3 }).includes("x/a"), "the week was over then");
  });

  it("tell why the lead had their hands on a file, as far as they said so in the week", () => {
    const shown = {
      kind: "shown",
      rule: "savedAfterEditing",
      level: "status",
      person: "n@x",
    } as const;
    const answer = { kind: "answer", at: at(1, 10) } as const;
    const ledger = entries([
      { ...shown, nudge: "a", root: "/r", path: "src/a", at: at(-1, 9) },
      { ...shown, nudge: "b", root: "/r", path: "src/b", at: at(1, 9) },
      { ...shown, nudge: "c", root: "/other", path: "src/b", at: at(1, 9) },
      { ...answer, nudge: "a", reason: "onlyI" },
      { ...answer, nudge: "a", reason: "onlyI", at: at(2, 10) },
      { ...answer, nudge: "a", reason: "incident" },
      { ...answer, nudge: "a", reason: "mine", at: at(-1, 10) },
      { ...answer, nudge: "a", reason: "notUseful" },
      { ...answer, nudge: "c", reason: "pairing" },
    ]);
    const input = asked([lead(1, "src/a"), lead(1, "src/b")], { records: records({ ledger }) });
    assert.deepEqual(
      summaryOf(input).grabbed.files.map(({ path, why }) => [path, why]),
      [
        ["src/a", ["onlyI", "incident"]],
        ["src/b", []],
      ],
    );
    assert.match(
      pageOf(input),
      /`src\/a`: 1 commit of yours alone, only you could, you said, an incident, you said\. /,
    );
  });

  it("tell what the lead's own review comments did, in each week shown and three before", () => {
    const does = { hasReason: true, asksQuestion: false, isPraise: false, isOrder: false } as const;
    const comment = { kind: "comment", thread: "t", severity: "should", ...does } as const;
    const ledger = entries([
      { ...comment, comment: "one", at: at(1, 10), rung: 1 },
      { ...comment, comment: "two", at: at(-6, 10) },
    ]);
    const input = asked([], { records: records({ ledger }) });
    const { practice } = summaryOf(input);
    assert.deepEqual(
      practice.map(({ comments }) => comments),
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
    );
    assert.equal(practice.at(-1)?.monday, monday);
    assert.match(
      pageOf(input),
      /## Coaching\n\n(?:.+\n\n)?You wrote 1 review comment: 1 gave a reason, .* Steps of hints: question 1\./,
    );
  });

  it("tell the coaching of the week, and whom the lead's attention has not gone to", () => {
    const person = "noor@x.example";
    const ledger = entries([
      { kind: "pairing", step: "started", people: ["NOOR@x.example"], at: at(1, 9) },
      { kind: "pairing", step: "started", people: ["noor@x.example"], at: at(2, 9) },
      { kind: "pairing", step: "stopped", people: ["noor@x.example"], at: at(2, 10) },
      { kind: "act", act: "ask", person, root: "/r", path: "src/a", at: at(2, 11) },
      { kind: "handBack", id: "h", step: "opened", person, at: at(3, 9) },
      { kind: "handBack", id: "h", step: "rungSent", at: at(3, 9) },
      { kind: "handBack", id: "h", step: "closed", at: at(3, 10) },
      { kind: "act", act: "ask", person: "tomasz@x.example", root: "/r", path: "a", at: at(-7, 9) },
      { kind: "pairing", step: "started", people: ["tomasz@x.example"], at: at(-22, 9) },
      { kind: "handBack", id: "g", step: "closed", at: at(-1, 10) },
      {
        kind: "act",
        act: "pair",
        person: "idris@x.example",
        root: "/r",
        path: "src/a",
        at: at(8, 0),
      },
    ]);
    const idris: Line = { who: "idris", ago: 9, files: ["src/a"] };
    const longAgo = { ...lead(40, "src/a"), with: ["idris"] };
    const input = asked([idris, { ...idris, ago: 60 }, longAgo], {
      records: records({ days: rollUp(recorded), ledger }),
    });
    const { coaching, notReached } = said(input);
    assert.equal(
      coaching,
      "You paired twice (with noor), asked once, sent 1 hint, handed 1 change back and saw 1 hand-back finished by a teammate.",
    );
    assert.match(
      notReached ?? "",
      /^Your attention has not gone to (tomasz and idris|idris and tomasz) in four weeks: no pairing, no hint\. The team is inferred from history\.$/,
    );
    const together = said(asked([idris, { ...lead(1, "src/a"), with: ["idris"] }]));
    assert.match(
      together.notReached ?? "",
      /^Git shows no commit of yours together with .*noor.* in four weeks/,
    );
    assert.doesNotMatch(together.notReached ?? "", /idris/);
  });

  it("tell what became of the nudges, and which rules are silent", () => {
    const shown = (nudge: string, when: number) =>
      ({
        kind: "shown",
        nudge,
        rule: "committed",
        level: "status",
        root: "/r",
        path: "a",
        person: "p",
        at: when,
      }) as const;
    const old = Array.from({ length: 10 }, (_, count) => shown(`o${count}`, at(-3, 9) + count));
    const bad = old
      .slice(0, 2)
      .map(({ nudge }) => ({ kind: "answer", nudge, reason: "notUseful", at: at(-2, 9) }) as const);
    const ledger = entries([
      ...old,
      ...bad,
      shown("n1", at(1, 9)),
      { ...shown("n2", at(1, 10)), rule: "staged" },
      { kind: "act", act: "ask", person: "p", root: "/r", path: "a", nudge: "n2", at: at(1, 11) },
    ]);
    const { nudges } = summaryOf(asked([], { records: records({ ledger }) }));
    assert.deepEqual(nudges, [
      { rule: "committed", shown: 1, acted: 0, notUseful: 0, isSilent: true },
      { rule: "staged", shown: 1, acted: 1, notUseful: 0, isSilent: false },
    ]);
  });

  it("make a page that says everything once, in the lead's own terms", () => {
    const goal = { trigger: "I open src/a", action: "I ask Noor" };
    const reflections = [{ kind: "reflection", at: 1, monday: monday - 7, goal } as const];
    const days = rollUp(recorded);
    const page = pageOf(asked([lead(1, "src/a")], { records: records({ days, reflections }) }));
    assert.match(page, /^# Your week \d{4}-W\d\d, \d+ \w+ \d{4} to \d+ \w+ \d{4}\n\nYou typed /);
    assert.match(
      page,
      /- `src\/a`: 2\.0 to 2\.1 h, 1 commit of yours alone\. It could go to tomasz: /,
    );
    assert.match(page, /- The goal you brought along: if I open src&#47;a, then I ask Noor\n/);
    assert.match(page, /\| git only \|/);
    assert.doesNotMatch(page, /As areas/);
    const table = page.split("\n").filter((row) => row.startsWith("|"));
    assert.equal(new Set(table.map((row) => row.split("|").length)).size, 1);
    assert.equal(table.length, 14);
    assert.doesNotMatch(page, /!|score|streak|undefined|NaN|\n\n\n/i);
  });

  it("show what strangers wrote as it is", () => {
    const path = `src/${hostileFile}`;
    const theirs = [11, 12, 13].map((ago): Line => ({ who: hostileName, ago, files: [path] }));
    const page = pageOf(asked([...theirs, lead(1, path), lead(2, path)]));
    assert.ok(page.includes(`\`${path}\`: 2 commits`));
    const outside = page.replace(/(`+)(?!`).*?[^`]\1(?!`)/gs, "");
    assert.match(outside, /&#60;img/);
    assert.doesNotMatch(outside, /[<`]|\]\(|\$\(/);
    assert.equal(nameText("brian m. carlson"), "brian m. carlson");
    for (const bad of [
      "evil.example",
      "1. a",
      "- a",
      "a_b_c",
      "<b>",
      "a@b",
      "http: //x",
      "a. [b](c)",
    ]) {
      assert.notEqual(nameText(bad), bad);
    }
  });
});

describe("time in words", () => {
  it("is short and honest", () => {
    assert.deepEqual([0, 29, 30, 1500, 3599, 3600, 15_120].map(durationText), [
      "no time",
      "no time",
      "1 min",
      "25 min",
      "1.0 h",
      "1.0 h",
      "4.2 h",
    ]);
    const range = (seen: number, joined: number): string => rangeText({ seen, joined });
    assert.equal(range(15_120, 18_360), "4.2 to 5.1 h");
    assert.equal(range(1500, 18_360), "25 min to 5.1 h");
    assert.equal(range(0, 240), "up to 4 min");
    assert.equal(range(600, 610), "10 min");
    assert.equal(range(0, 0), "no time");
  });
});
