import assert from "node:assert/strict";
import fc from "fast-check";
import { settings } from "../../harness/manifestSettings";
import { mergePeople } from "../../../src/core/people/people";
import { parseRoster } from "../../../src/core/people/roster";
import { rosterAdvice } from "../../../src/core/people/rosterAdvice";
import { topics } from "../../../src/core/people/topics";

describe("the roster setting", () => {
  it("gives its entries, with the handle's @ put where it is missing", () => {
    const { entries, problems } = parseRoster([
      { name: " Noor ", emails: ["noor@shop.example", " "], handle: "noorh" },
      { handle: "@tomasz" },
    ]);
    assert.deepEqual(entries, [
      { name: "Noor", emails: ["noor@shop.example"], handle: "@noorh" },
      { name: "", emails: [], handle: "@tomasz" },
    ]);
    assert.deepEqual(problems, []);
  });

  it("names the place of each bad entry and keeps the good ones", () => {
    const { entries, problems } = parseRoster([
      "noor",
      { name: 7, handle: "@a" },
      { emails: "a@b" },
      { name: "nobody" },
      { handle: "@ok" },
      { handle: 3 },
    ]);
    assert.deepEqual(
      entries.map(({ handle }) => handle),
      ["@ok"],
    );
    assert.deepEqual(
      problems.map((problem) => /entry (\d)/.exec(problem)?.[1]),
      ["1", "2", "3", "4", "6"],
    );
  });

  it("says what to write when it is no list", () => {
    assert.match(parseRoster({}).problems.join(), /baton\.team: write a list/);
    assert.deepEqual(parseRoster(undefined), { entries: [], places: [], problems: [] });
  });

  it("takes anything without throwing, each entry either good or named", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (value) => {
        const { entries, places, problems } = parseRoster(value);
        value.forEach((_, index) => {
          const named = problems.some((problem) => problem.includes(`entry ${index + 1}`));
          assert.ok(places.includes(index + 1) || named);
        });
        assert.equal(entries.length, places.length);
      }),
    );
  });

  it("keeps time zones and topics, and an entry without those it cannot use", () => {
    const { entries, problems } = parseRoster([
      { handle: "@noor", timeZone: "Europe/Berlin", topics: ["Tests", "naming"] },
      { name: "Mina Okafor", handle: "@mina", timeZone: "Berlin", topics: ["tests", "juggling"] },
      { handle: "@elif", timeZone: "+02:00", topics: "tests" },
    ]);
    assert.deepEqual(entries, [
      {
        name: "",
        emails: [],
        handle: "@noor",
        timeZone: "Europe/Berlin",
        topics: ["tests", "naming"],
      },
      { name: "Mina Okafor", emails: [], handle: "@mina", topics: ["tests"] },
      { name: "", emails: [], handle: "@elif" },
    ]);
    assert.deepEqual(problems, [
      'baton.team, entry 2 (Mina Okafor): "timeZone" must be an IANA name such as "Europe/Berlin".',
      `baton.team, entry 2 (Mina Okafor): the topic "juggling" is not known. Choose from: ${topics.join(", ")}.`,
      'baton.team, entry 3: "timeZone" must be an IANA name such as "Europe/Berlin".',
      'baton.team, entry 3: "topics" must be a list of topics.',
    ]);
  });

  it("has the topics in the manifest too", () => {
    const { items } = settings["baton.team"];
    assert.deepEqual(items.properties.topics.items.enum, topics);
  });

  it("says which entries have the same address or handle", () => {
    const { problems } = parseRoster([
      { emails: ["a@x"] },
      7,
      { name: "Noor", emails: ["A@X", "a@x"], handle: "@noor" },
      { emails: ["b@x"], handle: "Noor" },
    ]);
    assert.deepEqual(problems.slice(1), [
      'baton.team, entry 3 (Noor): "a@x" is in entry 1 too, so both count as one person. Take it out of one of them.',
      'baton.team, entry 4: "@noor" is in entry 3 too, so both count as one person. Take it out of one of them.',
    ]);
  });
});

describe("the roster beside the history", () => {
  it("says which entry is the lead, and whom the history does not know", () => {
    const roster = parseRoster([
      { name: "Mara", emails: ["MARA@x.example"] },
      { bad: true },
      { name: "Noor", emails: ["noor@x.example"] },
      { name: "Ines", handle: "@ines" },
      { emails: ["bo@x.example"] },
    ]);
    const noor = { name: "Noor", email: "noor@x.example" };
    const people = mergePeople([noor], ["mara@x.example"], roster.entries);
    const advice = rosterAdvice(roster, people, (person) => person === people.personOf[0]);
    assert.deepEqual(advice, [
      "baton.team, entry 1 (Mara): this is you. Leave yourself out.",
      "baton.team: Baton sees no commit here by entry 4 (Ines), entry 5. Check the addresses if that surprises you.",
    ]);
    assert.deepEqual(
      rosterAdvice(parseRoster([]), people, () => false),
      [],
    );
  });
});
