import type { Topic } from "../../people/topics";
import type { ChangedFile } from "./changedFile";
import type { Finding } from "./finding";
import { languageOf } from "./languages";
import { isTest, type ReadFile } from "./readChange";

/** Where files of one purpose are kept by custom. */
const places: readonly (readonly [RegExp, Topic, string, number])[] = [
  [
    /(?:^|\/)(?:migrations?|db\/migrate|alembic|flyway|liquibase)\/.+\.(?:sql|py|rb|ts|js|go|xml|php|cs)$/i,
    "data access",
    "a migration",
    6,
  ],
  [
    /(?:^|\/)(?:bench(?:marks?|es)?|perf|microbench)\/|[._]bench(?:mark)?\.\w+$|Benchmark\.\w+$|^t\/perf\//,
    "performance",
    "a benchmark",
    3.5,
  ],
  [
    /(?:^|\/)openapi\w*\.(?:ya?ml|json)$|(?:^|\/)swagger\.\w+$|\.(?:proto|graphql|gql|thrift|avsc)$/,
    "interface",
    "a schema that others use",
    4,
  ],
];

/** Takes a changed file; gives what its place tells. */
export function findingsByPath(file: ChangedFile): Finding[] {
  const { path } = file;
  const at = firstChanged(file);
  if (!at || file.isBinary) return [];
  const finding = (topic: Topic, sign: string, weight: number): Finding => {
    return { found: { topic, path, ...at, sign }, weight };
  };
  const found = places.flatMap(([pattern, topic, sign, weight]) =>
    pattern.test(path) ? [finding(topic, sign, weight)] : [],
  );
  // In a language that is known, what the lines say counts: see below.
  const isOther = isTest(path) && !languageOf(path) && found.length === 0;
  return isOther ? [finding("tests", "a test", 2.4)] : found;
}

/**
 * Takes a file of tests as read; gives its first line of code that comes, goes or changes. Comments and
 * what is imported are no test.
 */
export function findingsInTests({ path, hunks }: ReadFile): Finding[] {
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const said = lines.filter(
    ({ kind, isMoved, code }) =>
      kind !== "context" && !isMoved && /\w/.test(code) && !imports.test(code),
  );
  const line = said.find(({ kind }) => kind === "added") ?? said[0];
  if (!line) return [];
  const side = line.kind === "removed" ? "old" : "new";
  const at = side === "old" ? line.oldLine : line.newLine;
  return [{ found: { topic: "tests", path, line: at, side, sign: "a test" }, weight: 2.4 }];
}

const imports = /^\s*(?:import|from|use|using|package|#\s*include|require)\b/;

function firstChanged({ hunks }: ChangedFile): { line: number; side: "old" | "new" } | undefined {
  for (const { lines, oldStart, newStart } of hunks) {
    const at = lines.findIndex(({ kind }) => kind !== "context");
    if (at < 0) continue;
    return lines[at]?.kind === "removed" && !lines.some(({ kind }) => kind === "added")
      ? { line: oldStart + at, side: "old" }
      : { line: newStart + at, side: "new" };
  }
  return undefined;
}
