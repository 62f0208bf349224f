import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open } from "./baton";

describe("a detached HEAD", () => {
  it("is judged like any other", async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });
});
