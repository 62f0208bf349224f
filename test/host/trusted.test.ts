import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { gitWasStarted } from "../fixtures/gitStandIn";
import { naming, open } from "./baton";

describe("the trace that proves the untrusted workspace quiet", () => {
  it("is left by git in a workspace that is trusted", async () => {
    await open(demoFile);
    await naming(people.noor.name);
    assert.equal(gitWasStarted(), true);
  });
});
