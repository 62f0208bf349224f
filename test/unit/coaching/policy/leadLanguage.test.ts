import assert from "node:assert/strict";
import type { NewEntry } from "../../../../src/core/coaching/ledger/entry";
import { momentKinds } from "../../../../src/core/coaching/moments/moment";
import {
  type Decision,
  messageRules,
  nudgeRules,
} from "../../../../src/core/coaching/policy/decision";
import {
  type NudgeSettingName,
  parseNudgeSettings,
} from "../../../../src/core/coaching/policy/nudgeSettings";
import { remedyOf } from "../../../../src/core/coaching/policy/remedies";
import { defaultPolicy, type PolicySettings } from "../../../../src/core/coaching/policy/settings";
import { whyPage } from "../../../../src/core/coaching/policy/whyPage";
import { wordingsOf } from "../../../../src/core/coaching/policy/wordings";
import { waitingPage } from "../../../../src/core/coaching/waitingPage";
import { pseudoLanguage, untranslated } from "../../../fixtures/pseudoLanguage";
import { assertTranslated, FiguresCalendar } from "../translated";
import {
  after as past,
  answer,
  day,
  decided,
  hour,
  noor,
  now,
  shown,
  situation,
  textOf,
  type Unusual,
} from "./asking";

const calendar = new FiguresCalendar("UTC");

/** What the hours are is told by the calendar's names of days. */
const anyTime = { hours: undefined };

function decidedIn({ circumstances, settings, ...unusual }: Unusual): Decision {
  return decided({
    ...unusual,
    circumstances: { ...circumstances, calendar },
    settings: { ...anyTime, ...settings },
  });
}

function assertPage(unusual: Unusual): void {
  // The name of an area.
  assertTranslated(whyPage(decidedIn(unusual)).replaceAll("⟧src⟦", ""));
}

const quiet = (what: "file" | "area" | "person", name: string): [number, NewEntry] => [
  hour,
  { kind: "quiet", what, root: what === "person" ? "" : "/r", name },
];
const mine = (what: "file" | "area", name: string): [number, NewEntry] => [
  hour,
  { kind: "mine", what, root: "/r", name },
];
const act = (ago: number, kind: "ask" | "pair" | "hint" | "handOver"): [number, NewEntry] => [
  ago,
  { kind: "act", act: kind, person: noor, root: "/r", path: "src/a" },
];
const opened: NewEntry = {
  kind: "handBack",
  step: "opened",
  id: "h",
  root: "/r",
  paths: ["src/a"],
  person: noor,
};
const useless = Array.from({ length: 10 }, (_, at) => [
  shown((40 + at) * day, "status"),
  answer((40 + at) * day - 1, (40 + at) * day, "notUseful"),
]).flat();

/** What was done before, and what is known of the file. */
const pasts: readonly Unusual[] = [
  {},
  { situation: undefined },
  { situation: { ...situation, suggestions: [] } },
  {
    situation: { ...situation, standing: { teamOwned: false, because: "generated" } },
  },
  { ledger: past(mine("file", "src/a"), quiet("file", "src/a"), quiet("person", noor)) },
  { ledger: past(mine("area", "src"), quiet("area", "src")) },
  { ledger: past(mine("area", ""), quiet("area", "")) },
  {
    ledger: past(
      ...["idris", "tomasz", "elif", "noor"].map((who) => quiet("person", `${who}@x.example`)),
    ),
  },
  { ledger: past([hour, opened]) },
  { ledger: past([3 * day, opened]) },
  ...(["ask", "pair", "hint", "handOver"] as const).map((kind) => ({
    ledger: past(act(hour, kind)),
  })),
  { ledger: past([hour, { kind: "snooze", until: now + hour }]) },
  { ledger: past([hour, { kind: "snooze", until: now + 3 * day }]) },
  { ledger: past([hour, { kind: "incident", until: null }]) },
  { ledger: past([hour, { kind: "incident", until: now + hour }]) },
  { ledger: past(shown(hour, "message", "src/a"), answer(1, hour, "notUseful")) },
  { ledger: past(shown(hour, "message"), shown(2 * hour, "message")) },
  { ledger: past(...useless) },
];

/** What goes on just now. */
const present: readonly Unusual[] = [
  { circumstances: { lastKeyAt: now - 1 } },
  { circumstances: { lastKeyAt: now - 2, debugging: true, operation: "merge" } },
  { circumstances: { pairing: true, operation: "rebase", anotherWindowSpeaks: true } },
  { circumstances: { liveShare: true, operation: "cherryPick" } },
  { circumstances: { presenting: true, operation: "revert" } },
  { circumstances: { operation: "bisect" } },
  { circumstances: { firstUsedAt: now - day } },
  { moment: { kind: "staged" }, settings: { moments: [] } },
  ...momentKinds.map((kind): Unusual => ({ moment: { kind } })),
];

/** Other limits than usual. */
const limits: readonly Partial<PolicySettings>[] = [
  {},
  { messages: false, calmSeconds: 1 },
  {
    messagesADay: undefined,
    messagesAWeek: undefined,
    hoursBetweenMessages: undefined,
    firstDays: undefined,
    daysBetweenSameFile: undefined,
  },
  { hoursBetweenMessages: 1, firstDays: 1, daysBetweenSameFile: 1 },
];

describe("the page that says why, in the lead's language", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  it("has no English in it, whatever keeps Baton quiet", () => {
    for (const settings of limits) {
      for (const unusual of pasts) assertPage({ ...unusual, settings });
      for (const unusual of present) {
        assertPage({ ...unusual, settings: { ...unusual.settings, ...settings } });
      }
    }
  });

  it("has no English in it, whatever is said to nobody in particular", () => {
    const { suggestion, ...decision } = decidedIn({});
    assert.ok(suggestion);
    for (const level of ["message", "status"] as const) {
      assertTranslated(whyPage({ ...decision, suggestion: undefined, level }));
      assertTranslated(whyPage({ ...decision, suggestion, level }));
    }
  });

  it("has no English around the lead's hours", () => {
    const said = (lastKeyAt: number): string =>
      textOf("hours", { circumstances: { now: lastKeyAt, lastKeyAt } });
    assert.match(said(now), /^⟦It is ⟧12:00⟦, within your hours \(⟧.*⟦\)\.⟧$/);
    assert.match(said(now + 12 * hour), /^⟦It is ⟧00:00⟦, outside your hours \(⟧.*⟦\)\.⟧$/);
  });

  it("has no English in what a message needs, whatever came before", () => {
    const before = [
      [],
      [shown(hour / 2, "message", "src/a")],
      [shown(hour, "message"), shown(2 * hour, "message")],
      [shown(2 * day, "message", "src/a"), shown(3 * day, "message")],
    ];
    for (const settings of limits) {
      for (const ledger of before.map((entries) => past(...entries))) {
        for (const rule of messageRules) {
          assertTranslated(textOf(rule, { ledger, settings, circumstances: { calendar } }));
        }
      }
    }
  });

  it("has no English in what changes a rule's verdict", () => {
    const remedies = [...nudgeRules, ...messageRules].flatMap((rule) => remedyOf(rule) ?? []);
    assert.ok(remedies.length > 20);
    for (const remedy of remedies) assertTranslated(remedy);
  });

  it("has no English in it while Baton only waits", () => {
    assertTranslated(waitingPage("1", defaultPolicy, { calendar, now }));
  });

  it("has no English in a message", () => {
    for (const kind of momentKinds) {
      for (const wording of wordingsOf[kind]) assertTranslated(wording("1", "2"));
    }
  });

  it("has no English in what is wrong with a setting, apart from what is to be written", () => {
    const names: readonly NudgeSettingName[] = [
      "nudgeMoments",
      "sustainedEditing",
      "calmSeconds",
      "messageLimits",
      "workingDays",
      "workingHours",
    ];
    for (const name of names) {
      const written = { ...unset, [name]: "1" };
      const [problem = "", ...others] = parseNudgeSettings(written).problems;
      assert.deepEqual(others, []);
      assert.match(problem, /^baton\.\w+: ⟦write .*⟧$/);
      assert.doesNotMatch(untranslated(problem).replace(/^baton\.\w+/, ""), /[a-z]{2,} [a-z]/i);
    }
  });
});

const unset: Readonly<Record<NudgeSettingName, unknown>> = {
  nudgeMoments: undefined,
  sustainedEditing: undefined,
  calmSeconds: undefined,
  messages: undefined,
  messageLimits: undefined,
  workingDays: undefined,
  workingHours: undefined,
};
