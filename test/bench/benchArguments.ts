import { parseArgs } from "node:util";

/** What `npm run bench` was asked for. */
export interface BenchArguments {
  /** The repository to measure on; without it, a generated one. */
  readonly repo?: string | undefined;
  /** Labelled review comments to measure the reading of; without it, only its speed. */
  readonly file?: string | undefined;
  readonly json: boolean;
  /** Names of rows; empty for all. */
  readonly rows: readonly string[];
}

/** A call that cannot be understood; the message is one sentence for the person at the terminal. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** How `npm run bench` is used. */
export const benchUsage = "Use: npm run bench [-- [--repo PATH] [--file PATH] [--json] [ROW…]]";

/** Takes the arguments and the names of all rows; gives what they ask for. Throws UsageError. */
export function parseBench(args: readonly string[], names: readonly string[]): BenchArguments {
  const { values, positionals } = parse(args);
  // A second "--" comes through npm as it is.
  const rows = positionals.filter((one) => one !== "--");
  const unknown = rows.find((one) => !names.includes(one));
  if (unknown !== undefined) {
    throw new UsageError(`There is no row ${unknown}; the rows are ${names.join(", ")}.`);
  }
  return { repo: values.repo, file: values.file, json: values.json ?? false, rows };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { repo: { type: "string" }, file: { type: "string" }, json: { type: "boolean" } },
    });
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}. ${benchUsage}`,
    );
  }
}
