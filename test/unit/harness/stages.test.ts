import assert from "node:assert/strict";

import { groups, tableFailures } from "../../harness/hostStage";
import { readReport } from "../../harness/mochaRun";
import { PlainError } from "../../harness/plainError";
import { runStages } from "../../harness/stages";
import { failure, nothing, totals } from "../../harness/testResult";

const three = () => Promise.resolve({ passed: 3, failed: 0, failures: [] });

describe("the whole test run", () => {
  it("goes on after a failure, but not where it cannot", async () => {
    const printed: string[] = [];
    const result = await runStages(
      [
        { name: "check", run: () => Promise.resolve(nothing) },
        { name: "build", run: () => Promise.resolve(failure("npm run build", "line 1\nline 2")) },
        { name: "unit", run: three },
        { name: "host", needs: "build", run: three },
        { name: "ui", run: () => Promise.reject(new PlainError("no browser")) },
      ],
      (text) => printed.push(text.replace(/[\d.]+ s/, "0 s")),
    );
    assert.equal(totals(result), "3 passed, 2 failed");
    assert.deepEqual(printed, [
      "✔ check (0 s)",
      "✖ build (0 s)",
      "\n✖ npm run build\n    line 1\n    line 2\n",
      "✔ unit: 3 passed, 0 failed (0 s)",
      "✖ host: not run, as build failed",
      "✖ ui (0 s)",
      "\n✖ ui\n    no browser\n",
    ]);
  });

  it("reads what mocha reports", () => {
    const failures = [{ fullTitle: "a b", err: { message: "no", stack: "no\n  at x" } }];
    const result = readReport({ stats: { passes: 2 }, failures });
    assert.deepEqual(result, {
      passed: 2,
      failed: 1,
      failures: [{ title: "a b", error: "no\n  at x" }],
    });
  });
});

describe("the host suites", () => {
  it("share a session when they have the same surroundings", () => {
    const env = (): Record<string, string> => ({ PATH: "" });
    const extensions = (): Promise<void> => Promise.resolve();
    const [a, b, c, d, e] = [{}, { env }, {}, { env: () => ({}) }, { extensions }];
    assert.deepEqual(groups([a, b, c, d, e]), [[a, c], [b], [d], [e]]);
  });

  it("have a file and a row each", () => {
    const told = tableFailures(["a", "b"], [{ name: "b" }, { name: "c" }]);
    assert.deepEqual(
      told.failures.map((one) => one.title),
      ["a", "c"],
    );
  });
});
