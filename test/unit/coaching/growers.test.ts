import assert from "node:assert/strict";
import { withGrowers } from "../../../src/core/coaching/growers";
import { pairInvitation } from "../../../src/core/coaching/messages";
import { orderFor } from "../../../src/core/coaching/order";
import { situationOf } from "../../../src/core/coaching/situation";
import { factText, roleText } from "../../../src/core/coaching/words";
import type { Suggestion } from "../../../src/core/history/suggest";
import type { Topic } from "../../../src/core/people/topics";
import { Calendar } from "../../../src/core/text/calendar";
import { history, now, settings, times } from "../history/smallHistory";
import { namesOf } from "./people";

const entry = (name: string, ...topics: Topic[]) => ({
  name,
  emails: [`${name}@x.example`],
  handle: "",
  topics,
});
const roster = [
  entry("noor", "tests", "naming"),
  entry("tomasz"),
  entry("elif", "error handling", "tests"),
  entry("fresh", "tests"),
  entry("gone", "tests"),
];
const judgement = { ...settings, roster };
const known = history(
  [
    ...times(5, { who: "noor", ago: 2, files: ["src/a"] }),
    { who: "tomasz", ago: 9, files: ["src/a"] },
    { who: "elif", ago: 3, files: ["other/b"] },
    { who: "gone", ago: 300, files: ["other/b"] },
    ...times(3, { who: "stranger", ago: 1, files: ["src/a"] }),
  ],
  judgement,
);
const people = situationOf(known, { kind: "noRule" }, "src/a", now, judgement).suggestions;

function grown(...topics: Topic[]): Suggestion[] {
  return withGrowers(people, topics, { history: known, roster, at: now, departedDays: 120 });
}

describe("who named a topic of the change", () => {
  it("comes as a learner without any contact with the file, and before strangers", () => {
    assert.equal(namesOf(people), "noor tomasz stranger");
    assert.equal(namesOf(grown("error handling")), "noor tomasz elif stranger");
    assert.deepEqual(grown("error handling")[2]?.facts, [
      { kind: "wantsToGrow", topic: "error handling" },
    ]);
  });

  it("comes before the steward for what spreads knowledge, and not when help is needed", () => {
    const some = grown("error handling").filter(({ person }) => person.name !== "tomasz");
    assert.equal(namesOf(orderFor("pair", some)), "elif noor stranger");
    assert.equal(namesOf(orderFor("ask", some)), "noor elif stranger");
  });

  it("may have never committed, and has not left", () => {
    assert.equal(namesOf(grown("tests")), "noor tomasz elif fresh stranger");
  });

  it("stays a steward who knows the file, with the fact", () => {
    const [noor] = grown("naming");
    assert.equal(noor?.role, "steward");
    assert.deepEqual(noor?.facts.at(-1), { kind: "wantsToGrow", topic: "naming" });
  });

  it("is told by the most telling topic, and nobody is where no topic is known or named", () => {
    assert.deepEqual(grown("tests", "error handling")[2]?.facts.at(-1), {
      kind: "wantsToGrow",
      topic: "tests",
    });
    assert.deepEqual(grown(), people);
    assert.deepEqual(grown("security"), people);
  });

  it("is spoken of, and to, in words that are true", () => {
    const [, , elif] = grown("error handling");
    const [wish] = elif?.facts ?? [];
    assert.ok(elif && wish);
    const calendar = new Calendar("UTC");
    const wording = { calendar, now, quote: (text: string) => text };
    assert.equal(factText(wish, wording), "Wants to grow in error handling");
    assert.equal(roleText(elif, false), "is new to this and wants to grow");
    assert.match(
      pairInvitation(elif, { path: "src/a" }, calendar, now),
      /^Why you: you want to grow in error handling\. It would be a good place to begin/m,
    );
  });
});
