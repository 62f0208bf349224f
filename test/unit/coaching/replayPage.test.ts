import assert from "node:assert/strict";
import fc from "fast-check";
import { replay, replaying } from "../../../src/core/coaching/replay";
import {
  replayMarkdown,
  type ReplayPage,
  replayTitle,
  replayWaiting,
} from "../../../src/core/coaching/replayPage";
import { replaySeconds } from "../../../src/core/coaching/replayText";
import { Calendar } from "../../../src/core/text/calendar";
import { day, history, type Line, now, settings, times } from "../history/smallHistory";
import { shapeOf, strangersText } from "./strangersText";

const calendar = new Calendar("UTC");

interface Given {
  readonly lines: readonly Line[];
  readonly root?: string;
  readonly whyNobody?: ReplayPage["whyNobody"];
}

function page({ lines, root = "/home/mara/shop", whyNobody = "noTeamFile" }: Given): string {
  const [since, until] = [now - replaySeconds, now];
  const known = history(lines);
  const input = { history: known, settings, since, until, calendar };
  const found = replay({ ...input, ownershipOf: () => ({ kind: "noRule" }) });
  return replayMarkdown({ replay: found, root, since, until, calendar, whyNobody });
}

const work: readonly Line[] = times(5, { who: "noor", ago: 60, files: ["src/a", "src/b"] });
const lead = (ago: number, ...files: string[]): Line => ({ who: "lead", ago, files });

describe("the page of what Baton would have said", () => {
  it("sums up, and tells each commit with its facts, the newest first", () => {
    const text = page({ lines: [...work, lead(20, "src/a"), lead(10, "src/a")] });
    assert.match(text, /^# What Baton would have said\n\n`shop`, /);
    assert.match(
      text,
      /\*\*2 of your 2 commits in these twelve weeks would have led to a nudge, 1 of them with a message\.\*\*/,
    );
    const first = text.indexOf(calendar.day(now - 10 * day));
    const second = text.indexOf(calendar.day(now - 20 * day));
    assert.ok(first > 0 && second > first);
    assert.match(
      text,
      /: Ask noor\n\n- `src\/a`\n- All of the last 5 commits here, last 40 days ago\n/,
    );
    assert.match(text, /- You had changed it once in the 30 days before\n/);
    assert.match(text, /## How this is made/);
  });

  it("names a few files of many", () => {
    const files = ["src/a", "src/b", "src/c", "src/d", "src/e", "src/f"];
    const many = times(5, { who: "noor", ago: 60, files });
    assert.match(page({ lines: [...many, lead(9, ...files)] }), /`src\/d` and 2 more\n/);
  });

  it("says what to do where there is nothing, whatever the reason", () => {
    const alone = times(3, { who: "lead", ago: 3, files: ["a"] });
    const mine = page({ lines: alone, whyNobody: "alone" });
    assert.match(mine, /\*\*0 of your 3 commits/);
    assert.match(mine, /Only you have committed here of late/);
    assert.match(page({ lines: alone, whyNobody: "leadUnknown" }), /which commits are yours/);
    assert.match(page({ lines: alone }), /None of them was on a file of your team's/);
    const none = page({ lines: work });
    assert.match(none, /\*\*You have no commits here in these twelve weeks\.\*\*/);
    assert.match(none, /Set Up Team/);
    assert.doesNotMatch(none, /How this is made/);
    assert.match(replayWaiting("/a/shop", "Wait."), /`shop`\n\nWait/);
  });

  it("is called by the repository, whatever the folder's name holds", () => {
    assert.equal(replayTitle("C:\\work\\shop"), "What Baton would have said – “shop”");
    assert.equal(replayTitle("/a/b\u202e\nc/"), "What Baton would have said – “b c”");
  });

  it("is never markup", () => {
    const made = (name: string, file: string): string =>
      page({
        lines: [
          ...times(5, { who: `A${name}`, ago: 60, files: [`f${file}/a`] }),
          lead(9, `f${file}/a`),
        ],
        root: `/x/r${file.replace(/[\\/]/g, "")}`,
      });
    const plain = shapeOf(made("", ""));
    fc.assert(
      fc.property(strangersText, strangersText, (name, file) => {
        fc.pre(!/bot\]?$/i.test(name.trim()));
        assert.equal(shapeOf(made(name, file)), plain);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a replay in steps", () => {
  it("tells before each commit how much is behind it, and ends in the same", () => {
    const input = {
      history: history([...work, lead(20, "src/a"), lead(10, "src/a")]),
      settings,
      since: now - replaySeconds,
      until: now,
      ownershipOf: () => ({ kind: "noRule" }) as const,
      calendar,
    };
    const steps = replaying(input);
    assert.deepEqual([steps.next().value, steps.next().value], [0, 0.5]);
    assert.deepEqual(steps.next(), { done: true, value: replay(input) });
  });
});
