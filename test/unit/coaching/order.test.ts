import assert from "node:assert/strict";
import fc from "fast-check";
import { orderFor, personActs } from "../../../src/core/coaching/order";
import { namesOf, shopPeople } from "./people";

describe("who comes first", () => {
  const people = shopPeople();

  it("to ask is who knows the file best", () => {
    assert.equal(namesOf(orderFor("ask", people)), "noor idris tomasz elif");
  });

  it("to pair is a learner who has committed to the file, and not one who works around it", () => {
    assert.equal(namesOf(orderFor("pair", people)), "tomasz noor idris elif");
  });

  it("to pair is the steward where no learner has touched the file", () => {
    const others = people.filter(({ person }) => person.name !== "tomasz");
    assert.equal(namesOf(orderFor("pair", others)), "noor idris elif");
  });

  it("to pair is no learner from outside the team", () => {
    const strangers = people.map((one) => ({ ...one, stranger: one.person.name === "tomasz" }));
    assert.equal(namesOf(orderFor("pair", strangers)), "noor idris tomasz elif");
  });

  it("changes the order and nobody else, and asking twice changes nothing", () => {
    fc.assert(
      fc.property(fc.subarray([...people]), fc.constantFrom(...personActs), (some, act) => {
        const ordered = orderFor(act, some);
        assert.deepEqual(new Set(ordered), new Set(some));
        assert.equal(ordered.length, some.length);
        assert.deepEqual(orderFor(act, ordered), ordered);
      }),
    );
  });
});
