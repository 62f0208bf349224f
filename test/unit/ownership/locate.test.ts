import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  codeownersPlaces,
  githubSizeLimit,
  isTooLarge,
  locateCodeowners,
  possibleRoots,
} from "../../../src/core/ownership/locate";

const everywhere = [
  ".bitbucket/CODEOWNERS",
  ".github/CODEOWNERS",
  ".gitlab/CODEOWNERS",
  "CODEOWNERS",
  "docs/CODEOWNERS",
];
const orders = {
  github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
  gitlab: ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"],
  bitbucket: [".bitbucket/CODEOWNERS"],
  unknown: [
    ".github/CODEOWNERS",
    "CODEOWNERS",
    "docs/CODEOWNERS",
    ".gitlab/CODEOWNERS",
    ".bitbucket/CODEOWNERS",
  ],
} as const;
const dialects = ["github", "gitlab", "bitbucket", "unknown"] as const;

describe("finding the CODEOWNERS file of a repository", () => {
  for (const dialect of dialects) {
    it(`looks in the places of ${dialect}, in their order, and nowhere else`, () => {
      let left = everywhere;
      for (const place of orders[dialect]) {
        assert.equal(locateCodeowners(left, dialect), place);
        left = left.filter((other) => other !== place);
      }
      assert.equal(locateCodeowners(left, dialect), undefined);
      assert.deepEqual(codeownersPlaces(dialect), orders[dialect]);
    });
  }

  it("finds none among other places, other letter case and folders", () => {
    const others = ["src/CODEOWNERS", "codeowners", ".gitlab/codeowners", "CODEOWNERS/", "docs"];
    for (const dialect of dialects) assert.equal(locateCodeowners(others, dialect), undefined);
    for (const dialect of dialects) assert.equal(locateCodeowners([], dialect), undefined);
  });

  it("does not depend on the order in which files are named", () => {
    const some = fc.shuffledSubarray([...everywhere, "README.md"]);
    fc.assert(
      fc.property(some, fc.constantFrom(...dialects), (present, dialect) => {
        const first = orders[dialect].find((place) => present.includes(place));
        assert.equal(locateCodeowners(present, dialect), first);
      }),
    );
  });

  it("counts a file of 3 MB as too large", () => {
    assert.equal(githubSizeLimit, 3_145_728);
  });

  it("knows each root that a file could have", () => {
    const roots = (file: string): string[] =>
      possibleRoots(file).map(({ root, place }) => `${root} ${place}`);
    assert.deepEqual(roots("/shop/.github/CODEOWNERS"), [
      "/shop/.github CODEOWNERS",
      "/shop .github/CODEOWNERS",
    ]);
    assert.deepEqual(roots("/shop/docs/CODEOWNERS"), [
      "/shop/docs CODEOWNERS",
      "/shop docs/CODEOWNERS",
    ]);
    assert.deepEqual(roots("/shop/CODEOWNERS"), ["/shop CODEOWNERS"]);
    assert.deepEqual(roots("/shop/MYCODEOWNERS"), []);
  });

  it("holds GitHub alone to a size", () => {
    assert.ok(isTooLarge("github", githubSizeLimit));
    assert.ok(!isTooLarge("github", githubSizeLimit - 1));
    assert.ok(!isTooLarge("gitlab", githubSizeLimit));
  });
});
