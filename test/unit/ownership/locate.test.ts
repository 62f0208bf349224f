import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  codeownersPlaces,
  githubSizeLimit,
  locateCodeowners,
} from "../../../src/core/ownership/locate";

const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

describe("finding the CODEOWNERS file of a GitHub repository", () => {
  it("looks in .github, at the top and in docs, in this order", () => {
    assert.deepEqual(codeownersPlaces("github"), places);
    assert.equal(locateCodeowners(places), ".github/CODEOWNERS");
    assert.equal(locateCodeowners(places.slice(1)), "CODEOWNERS");
    assert.equal(locateCodeowners(places.slice(2)), "docs/CODEOWNERS");
  });

  it("finds none among other places, other letter case and folders", () => {
    const others = [".gitlab/CODEOWNERS", "src/CODEOWNERS", "codeowners", "CODEOWNERS/", "docs"];
    assert.equal(locateCodeowners(others), undefined);
    assert.equal(locateCodeowners([]), undefined);
  });

  it("does not depend on the order in which files are named", () => {
    const some = fc.shuffledSubarray([...places, "README.md", ".gitlab/CODEOWNERS"]);
    fc.assert(
      fc.property(some, (present) => {
        const first = places.find((place) => present.includes(place));
        assert.equal(locateCodeowners(present), first);
      }),
    );
  });

  it("counts a file of 3 MB as too large", () => {
    assert.equal(githubSizeLimit, 3_145_728);
  });
});
