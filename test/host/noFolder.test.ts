import { quietBecause } from "./baton";
import { weekWhen } from "./week";

describe("an empty window", () => {
  it("is a quiet place", async () => {
    await quietBecause(/Open a file/);
  });

  it("has no weeks to show", async () => {
    await weekWhen((view) => view.kind === "absent" && /Open a folder/.test(view.note.text));
  });
});
