import { demoFile } from "../fixtures/demo";
import { open, quietBecause } from "./baton";

describe("a machine without git", () => {
  it("is a quiet place, and the hover says what to do", async () => {
    await open(demoFile);
    await quietBecause(/did not find git\. Install it/);
  });
});
