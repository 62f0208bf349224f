import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pause, runningBaton } from "./baton";
import { readQuestion, writeAnswer } from "./messages";

const loadCount = 10;

describe("starting Baton", () => {
  it("is measured", async function () {
    this.timeout(60_000);
    const { api, bundle } = await runningBaton();
    // The editor is still busy with itself just after its start.
    await pause(2000);
    const { scratch } = readQuestion();
    writeAnswer({ activate: api.activationTime, loads: freshLoads(bundle, scratch) });
  });
});

/** Each load is of a file of its own and another text, so that no cache knows it. */
function freshLoads(bundle: string, scratch: string): number[] {
  const text = readFileSync(bundle, "utf8");
  const load = createRequire(bundle);
  mkdirSync(scratch, { recursive: true });
  return Array.from({ length: loadCount }, (_, index) => {
    const copy = path.join(scratch, `extension-${index}.js`);
    writeFileSync(copy, `// ${process.pid} ${index}\n${text}`);
    const start = performance.now();
    load(copy);
    return performance.now() - start;
  });
}
