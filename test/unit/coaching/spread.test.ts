import assert from "node:assert/strict";
import fc from "fast-check";
import { type PastAct, spreadOver, timesGoneTo } from "../../../src/core/coaching/spread";
import { steppedBackText } from "../../../src/core/coaching/words";
import { day, now } from "../history/smallHistory";
import { namesOf, shopPeople } from "./people";

const hour = 3600;

/** Acts that went to a person so many seconds ago each. */
function went(who: string, ...ago: readonly number[]): PastAct[] {
  const email = `${who}@x.example`;
  return ago.map((seconds) => ({ act: "ask", email, at: now - seconds, root: "/r" }));
}

describe("the spread over people", () => {
  const people = shopPeople();
  const [noor] = people;
  assert.ok(noor);

  it("leaves the order alone while the lead went to the first at most twice", () => {
    const { suggestions, steppedBack } = spreadOver(people, went("noor", day, 2 * day), now);
    assert.equal(namesOf(suggestions), "noor idris tomasz elif");
    assert.equal(steppedBack, undefined);
  });

  it("lets another steward come first after the third time, and says so", () => {
    const acts = went("noor", day, 2 * day, 3 * day);
    const { suggestions, steppedBack } = spreadOver(people, acts, now);
    assert.equal(namesOf(suggestions), "idris noor tomasz elif");
    assert.ok(steppedBack);
    assert.equal(
      steppedBackText(steppedBack, (name) => name),
      "You went to noor three times in the past seven days, so idris comes first.",
    );
  });

  it("never puts a learner before a steward", () => {
    const withoutIdris = people.filter(({ person }) => person.name !== "idris");
    const acts = went("noor", day, 2 * day, 3 * day, 4 * day);
    assert.equal(namesOf(spreadOver(withoutIdris, acts, now).suggestions), "noor tomasz elif");
  });

  it("never puts somebody from outside the team before a teammate", () => {
    const strangers = people.map((one) => ({ ...one, stranger: one.person.name === "idris" }));
    const acts = went("noor", day, 2 * day, 3 * day, 4 * day);
    const [first] = spreadOver(strangers, acts, now).suggestions;
    assert.equal(first?.person.name, "noor");
  });

  it("goes on by what they know when the lead went to all of them", () => {
    const acts = ["noor", "idris"].flatMap((who) => went(who, day, 2 * day, 3 * day));
    const { suggestions, steppedBack } = spreadOver(people, acts, now);
    assert.equal(namesOf(suggestions), "noor idris tomasz elif");
    assert.equal(steppedBack, undefined);
  });

  it("forgets after seven days", () => {
    const acts = went("noor", day, 2 * day, 7 * day);
    assert.equal(timesGoneTo(noor.person, acts, now), 2);
    assert.equal(timesGoneTo(noor.person, went("noor", 7 * day - 1), now), 1);
  });

  it("counts what was copied again within the hour as one time", () => {
    assert.equal(timesGoneTo(noor.person, went("noor", 0, 60, hour - 1), now), 1);
    assert.equal(timesGoneTo(noor.person, went("noor", 0, hour, 2 * hour), now), 3);
  });

  it("keeps everybody, and roles in their order", () => {
    const act = fc.record({
      who: fc.constantFrom("noor", "idris", "tomasz", "elif", "stranger"),
      ago: fc.integer({ min: -day, max: 20 * day }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (all) => {
        const acts = all.flatMap(({ who, ago }) => went(who, ago));
        const { suggestions } = spreadOver(people, acts, now);
        assert.deepEqual(new Set(suggestions), new Set(people));
        assert.deepEqual(
          suggestions.map(({ role }) => role),
          people.map(({ role }) => role),
        );
      }),
    );
  });
});
