import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open } from "./baton";

describe("a repository in a repository", () => {
  it("is judged by itself, and the outer one too", async () => {
    await open("vendor/kit/kit.ts");
    await naming("Ines Moreau");
    await open(demoFile);
    await naming(people.noor.name);
  });
});
