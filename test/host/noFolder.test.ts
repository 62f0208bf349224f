import { quietBecause } from "./baton";

describe("an empty window", () => {
  it("is a quiet place", async () => {
    await quietBecause(/Open a file/);
  });
});
