import assert from "node:assert/strict";
import { Calendar } from "../../../../src/core/text/calendar";
import { plainLine } from "../../../../src/core/text/plain";
import { weekSentence } from "../../../../src/core/time/week/weekSentence";
import { weekSummary } from "../../../../src/core/time/week/weekSummary";
import { rollUp } from "../../../../src/core/time/weeks/rollUp";
import type { Line } from "../../history/smallHistory";
import { line } from "../weeks/lines";
import { asked, monday, records } from "./known";

const hour = 3600;
const at = (day: number, hours: number): number => (monday + day) * 86_400 + hours * hour;
const words = { calendar: new Calendar("UTC"), quote: plainLine };

/** The sentence of a week with such commits and such recorded time. */
function said(commits: readonly Line[], recorded: readonly ReturnType<typeof line>[]): string {
  const input = asked(commits, { records: records({ days: rollUp(recorded) }) });
  return weekSentence(weekSummary(input, words));
}

describe("the sentence of a week in which nothing but reading was seen", () => {
  const read = line({ start: at(1, 20), end: at(1, 21), mode: "read" });

  it("goes by git in the first week, when that knows more", () => {
    assert.match(
      said([{ who: "lead", ago: 1, files: ["src/a"] }], [read]),
      /^From git alone: you made 1 commit, 1 on files the team owns/,
    );
  });

  it("goes by time once there are weeks to compare with", () => {
    const before = line({ start: at(-7, 9), end: at(-7, 10), session: "before" });
    assert.match(
      said([], [before, read]),
      /^You typed no time in files the team owns, 1\.0 h less/,
    );
  });
});
