import assert from "node:assert/strict";
import { open, workspaceFolder } from "./baton";
import { hooks } from "./moments";
import { viewWhen, weekWhen } from "./week";

describe("the weekly summary, among several repositories", () => {
  it("shows that of the open file, and goes to another one", async () => {
    const [shop, kit] = [workspaceFolder(0), workspaceFolder(1)];
    await open("kit.ts", kit);
    await weekWhen((view) => view.kind === "week");
    const view = await viewWhen(() => true);
    assert.deepEqual(
      view.choices.repositories.map(({ value, name }) => [value, name]),
      [
        [shop, "tea-shop"],
        [kit, "kit"],
      ],
    );
    const { week } = await hooks();
    await week.receive({ kind: "show", asked: { root: shop } });
    await viewWhen(({ choices }) => choices.root === shop);
    await week.receive({ kind: "show", asked: { root: kit } });
    const { notes } = await viewWhen(({ choices }) => choices.root === kit);
    assert.ok(notes.some(({ remedy }) => remedy === "setUpTeam"));
  });
});
