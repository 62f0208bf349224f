import assert from "node:assert/strict";
import { people } from "../fixtures/demoPeople";
import { naming, open } from "./baton";

describe("a folder inside a repository", () => {
  it("is judged by the whole repository, its CODEOWNERS included", async () => {
    await open("payments/refund.ts");
    const { hover } = await naming(people.noor.name);
    assert.match(hover, /CODEOWNERS line 2/);
  });
});
