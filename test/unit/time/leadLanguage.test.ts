import assert from "node:assert/strict";
import * as l10n from "@vscode/l10n";
import { Calendar } from "../../../src/core/text/calendar";
import { codeSpan, nameText, plainLine } from "../../../src/core/text/plain";
import { fixedText } from "../../../src/core/time/panel/fixView";
import type { WeekView } from "../../../src/core/time/panel/panelView";
import { parseWeekSettings } from "../../../src/core/time/panel/weekSettings";
import { weekChoices } from "../../../src/core/time/panel/weekChoices";
import { weekHtml } from "../../../src/core/time/panel/weekHtml";
import { weekView } from "../../../src/core/time/panel/weekView";
import { rawPage } from "../../../src/core/time/recording/rawPage";
import { readGlobs } from "../../../src/core/time/spans/globs";
import type { WeekInput } from "../../../src/core/time/week/weekInput";
import { weekPage } from "../../../src/core/time/week/weekPage";
import { type WeekSummary, weekSummary } from "../../../src/core/time/week/weekSummary";
import { weekSentences } from "../../../src/core/time/week/weekText";
import { corrections, type TimeEntry } from "../../../src/core/time/weeks/timeEntry";
import { pseudoLanguage, untranslated } from "../../fixtures/pseudoLanguage";
import { bulk, countedFrom, nameless, reflections, spans, urgent, weeks } from "./fullWeeks";
import { asked, fullHours, monday } from "./week/known";
import { correction, line } from "./weeks/lines";

/** Its dates have no letter of ours, so that whatever has one is English, or a value. */
const japanese = new Calendar("UTC", { name: "ja", t: l10n.t });
const at = (day: number, hours: number): number => (monday + day) * 86_400 + hours * 3600;

/** Names, paths, weeks and settings, which are the same in every language. */
const values =
  /`[^`]*`|\b(?:noor|tomasz|idris)\b|\b(?:src|mine|infra)(?:(?:\/|&#47;)\w*)?|\b(?:\d{4}-)?W\d\d|\bbaton\.\w+/g;

/** Takes what was said; gives the words in it that are neither translated nor values. */
function english(said: string): string[] {
  return untranslated(said.replace(values, "")).match(/[a-z]+/gi) ?? [];
}

const plain = { calendar: japanese, quote: plainLine };

function viewOf(summary: WeekSummary, input: WeekInput): WeekView {
  return weekView({
    summary,
    other: weekSummary({ ...input, monday: monday - 7 }, plain),
    hours: input.hours,
    calendar: japanese,
    days: [0, 1, 2].map((day) => monday + day),
    notes: [],
    choices: { root: "", repositories: [], monday, weeks: weekChoices([monday], japanese.days) },
  });
}

/** Fields that the page goes by and does not show. */
const unseen: ReadonlySet<string> = new Set(["kind", "unit", "key", "value", "what", "lastGoal"]);

function seenIn(view: unknown): string[] {
  const texts: string[] = [];
  JSON.stringify(view, (key, value: unknown) => {
    if (unseen.has(key)) return undefined;
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts;
}

describe("time in the lead's language", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  it("has no English in the page of a week", () => {
    for (const input of weeks) {
      const week = weekSummary(input, { calendar: japanese, quote: codeSpan });
      for (const summary of [week, ...countedFrom(week)]) {
        const said = weekSentences(summary, input.hours, { calendar: japanese, quote: nameText });
        const page = weekPage(summary, said, japanese);
        assert.deepEqual(english(page), [], page);
      }
    }
  });

  it("has no English in the panel, and none in its page for a browser", () => {
    for (const input of weeks) {
      const week = weekSummary(input, plain);
      for (const summary of [week, ...countedFrom(week)]) {
        const view = viewOf(summary, input);
        const left = seenIn(view).filter((text) => english(text).length > 0);
        assert.deepEqual(left, []);
        const [, body = ""] = weekHtml(view, "ja").split("<main>");
        assert.deepEqual(english(body.replace(/<[^>]*>/g, " ")), [], body);
      }
    }
  });

  it("has no English in the record of time", () => {
    const said = corrections.map((as, seq) => ({
      ...correction({ session: "one", from: 1, to: 2 }, as, at(1, 9) + seq),
      seq,
    }));
    const noted = reflections.map((one, seq) => ({ ...one, session: "page", seq }));
    const all: TimeEntry[] = [...spans, ...bulk, urgent, nameless, ...said, ...noted];
    for (const [entriesOf, faults] of [
      [all, 1],
      [[], 2],
      [Array.from({ length: 501 }, (_, seq) => line({ seq })), 0],
      [Array.from({ length: 502 }, (_, seq) => line({ seq })), 0],
    ] as const) {
      const page = rawPage({
        entries: entriesOf,
        state: "",
        calendar: japanese,
        folder: "/f",
        damagedLines: faults,
        newerFiles: faults,
        unwritten: faults,
      });
      assert.deepEqual(english(page), [], page);
    }
  });

  it("has no English in what is said of a stretch that was set right", () => {
    for (const as of corrections) {
      for (const count of [0, 1, 2]) {
        const said = fixedText({ day: monday, from: 60, until: 125, as }, count, japanese.days);
        assert.deepEqual(english(said), [], said);
      }
    }
  });

  it("has no English in what is wrong with a setting, but for what is to be written", () => {
    const { problems } = parseWeekSettings({ handsOnBand: 1, weekReminder: "2" });
    assert.equal(problems.length, 2);
    for (const said of [...problems, ...readGlobs(["!1"]).problems]) {
      assert.match(said, /⟦/);
      assert.deepEqual(english(said.replace(/"[^"]*"/g, "")), [], said);
    }
  });

  it("has its dates in that language", () => {
    const german = new Calendar("UTC", { name: "de", t: l10n.t });
    const day = Date.UTC(2026, 10, 23) / 86_400_000;
    assert.equal(german.days.span(day, day + 6), "23.⟦ to ⟧29. November 2026");
    const view = weekView({
      summary: weekSummary(asked([]), { calendar: german, quote: plainLine }),
      other: undefined,
      hours: fullHours,
      calendar: german,
      days: [day],
      notes: [],
      choices: { root: "", repositories: [], monday: day, weeks: weekChoices([day], german.days) },
    });
    assert.equal(view.days, "23.⟦ to ⟧29. November 2026");
    assert.equal(view.choices.weeks[0]?.name, "W48, 23. Nov. 2026");
    assert.equal(view.fix?.days[0]?.name, "Mo, 23. Nov.");
    assert.match(view.when.takeaway, /Montag⟦ to ⟧Freitag⟦, ⟧08:00⟦ to ⟧18:00/);
    assert.equal(view.when.days[6]?.name, "So");
    const page = rawPage({
      entries: [line({ start: day * 86_400 })],
      state: "",
      calendar: german,
      folder: "/f",
      damagedLines: 0,
      newerFiles: 0,
      unwritten: 0,
    });
    assert.match(page, /^## 23\. November 2026$/m);
  });
});
