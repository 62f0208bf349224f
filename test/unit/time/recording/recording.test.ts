import assert from "node:assert/strict";
import fc from "fast-check";
import { codeSpan } from "../../../../src/core/text/plain";
import { Calendar } from "../../../../src/core/text/calendar";
import { ownerIn } from "../../../../src/core/time/recording/owner";
import { isPausedAt, parsePause, printPause } from "../../../../src/core/time/recording/pauseState";
import { rawPage } from "../../../../src/core/time/recording/rawPage";
import {
  type RecordingState,
  recordingText,
} from "../../../../src/core/time/recording/recordingText";
import { spanTable, timeJson } from "../../../../src/core/time/recording/spanTable";
import { surfaceOf } from "../../../../src/core/time/recording/surface";
import { rollUp } from "../../../../src/core/time/weeks/rollUp";
import type { TimeEntry } from "../../../../src/core/time/weeks/timeEntry";
import { workBegan } from "../../../../src/core/time/weeks/workBegan";
import { hostileFile } from "../../../fixtures/hostile";
import { correction, line, teams } from "../weeks/lines";

const calendar = new Calendar("UTC");
/** Friday, 27 November 2026, nine o'clock. */
const nine = Date.UTC(2026, 10, 27, 9) / 1000;
const text = (state: RecordingState): string =>
  recordingText(state, calendar, nine, (act) => `command:${act}`);

describe("the sentence about recording", () => {
  it("says what goes on and for how long on the file today, and offers a pause", () => {
    const pause = "[Pause](command:pauseRecording)";
    const on = { kind: "on", mode: "type", seconds: 779 } as const;
    assert.equal(text(on), `Recording: typing, 12 min on this file today. ${pause}`);
    const resting = { ...on, mode: undefined };
    assert.equal(text(resting), `Recording: 12 min on this file today. ${pause}`);
    const nothing = { ...resting, seconds: undefined };
    assert.equal(text(nothing), `Recording: on, nothing in front. ${pause}`);
  });

  it("says until when it is paused, and offers to resume", () => {
    const resume = "[Resume](command:resumeRecording)";
    const paused = (until: number | undefined): string => text({ kind: "paused", until });
    assert.equal(paused(nine + 3600), `Recording is paused until 10:00. ${resume}`);
    assert.equal(paused(nine + 16 * 3600), `Recording is paused until 01:00 tomorrow. ${resume}`);
    assert.equal(paused(undefined), `Recording is paused until you resume it. ${resume}`);
  });

  it("says why nothing is recorded", () => {
    assert.match(text({ kind: "off", because: "untrusted" }), /Restricted Mode\.$/);
    assert.match(text({ kind: "off", because: "setting" }), /switched off\. \[Settings\]/);
    assert.match(text({ kind: "stuck" }), /What was kept is safe\.$/);
  });
});

describe("a pause of recording", () => {
  it("is read as it was written, and lasts until then", () => {
    fc.assert(
      fc.property(fc.option(fc.nat(4e9), { nil: undefined }), (until) => {
        assert.deepEqual(parsePause(printPause({ until })), { until });
      }),
    );
    assert.equal(isPausedAt({ until: nine }, nine - 1), true);
    assert.equal(isPausedAt({ until: nine }, nine), false);
    assert.equal(isPausedAt({ until: undefined }, nine), true);
    assert.equal(isPausedAt(undefined, nine), false);
  });

  it("has no end when its file is damaged, so that nothing is recorded against the lead's wish", () => {
    for (const damaged of ["", "{", "null", '{"until":"later"}', '{"until":-1}']) {
      assert.deepEqual(parsePause(damaged), { until: undefined });
    }
  });
});

describe("what is in front of the lead", () => {
  it("is reviewed in a diff and in a pull request, edited in a file, and else nobody's work", () => {
    assert.equal(surfaceOf("file", false), "editor");
    for (const scheme of ["vscode-remote", "vsls", "untitled", "vscode-notebook-cell"]) {
      assert.equal(surfaceOf(scheme, false), "editor", scheme);
    }
    for (const scheme of ["file", "git", "pr", "review"]) {
      assert.equal(surfaceOf(scheme, true), "review", scheme);
    }
    for (const scheme of [
      "output",
      "git",
      "debug",
      "comment",
      "vscode-settings",
      "baton-explain",
    ]) {
      assert.equal(surfaceOf(scheme, false), undefined, scheme);
    }
  });

  it("is whose the situation says, with the rule", () => {
    const rule = { line: 2, pattern: "/src/", owners: ["@noor"], section: null };
    const standing = { teamOwned: true, because: "ownerOnTeam" } as const;
    assert.deepEqual(
      ownerIn({ ownership: { kind: "owned", rule, owners: ["@noor", "@elif"] }, standing }),
      { rule: "/src/", owners: ["@noor", "@elif"], teamOwned: true },
    );
    const history = { teamOwned: true, because: "history" } as const;
    const noRule = ownerIn({ ownership: { kind: "noRule" }, standing: history });
    assert.deepEqual(noRule, { rule: null, owners: [], teamOwned: true });
  });
});

const owner = { rule: "/src/", owners: ["@noor"], teamOwned: true };
const spans: TimeEntry[] = [
  line({ start: nine, end: nine + 15, chars: 20, owner, tzOffsetMin: 60 }),
  line({
    start: nine + 15,
    end: nine + 90,
    owner,
    seq: 1,
    mode: "read",
    path: "",
    tzOffsetMin: -210,
  }),
];

describe("the work that goes on", () => {
  const on = { root: "/r", path: "src/a" };
  it("began where no gap of more than five minutes parts it from the moment", () => {
    const at = (start: number, end: number, rest = {}) => line({ start, end, ...rest });
    assert.equal(workBegan([], on, 1000), 1000);
    assert.equal(workBegan([at(700, 800), at(300, 400)], on, 1000), 300);
    assert.equal(workBegan([at(700, 800), at(300, 399)], on, 1000), 700);
    assert.equal(workBegan([at(100, 699)], on, 1000), 1000);
    assert.equal(workBegan([at(100, 900, { path: "src/b" })], on, 1000), 1000);
    assert.equal(workBegan([at(900, 1100), at(1050, 1100)], on, 1000), 900);
  });
});

describe("recorded time in a file", () => {
  it("is a table of spans as the lead has them in the end", () => {
    const said = correction({ session: "one", from: 1, to: 1 }, "incident", nine + 100);
    assert.deepEqual(
      spanTable([...spans.toReversed(), said])
        .trim()
        .split("\r\n"),
      [
        "start,end,seconds,mode,incident,repository,path,teamOwned,rule,owners,typed,bulk,session,seq",
        "2026-11-27T10:00:00+01:00,2026-11-27T10:00:15+01:00,15,type,,/r,src/a,yes,/src/,'@noor,20,0,one,0",
        "2026-11-27T05:30:15-03:30,2026-11-27T05:31:30-03:30,75,read,yes,/r,,yes,/src/,'@noor,0,0,one,1",
      ],
    );
  });

  it("is JSON with everything in it, in the order of time", () => {
    const days = rollUp(spans);
    const read: unknown = JSON.parse(timeJson(spans.toReversed(), days));
    assert.deepEqual(read, JSON.parse(JSON.stringify({ entries: spans, days })));
  });
});

describe("the page about recorded time", () => {
  const faults = { damagedLines: 0, newerFiles: 0, unwritten: 0 };
  const page = { state: "Recording: on.", calendar, folder: "/storage", ...faults };

  it("tells each line as it was kept, newest first", () => {
    const said = correction({ session: "one", from: 0, to: 1 }, "pair", nine + 600);
    const shown = rawPage({ ...page, entries: [...spans, said] });
    const lines = shown.split("\n").filter((one) => one.startsWith("- "));
    assert.deepEqual(lines, [
      "- 09:10 You said of lines 0 to 1 of `one`: it was pairing",
      "- 09:00 1 min reading: a file whose name is not kept, the team's (`one 1`)",
      "- 09:00 15 s typing: `src/a`, the team's, 20 characters typed (`one 0`)",
    ]);
    assert.match(shown, /## 27 November 2026/);
    assert.match(rawPage({ ...page, entries: [] }), /There is nothing yet\./);
  });

  it("says what is wrong with the files", () => {
    const shown = rawPage({ ...page, entries: [], damagedLines: 1, newerFiles: 2, unwritten: 3 });
    assert.match(shown, /1 line is damaged and left out\. 2 files are of a newer version of Baton/);
    assert.match(shown, /3 lines are not on the disk yet\./);
  });

  it("shows a stranger's path as it is", () => {
    for (const path of [hostileFile, `a\n# b`, "`a` [b](command:c)"]) {
      const shown = rawPage({ ...page, entries: [line({ path, owner: teams })] });
      const [shownLine = ""] = shown.split("\n").filter((one) => one.startsWith("- "));
      assert.ok(shownLine.includes(codeSpan(path)), shownLine);
      assert.match(shownLine, /the team's/);
    }
  });
});
