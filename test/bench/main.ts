import { parseBench, UsageError } from "./benchArguments";
import { lookAtMachine } from "./machine";
import { reportJson, reportLines } from "./reportLines";
import { chooseRepository } from "./repository";
import type { BenchContext, BenchRow, Figure } from "./row";
import { benchRows } from "./rows";

// npm run bench [-- [--repo PATH] [--file PATH] [--json] [ROW…]]
async function main(): Promise<number> {
  const names = benchRows.map((row) => row.name);
  const { repo, file, json, rows } = parseBench(process.argv.slice(2), names);
  const report = (line: string): void => console.error(line);
  // Before the rows, which are a load themselves.
  const machine = lookAtMachine();
  const repository = await chooseRepository(repo, report);
  const chosen = benchRows.filter((row) => rows.length === 0 || rows.includes(row.name));
  const figures: Figure[] = [];
  for (const row of chosen) figures.push(...(await measured(row, { repository, file, report })));
  const result = { machine, repository, figures };
  console.log(json ? reportJson(result) : reportLines(result).join("\n"));
  return figures.some((figure) => figure.measured === undefined) ? 1 : 0;
}

/** A row that fails is told in its place, and the others go on. */
async function measured(row: BenchRow, context: BenchContext): Promise<Figure[]> {
  try {
    return await row.measure(context);
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    return [{ row: row.name, note: reason }];
  }
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    console.error(isUsage ? error.message : error);
    process.exit(isUsage ? 2 : 1);
  },
);
