import assert from "node:assert/strict";
import { explanationOf } from "../../../src/core/coaching/explanation";
import { explanationMarkdown } from "../../../src/core/coaching/explanationPage";
import { namesakeAdvice } from "../../../src/core/coaching/namesakeAdvice";
import { situationOf } from "../../../src/core/coaching/situation";
import { Calendar } from "../../../src/core/text/calendar";
import { day, history, now, settings, times } from "../history/smallHistory";

const lines = [
  ...times(5, { who: "Mara Lind", ago: 2, files: ["src/a"] }),
  ...times(3, { who: "lead", ago: 9, files: ["src/a"] }),
  ...times(3, { who: "noor", ago: 9, files: ["src/a"] }),
];
const mine = { ...settings, userName: "Mara Lind" };

describe("somebody who bears the lead's own name", () => {
  const known = history(lines, mine);
  const situation = situationOf(known, { kind: "noRule" }, "src/a", now, mine);

  it("is not named, and not on the team that is inferred", () => {
    assert.deepEqual(
      situation.suggestions.map(({ person }) => person.name),
      ["noor"],
    );
    const members = [...known.team.members].map((id) => known.people.persons[id]?.name);
    assert.deepEqual(members, ["noor"]);
  });

  it("makes a file the lead's own, not somebody's elsewhere", () => {
    assert.deepEqual(situation.standing, { teamOwned: false, because: "yours" });
    const alone = times(5, { who: "Mara Lind", ago: 2, files: ["src/a"] });
    const noors = times(3, { who: "noor", ago: 9, files: ["src/a"] });
    const few = history([...alone, ...noors], mine);
    const found = situationOf(few, { kind: "noRule" }, "src/a", now, mine);
    assert.equal(found.standing.because, "yours");
  });

  it("is told on the page that explains, with what to do", () => {
    const given = { history: known, situation, codeowners: undefined, settings: mine, advice: [] };
    const page = explanationMarkdown(explanationOf({ ...given, at: now }), {
      calendar: new Calendar("UTC"),
      now,
    });
    assert.match(
      page,
      /^- \*\*You, perhaps, at another address\*\*, since the name is yours: Mara Lind \(mara lind&#64;.*Set Up Team/m,
    );
  });

  it("is told in the hover while they are active", () => {
    const [advice = "", ...more] = namesakeAdvice(known, now, 120);
    assert.match(advice, /^Somebody with your name commits here as mara lind@.*Set Up Team/);
    assert.deepEqual(more, []);
    assert.deepEqual(namesakeAdvice(known, now + 300 * day, 120), []);
    assert.deepEqual(namesakeAdvice(history(lines), now, 120), []);
  });
});
