import assert from "node:assert/strict";
import fc from "fast-check";
import { hostOfRemote } from "../../../src/core/ownership/remoteHost";

const cases: [address: string, host: string | undefined][] = [
  ["https://github.com/shop/shop.git", "github.com"],
  ["https://noor:secret@GitLab.Example.org:8443/shop.git", "gitlab.example.org"],
  ["ssh://git@bitbucket.org:22/shop/shop.git", "bitbucket.org"],
  ["git+ssh://git@github.com/shop.git", "github.com"],
  ["git@github.com:shop/shop.git", "github.com"],
  ["github.com:shop/shop.git", "github.com"],
  ["file:///srv/github.com/shop.git", undefined],
  ["/srv/git/shop.git", undefined],
  ["../shop.git", undefined],
  ["./a:b", undefined],
  ["C:\\repos\\shop", undefined],
  ["C:/repos/shop", undefined],
  ["", undefined],
];

describe("the host of a remote's address", () => {
  for (const [address, host] of cases) {
    it(`${address || "nothing"} is ${host ?? "none"}`, () => {
      assert.equal(hostOfRemote(address), host);
    });
  }

  it("holds no path, user or blank end, whatever the address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (address) => {
        assert.doesNotMatch(hostOfRemote(address) ?? "x", /^$|[/@:]/);
      }),
    );
  });
});
