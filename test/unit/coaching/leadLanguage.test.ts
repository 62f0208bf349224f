import { explanationOf } from "../../../src/core/coaching/explanation";
import {
  explanationMarkdown,
  pageTitle,
  waitingMarkdown,
} from "../../../src/core/coaching/explanationPage";
import { fileRows } from "../../../src/core/coaching/fileRows";
import { type JudgementSettings, situationOf } from "../../../src/core/coaching/situation";
import { type PastAct, spreadOver } from "../../../src/core/coaching/spread";
import type { Ownership } from "../../../src/core/ownership/codeowners";
import { pseudoLanguage } from "../../fixtures/pseudoLanguage";
import { day, history, type Line, now, settings, times } from "../history/smallHistory";
import { shopLines } from "./people";
import { assertTranslated, FiguresCalendar } from "./translated";

const reading = { calendar: new FiguresCalendar("UTC"), now };
const rule = { line: 2, pattern: "1", owners: ["@1/1"], section: null };
const owned: Ownership = { kind: "owned", rule, owners: rule.owners };

interface Given {
  readonly lines?: readonly Line[];
  readonly ownership?: Ownership;
  readonly codeowners?: string;
  readonly settings?: Partial<JudgementSettings>;
  readonly acts?: readonly PastAct[];
  readonly path?: string;
}

function explained({ lines = shopLines, ownership = { kind: "noRule" }, ...given }: Given) {
  const { acts = [], codeowners, path = "src/a" } = given;
  const judgement = { ...settings, leadEmails: ["lead@x.example"], ...given.settings };
  const known = history(lines, judgement);
  const found = situationOf(known, ownership, path, now, judgement);
  const situation = { ...found, ...spreadOver(found.suggestions, acts, now) };
  return explanationOf({
    history: known,
    situation,
    codeowners,
    settings: { ...judgement, leadEmails: [] },
    advice: ["1"],
    at: now,
  });
}

const here = (who: string, ago: number): Line => ({ who, ago, files: ["src/a"] });
const around = (who: string, ago: number): Line => ({ who, ago, files: ["src/b"] });
const roster = [{ name: "noor", emails: ["noor@x.example"], handle: "" }];

/** A lead and a teammate who work on the same files, so that others are outside the team. */
const inferred = ["lead", "noor"].map((who): Line => ({
  who,
  ago: 1,
  files: Array.from({ length: 12 }, (_, at) => `src/${at}`),
}));

const oneOfEach = [
  around("lead", 1),
  around("1-bot", 2),
  around("claude code", 2),
  around("1", 300),
];
const another = [around("2-bot", 2), around("github copilot", 2), around("2", 300)];

/** People who are left out for every reason, once one of them, once two. */
const leftOut: readonly Given[] = [
  { lines: [...oneOfEach, ...shopLines] },
  { lines: [here("lead", 1), ...oneOfEach, ...another, ...shopLines] },
  { lines: [...times(2, here("lead", 1)), ...shopLines] },
  { lines: [...shopLines, here("1", 10), here("2", 11)], settings: { roster } },
  { lines: shopLines, settings: { roster: [...roster, ...roster] } },
  { lines: [...shopLines, ...inferred, around("elif", 5)] },
  { lines: [...shopLines, ...inferred, around("elif", 5), here("1", 12)] },
];

describe("the page that explains a suggestion, in the lead's language", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  const assertPage = (given: Given): void => {
    const text = explanationMarkdown(explained(given), reading);
    assertTranslated(text.replaceAll(/lead|github copilot|claude code|\d&#45;bot/g, ""));
  };

  it("has no English in it, whoever is named", () => {
    const asked = [1, 2, 3].map((ago): PastAct => ({
      act: "pair",
      email: "noor@x.example",
      at: now - ago * day,
      root: "/",
    }));
    const alone = [{ who: "noor", ago: 1, files: ["src/a"] }];
    for (const given of [{}, { acts: asked }, { lines: [] }, { lines: alone }]) assertPage(given);
    const steward = ["noor", "idris"].flatMap((who) => times(5, { who, ago: 2, files: ["src/a"] }));
    assertPage({ lines: steward });
  });

  it("has no English in it, whoever is left out", () => {
    for (const given of leftOut) {
      for (const departedDays of [1, 120]) {
        assertPage({ ...given, settings: { ...given.settings, departedDays } });
      }
    }
  });

  it("has no English in it, whosever the file is", () => {
    const codeowners = "1";
    const section = { ...rule, section: "2" };
    const five = ["1", "2", "3", "4", "5"].map((one) => `@${one}/1`);
    const all: readonly Ownership[] = [
      { kind: "noRule" },
      { kind: "unowned", rule: { ...rule, owners: [] } },
      owned,
      { ...owned, owners: five, others: [section] },
    ];
    for (const ownership of all) assertPage({ ownership, codeowners });
  });

  it("has no English in it, whatever the settings and wherever the file is", () => {
    const few = { halfLifeDays: 1, windowDays: 30.4375, bulkCommitFiles: 1 };
    assertPage({ settings: few });
    assertPage({ settings: { ...few, ownerTeams: ["@1/1"] }, path: "1", lines: [] });
  });

  it("has no English in its title, nor while nothing is known", () => {
    for (const lines of [shopLines, []]) {
      const { situation, codeowners, advice } = explained({ lines });
      assertTranslated(pageTitle({ kind: "known", situation, codeowners, advice }, "1"));
    }
    assertTranslated(waitingMarkdown("1", { kind: "absent", reason: "noFile" }));
    assertTranslated(waitingMarkdown("1", { kind: "failed", message: "1" }));
    assertTranslated(waitingMarkdown("1", { kind: "reading", percent: 5 }));
    assertTranslated(waitingMarkdown("1", { kind: "stopped" }));
  });

  it("has no English in the rows about the same file", () => {
    for (const codeowners of ["1", undefined]) {
      const { situation, advice } = explained({ ownership: owned });
      const rows = fileRows({ kind: "known", situation, codeowners, advice, reading: 5 }, reading);
      const own = rows.filter(({ kind }) => kind !== "person" && kind !== "advice");
      for (const { label, description } of own) assertTranslated(`${label} ${description}`);
    }
  });
});
