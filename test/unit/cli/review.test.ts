import assert from "node:assert/strict";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { buildCli, type Ran, runCli } from "./runCli";

describe("a review comment on the command line", function () {
  this.timeout(60_000);
  let base = "";
  let cli = "";

  before(async () => {
    base = await tempFolder("review");
    cli = await buildCli(base);
  });
  after(() => removeFolder(base));

  const run = (args: string[], input = ""): Promise<Ran> =>
    runCli(cli, base, ["review", ...args], input);

  it("is told as lines, from the arguments or from standard input", async () => {
    const { code, out } = await run(["Rename", "this."]);
    assert.equal(code, 0);
    assert.deepEqual(out.trim().split("\n"), [
      "severity: should",
      "it says what to do, orders without a reason",
      '  "Rename this."',
      "    An order without its reason gets done and not understood. What happens if it stays?",
      "    fixes: Say why, Ask it as a question, Name the severity",
      "1 finding",
    ]);
    assert.equal((await run([], "Rename this.\n")).out, out);
    const nothing = await run(["nit: a blank"]);
    assert.equal(
      nothing.out,
      "severity: optional, labelled nitpick\nit says what to do\nnothing to look at again\n",
    );
  });

  it("is a row with every trait, in batches too, bad lines included", async () => {
    const row: unknown = JSON.parse((await run(["--json", "You are just lazy."])).out);
    assert.deepEqual(Object.keys(Object(row)).toSorted(), [
      "aboutPerson",
      "asksQuestion",
      "command",
      "decorations",
      "explainsWhy",
      "findings",
      "givesDirection",
      "harsh",
      "hasPointer",
      "isPraise",
      "label",
      "severity",
      "text",
    ]);
    const lines = ['{"text":"You are just lazy."}', "{", '{"text":1}', '{"text":""}'];
    const { code, out } = await run(["--batch"], lines.join("\n"));
    const [first, second = "", third = "", last = ""] = out.trim().split("\n");
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(first ?? ""), row);
    assert.match(second, /^\{"error":"line 2: /);
    assert.equal(third, '{"error":"line 3: \\"text\\" must be text"}');
    assert.match(last, /"harsh":false.*"findings":\[\]/);
  });

  it("ends with 1 where there is none", async () => {
    const { code, err } = await run([], " \n");
    assert.equal(code, 1);
    assert.equal(err, "baton: there is no comment: write it, or pipe it in\n");
  });
});
