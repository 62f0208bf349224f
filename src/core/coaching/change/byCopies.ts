import type { Finding } from "./finding";
import type { ReadFile, ReadLine } from "./readChange";

/** Fewer lines that are alike may be chance, or what the language makes everybody write. */
const linesAtLeast = 3;
const charactersAtLeast = 60;

/** A run of changed lines of one kind, with where it stands. */
interface Run {
  readonly file: ReadFile;
  readonly lines: readonly ReadLine[];
}

/**
 * Takes the files of a change as read; gives where the same lines go in several places, where they
 * come in several, and where lines move into a function of their own.
 */
export function findingsByCopies(files: readonly ReadFile[]): Finding[] {
  const read = files.filter(
    ({ isTest, language }) => !isTest && !["yaml", "config"].includes(language.name),
  );
  const [gone, came] = [runsOf(read, "removed"), runsOf(read, "added")];
  const less = repeated(gone);
  const more = repeated(came);
  const lessCame = less && occurrences(came, less.key);
  if (less && less.times > (lessCame ?? 0) && shrinks(less.file)) {
    return [finding(less.file, less.line, "the same lines gone in several places", 4.6)];
  }
  if (more && more.times > occurrences(gone, more.key)) {
    return [finding(more.file, more.line, "the same lines in several places", 3.4)];
  }
  const bodies = linesOfFunctions(gone);
  return came.flatMap((run) => movedIntoFunction(run, bodies)).slice(0, 1);
}

/** Whether more goes than comes: else the same lines were only changed in several places. */
function shrinks({ hunks }: ReadFile): boolean {
  const count = (kind: ReadLine["kind"]): number =>
    hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.kind === kind).length, 0);
  return count("removed") - count("added") >= 2;
}

/** What goes together with the head of its function: the function moves, nothing is shared anew. */
function linesOfFunctions(gone: readonly Run[]): ReadonlySet<string> {
  return new Set(
    gone.flatMap(({ lines }) => {
      const at = lines.findIndex(({ definition }) => definition !== undefined);
      return at < 0 ? [] : lines.slice(at).map(({ text }) => text.trim());
    }),
  );
}

function finding({ path }: ReadFile, line: ReadLine, sign: string, weight: number): Finding {
  const side = line.kind === "removed" ? "old" : "new";
  const at = side === "old" ? line.oldLine : line.newLine;
  return { found: { topic: "duplication", path, line: at, side, sign }, weight };
}

function runsOf(files: readonly ReadFile[], kind: ReadLine["kind"]): Run[] {
  return files.flatMap((file) =>
    file.hunks.flatMap(({ lines }) => {
      const runs: ReadLine[][] = [[]];
      for (const line of lines) {
        if (line.kind === kind) {
          if (line.code.trim() !== "") runs.at(-1)?.push(line);
        } else if (line.kind === "context") runs.push([]);
      }
      return runs.filter((run) => run.length >= linesAtLeast).map((run) => ({ file, lines: run }));
    }),
  );
}

/** Three lines that follow one another, as they compare; undefined where they say too little. */
function keyAt(lines: readonly ReadLine[], at: number): string | undefined {
  const some = lines.slice(at, at + linesAtLeast).map(({ text }) => text.trim());
  const said = some.filter(
    (text) => /[=(]/.test(text) && !/^(?:import|from|use|using|#include)\b/.test(text),
  );
  const key = some.join("\n");
  return some.length === linesAtLeast && said.length >= 2 && key.length >= charactersAtLeast
    ? key
    : undefined;
}

interface Repeated {
  readonly key: string;
  readonly times: number;
  readonly file: ReadFile;
  readonly line: ReadLine;
}

/** The first lines that stand in two runs, or twice in one. */
function repeated(runs: readonly Run[]): Repeated | undefined {
  const first = new Map<string, { file: ReadFile; line: ReadLine }>();
  for (const { file, lines } of runs) {
    for (const [at, line] of lines.entries()) {
      const key = keyAt(lines, at);
      if (key === undefined) continue;
      const before = first.get(key);
      if (before) return { key, times: occurrences(runs, key), ...before };
      first.set(key, { file, line });
    }
  }
  return undefined;
}

function occurrences(runs: readonly Run[], key: string): number {
  return runs.reduce(
    (sum, { lines }) => sum + lines.filter((_, at) => keyAt(lines, at) === key).length,
    0,
  );
}

/** A new function whose body is mostly lines that stood elsewhere, in a file that keeps the rest. */
function movedIntoFunction({ file, lines }: Run, bodies: ReadonlySet<string>): Finding[] {
  const at = lines.findIndex((line) => {
    const what = line.isMoved ? undefined : line.definition?.what;
    return what === "function" || what === "method";
  });
  const head = lines[at];
  const body = lines.slice(at + 1, at + 9);
  const moved = body.filter(
    ({ isMoved, code, text }) => isMoved && code.trim().length > 8 && !bodies.has(text.trim()),
  );
  if (!head || moved.length < linesAtLeast || moved.length * 2 < body.length) return [];
  return [finding(file, head, "lines moved into a function of their own", 3.8)];
}
