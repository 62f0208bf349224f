import assert from "node:assert/strict";
import fc from "fast-check";
import type { Ownership } from "../../../../src/core/ownership/codeowners";
import { parseGithubCodeowners } from "../../../../src/core/ownership/github";
import { ownershipOf } from "../../../../src/core/ownership/match";
import { Calendar } from "../../../../src/core/text/calendar";
import { codeSpan, nameText, plainLine } from "../../../../src/core/text/plain";
import { handsView } from "../../../../src/core/time/panel/handsView";
import { weekHtml } from "../../../../src/core/time/panel/weekHtml";
import { weekChoices } from "../../../../src/core/time/panel/weekChoices";
import { weekView } from "../../../../src/core/time/panel/weekView";
import type { OnlyYourAreas } from "../../../../src/core/time/week/onlyYourAreas";
import type { WeekInput } from "../../../../src/core/time/week/weekInput";
import { weekPage } from "../../../../src/core/time/week/weekPage";
import { weekSummary, type WeekSummary } from "../../../../src/core/time/week/weekSummary";
import { weekSentences } from "../../../../src/core/time/week/weekText";
import { history, type Line, settings } from "../../history/smallHistory";
import { asked, fullHours, monday } from "./known";

const calendar = new Calendar("UTC");
const lead = (ago: number, ...files: string[]): Line => ({ who: "lead", ago, files });
const noor = (ago: number, ...files: string[]): Line => ({ who: "noor", ago, files });

function summaryOf(lines: readonly Line[], given: Partial<WeekInput> = {}): WeekSummary {
  const input = asked([], { history: history(lines, given.settings), ...given });
  return weekSummary(input, { calendar, quote: plainLine });
}

function areasOf(lines: readonly Line[], given: Partial<WeekInput> = {}): OnlyYourAreas {
  return summaryOf(lines, given).onlyYourAreas;
}

function namesOf({ areas }: OnlyYourAreas): string[] {
  return areas.map(({ name }) => name);
}

function byRules(text: string): (path: string) => Ownership {
  const codeowners = parseGithubCodeowners(text);
  return (path) => ownershipOf(codeowners, path);
}

const twice = (...files: string[]): Line[] => [lead(1, ...files), lead(8, ...files)];

describe("areas that only the lead knows", () => {
  it("are the widest folders that nobody else has committed to, with facts", () => {
    const lines = [
      ...twice("src/price/deep/a", "src/price/b", "src/pay/c", "top"),
      lead(2, "src/price/b"),
      noor(3, "src/pay/d", "else"),
    ];
    const { areas, days, isAlone } = areasOf(lines);
    assert.deepEqual([days, isAlone], [120, false]);
    const [area] = areas;
    assert.deepEqual(
      areas.map(({ name, path, commits }) => [name, path, commits]),
      [["src/price/", "src/price", 3]],
    );
    assert.deepEqual(area?.facts, ["2 files", "3 commits of yours", "last on Thursday"]);
  });

  it("are rules before folders, and folders where others have worked under the rule", () => {
    const rules = "/src/ @shop/all\n/infra/ @shop/all\n";
    const lines = [...twice("src/price/a", "infra/b"), noor(3, "src/pay/d")];
    const { areas } = areasOf(lines, { ownershipOf: byRules(rules) });
    assert.deepEqual(
      areas.map(({ name, path }) => [name, path]),
      [
        ["/infra/", "infra/b"],
        ["src/price/", "src/price"],
      ],
    );
    const unowned = areasOf(lines, { ownershipOf: byRules("/infra/\n") });
    assert.deepEqual(namesOf(unowned), ["infra/", "src/price/"]);
  });

  it("are known to others again with one commit of theirs, unless that was long ago", () => {
    const lines = twice("src/price/a");
    const alive = noor(3, "else");
    assert.deepEqual(namesOf(areasOf([...lines, alive])), ["src/"]);
    assert.deepEqual(namesOf(areasOf([...lines, alive, noor(100, "src/price/b")])), []);
    assert.deepEqual(namesOf(areasOf([...lines, alive, noor(130, "src/price/b")])), ["src/"]);
    const together = { ...lead(5, "src/price/a"), with: ["noor"] };
    assert.deepEqual(namesOf(areasOf([...lines, alive, together])), []);
    const bot = { who: "dependabot[bot]", ago: 2, files: ["src/price/a"] };
    assert.deepEqual(namesOf(areasOf([...lines, alive, bot])), ["src/"]);
    const bulk = Array.from({ length: settings.bulkCommitFiles }, (_, at) => `src/f${at}`);
    const mechanical = noor(2, "src/price/a", ...bulk);
    assert.deepEqual(namesOf(areasOf([...lines, alive, mechanical])), ["src/"]);
    const later = noor(-4, "src/price/a");
    assert.deepEqual(namesOf(areasOf([...lines, alive, later])), ["src/"]);
  });

  it("take more than one commit of the lead's in the weeks shown, on what is still there", () => {
    const alive = noor(3, "else");
    assert.deepEqual(namesOf(areasOf([lead(1, "a/x"), alive])), []);
    assert.deepEqual(namesOf(areasOf([lead(1, "a/x"), lead(100, "a/x"), alive])), []);
    assert.deepEqual(namesOf(areasOf([lead(1, "a/x"), lead(2, "a/y"), alive])), ["a/"]);
    const isThere = (path: string): boolean => path !== "a/x";
    assert.deepEqual(namesOf(areasOf([...twice("a/x"), alive], { isThere })), []);
  });

  it("could go to somebody with facts, and to nobody outside the team", () => {
    const lines = [...twice("src/price/a"), noor(3, "else"), noor(140, "src/price/a")];
    const [area] = areasOf(lines).areas;
    assert.equal(area?.candidate?.email, "noor@x.example");
    assert.equal(area.candidate.path, "src/price/a");
    assert.match(area.candidate.facts.join(), /1 of the last 3 commits here/);
    const roster = [{ name: "Idris", emails: ["idris@x.example"], handle: "" }];
    const [other] = areasOf(lines, { settings: { ...settings, roster } }).areas;
    assert.deepEqual([other?.name, other?.candidate], ["src/", undefined]);
  });

  it("say so where there are none, and where nobody else is there", () => {
    const texts = (lines: readonly Line[]): string => {
      const summary = summaryOf(lines);
      return weekSentences(summary, fullHours, { calendar, quote: plainLine }).onlyYourAreas;
    };
    assert.equal(texts(twice("a/x")), "Nobody but you has committed here in 120 days.");
    assert.equal(
      texts([...twice("a/x"), noor(3, "a/x")]),
      "Somebody else has committed within 120 days to every area you worked on in these 12 weeks.",
    );
  });

  it("are in the panel, the Markdown and the page, each with who could have it", () => {
    const named = [...twice("src/price/a"), noor(3, "else"), noor(140, "src/price/a")];
    const lines = [...named, ...twice("infra/b")];
    const summary = summaryOf(lines);
    const said = weekSentences(summary, fullHours, { calendar, quote: nameText });
    const takeaway =
      "Areas that nobody but you has committed to in 120 days, of those you worked on in these 12 weeks:";
    const { onlyYourAreas } = handsView(summary, said);
    assert.equal(onlyYourAreas.takeaway, takeaway);
    assert.deepEqual(
      onlyYourAreas.rows.map(({ what, name, candidate }) => [what, name, candidate?.name]),
      [
        ["onlyYours", "infra/", undefined],
        ["onlyYours", "src/", "noor"],
      ],
    );
    assert.ok(onlyYourAreas.rows[0]?.facts.includes("1 file"));
    assert.match(onlyYourAreas.rows[0]?.facts.at(-1) ?? "", /^nobody else on the team/);
    const input = asked([], { history: history(lines) });
    const page = weekPage(weekSummary(input, { calendar, quote: codeSpan }), said, calendar);
    assert.ok(page.includes(takeaway));
    assert.match(page, /^- `src\/`: 1 file, 2 commits of yours, .*\. It could go to noor: 1 of /m);
    assert.match(page, /^- `infra\/`: .*\. Nobody else on the team has worked near it/m);
    const weeks = weekChoices([monday], calendar.days);
    const choices = { root: "/r", repositories: [], monday, weeks };
    const all = { summary, other: undefined, hours: fullHours, days: [], notes: [], choices };
    const html = weekHtml(weekView({ ...all, calendar }), "en");
    assert.match(html, /<code>src\/<\/code>: 1 file, 2 commits of yours, .* It could go to noor:/);
  });

  const someLines = fc.array(
    fc.record({
      who: fc.constantFrom("lead", "lead", "noor", "tomasz"),
      ago: fc.integer({ min: 1, max: 150 }),
      files: fc.uniqueArray(fc.constantFrom("a/x", "a/b/y", "a/b/z", "c/d/e", "c/f", "top"), {
        minLength: 1,
      }),
    }),
    { maxLength: 12 },
  );

  it("hold no file that a colleague has committed to within the days, and no file twice", () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const { areas, days } = areasOf(lines);
        const others = lines.filter(({ who, ago }) => who !== "lead" && ago < days - 3);
        for (const { path, commits } of areas) {
          const inside = others
            .flatMap(({ files }) => files)
            .filter((file) => file.startsWith(`${path}/`));
          assert.deepEqual(inside, []);
          assert.ok(commits >= 2);
        }
        const paths = areas.map(({ path }) => path);
        const nested = paths.filter((one) => paths.some((other) => one.startsWith(`${other}/`)));
        assert.deepEqual(nested, []);
      }),
    );
  });
});
