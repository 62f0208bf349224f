import type { Topic } from "../../people/topics";
import type { ChangedFile } from "./changedFile";
import type { Finding } from "./finding";
import { isTest } from "./readChange";

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
  const { path, hunks } = file;
  const at = firstChanged(file);
  if (!at || file.isBinary) return [];
  const finding = (topic: Topic, sign: string, weight: number): Finding => {
    return { found: { topic, path, ...at, sign }, weight };
  };
  const found = places.flatMap(([pattern, topic, sign, weight]) =>
    pattern.test(path) ? [finding(topic, sign, weight)] : [],
  );
  if (isTest(path) && found.length === 0) {
    const lines = hunks.reduce((sum, hunk) => sum + hunk.lines.length, 0);
    found.push(finding("tests", "a test", lines > 0 ? 2.4 : 0));
  }
  return found;
}

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
