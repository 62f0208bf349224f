import type { Definition } from "./definitions";
import type { Finding } from "./finding";
import type { ReadFile, ReadLine } from "./readChange";

/** A definition that goes or comes, with its line. */
interface Placed {
  readonly line: ReadLine;
  readonly definition: Definition;
}

const inTypes: ReadonlySet<Definition["what"]> = new Set(["function", "method"]);

/**
 * Takes a file as read; gives where what callers see changes: the parameters or the result of
 * something public, or something public that goes, or comes.
 */
export function findingsByInterface({ path, kind, isTest, hunks }: ReadFile): Finding[] {
  if (isTest) return [];
  const placed = hunks.flatMap(({ lines }) =>
    lines.flatMap((line): Placed[] => {
      const definition = line.kind === "context" || line.isMoved ? undefined : line.definition;
      return definition && definition.what !== "key" && definition.what !== "rule"
        ? [{ line, definition }]
        : [];
    }),
  );
  const gone = placed.filter(({ line }) => line.kind === "removed");
  const came = placed.filter(({ line }) => line.kind === "added");
  const finding = (line: ReadLine, sign: string, weight: number): Finding => {
    const side = line.kind === "removed" ? "old" : "new";
    const at = side === "old" ? line.oldLine : line.newLine;
    return { found: { topic: "interface", path, line: at, side, sign }, weight };
  };
  const changed = came.filter(({ definition: { name, what } }) =>
    gone.some((one) => one.definition.name === name && inTypes.has(what)),
  );
  const isHeader = /\.(?:h|hh|hpp|hxx|d\.ts)$/.test(path);
  const seen = changed.find(({ definition }) => definition.isPublic || isHeader) ?? changed[0];
  if (seen) {
    const weight = seen.definition.isPublic || isHeader ? 4 : 2.5;
    return [finding(seen.line, "parameters or a result that change", weight)];
  }
  const lost = gone.find(({ definition }) => definition.isPublic);
  if (lost && kind !== "deleted") return [finding(lost.line, "something public that goes", 2.5)];
  const fresh = came.find(({ definition }) => definition.isPublic);
  return fresh ? [finding(fresh.line, "something public that is new", 1.8)] : [];
}
