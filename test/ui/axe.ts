import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Locator } from "playwright-core";

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Takes the body of a page; gives what axe finds wrong with the page, in a line each. */
export async function axeFindings(body: Locator): Promise<string[]> {
  const source = await readFile(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
  await body.evaluate(source);
  const run = "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations)";
  const found: readonly AxeViolation[] = await body.evaluate(run);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)}: ${failureSummary}`),
  );
}
