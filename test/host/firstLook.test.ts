import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { letGitGoOn } from "../fixtures/gitStandIn";
import { hoverOn, openCodeowners } from "./codeownersFile";
import { naming, open, shownWhen } from "./baton";

describe("a long history that is not there yet", () => {
  it("does not keep the lead waiting: a first look names somebody, the rest follows", async () => {
    await open(demoFile);
    const first = await naming(people.noor.name);
    assert.match(first.hover, /A first look at the last weeks and this file\. Baton reads on, 0 %/);
    const reading = /still reading this repository's history, 0 % so far/;
    assert.match(await hoverOn(await openCodeowners(), 2), reading);
    await open(demoFile);
    await naming(people.noor.name);
    letGitGoOn();
    const whole = await shownWhen(({ hover }) => !hover.includes("first look"));
    assert.match(whole.text, new RegExp(people.noor.name));
  });
});
