import assert from "node:assert/strict";
import fc from "fast-check";
import { candidatesOf, familiarityOf } from "../../../src/core/coaching/handBack/candidates";
import {
  type HintRecord,
  parseHintRecord,
  printHintRecord,
} from "../../../src/core/coaching/handBack/draft";
import { shopPeople } from "../coaching/people";

const range = fc.record({ from: fc.nat(), to: fc.nat() }, { noNullPrototype: true });
const scope = fc.oneof(
  fc.constant({ kind: "tree" } as const),
  fc.record(
    { kind: fc.constant("files" as const), paths: fc.array(fc.string()) },
    { noNullPrototype: true },
  ),
  fc.record(
    { kind: fc.constant("lines" as const), path: fc.string(), ranges: fc.array(range) },
    { noNullPrototype: true },
  ),
);
const record: fc.Arbitrary<HintRecord> = fc.record(
  {
    root: fc.string(),
    scope,
    parked: fc.constantFrom("a1", "b-2"),
    told: fc.constant(true as const),
    person: fc.string(),
    name: fc.string(),
    topic: fc.constantFrom("security", "tests"),
    rung: fc.constantFrom(1, 2, 3, 4),
    at: fc.nat(),
    head: fc.constantFrom("", "a".repeat(40), "0".repeat(64)),
    paths: fc.array(fc.string()),
    spans: fc.array(
      fc.record({ path: fc.string(), from: fc.nat(), to: fc.nat() }, { noNullPrototype: true }),
    ),
    mark: fc.string(),
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      "root",
      "scope",
      "person",
      "name",
      "rung",
      "at",
      "head",
      "paths",
      "spans",
      "mark",
    ],
  },
);

describe("what is kept beside a hint", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(record, (one) => {
        assert.deepEqual(parseHintRecord(printHintRecord(one)), one);
      }),
    );
  });

  it("is nothing when damaged, of another version, or fit to fool git", () => {
    fc.assert(fc.property(fc.string(), (text) => assert.equal(parseHintRecord(text), undefined)));
    const [one] = fc.sample(record, 1);
    assert.ok(one);
    const changed = (change: object): HintRecord | undefined => {
      return parseHintRecord(JSON.stringify({ version: 1, ...one, ...change }));
    };
    assert.ok(changed({}));
    const bad = [
      { version: 2 },
      { head: "--output=x" },
      { head: "HEAD" },
      { parked: "../x" },
      { rung: 0 },
      { scope: { kind: "lines", path: "a", ranges: [{ from: 1, to: 2 }, { from: 1 }] } },
      { scope: { kind: "files", paths: [1] } },
      { root: undefined },
    ];
    for (const change of bad) assert.equal(changed(change), undefined, JSON.stringify(change));
  });
});

describe("who a hint may go to", () => {
  it("is each person once, at the file they have worked on", () => {
    const [noor, idris, tomasz, elif] = shopPeople();
    assert.ok(noor && idris && tomasz && elif);
    const inFolder = { ...noor, facts: elif.facts };
    const found = candidatesOf([
      { path: "src/x", suggestions: [inFolder, idris] },
      { path: "src/a", suggestions: [noor, idris, tomasz] },
    ]);
    assert.deepEqual(
      found.map(({ suggestion, path }) => `${suggestion.person.name} ${path}`),
      ["noor src/a", "idris src/x", "tomasz src/a"],
    );
  });

  it("is told by commits and role how well they know the file", () => {
    assert.deepEqual(shopPeople().map(familiarityOf), ["knows", "knows", "some", "new"]);
  });
});
