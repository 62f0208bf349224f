import type { Finding } from "./finding";
import type { ReadFile, ReadHunk, ReadLine } from "./readChange";

/** Fewer branches more or less are part of any change. */
const branchesAtLeast = 3;
/** So many lines that move in or out together are a level of nesting. */
const shiftedAtLeast = 4;

const branch =
  /\b(?:if|elif|elsif|for|foreach|while|case|when|switch|match|unless|until|catch|except)\b|&&|\|\||\?\?|\s\?\s/g;

/**
 * Takes a file as read; gives where a function that was there gets harder or easier to follow:
 * branches that come or go, lines that move in or out by a level.
 */
export function findingsByShape({ path, kind, isTest, language, hunks }: ReadFile): Finding[] {
  if (isTest || kind === "added" || kind === "deleted") return [];
  if (["yaml", "config", "css", "html", "sql"].includes(language.name)) return [];
  const branches = hunks.map((hunk) => branchesIn(hunk)).filter((one) => one !== undefined);
  const shifted = hunks.map(shiftedIn).filter((one) => one !== undefined);
  return [...branches, ...shifted].map(({ line, sign, weight }) => {
    const side = line.kind === "removed" ? "old" : "new";
    const at = side === "old" ? line.oldLine : line.newLine;
    return { found: { topic: "complexity", path, line: at, side, sign }, weight };
  });
}

interface Told {
  readonly line: ReadLine;
  readonly sign: string;
  readonly weight: number;
}

function branchesIn(hunk: ReadHunk): Told | undefined {
  const fresh = inNewFunctions(hunk);
  const of = (kind: ReadLine["kind"]): ReadLine[] =>
    hunk.lines.filter(
      (line) =>
        line.kind === kind && !line.isMoved && !fresh.has(line) && line.code.search(branch) >= 0,
    );
  const [added, removed] = [of("added"), of("removed")];
  const more = count(added) - count(removed);
  if (Math.abs(more) < branchesAtLeast) return undefined;
  const [line] = more > 0 ? added : removed;
  const weight = Math.min(4, 1.4 + Math.abs(more) * 0.2);
  const sign = more > 0 ? "branches that come" : "branches that go";
  return line && { line, sign, weight: more > 0 ? weight : weight + 0.5 };
}

/** The lines of functions that come whole: they make nothing harder that was there. */
function inNewFunctions({ lines }: ReadHunk): ReadonlySet<ReadLine> {
  const fresh = new Set<ReadLine>();
  let isFresh = false;
  for (const line of lines) {
    if (line.kind !== "added") isFresh = false;
    else isFresh ||= !line.isMoved && line.definition !== undefined;
    if (isFresh) fresh.add(line);
  }
  return fresh;
}

function count(lines: readonly ReadLine[]): number {
  return lines.reduce((sum, { code }) => sum + (code.match(branch)?.length ?? 0), 0);
}

function shiftedIn({ lines }: ReadHunk): Told | undefined {
  const depths = new Map<string, number>();
  for (const { kind, isMoved, text } of lines) {
    if (kind === "removed" && isMoved) depths.set(text.trim(), depthOf(text));
  }
  const shifts = lines.flatMap((line) => {
    const before = line.kind === "added" && line.isMoved ? depths.get(line.text.trim()) : undefined;
    const by = before === undefined ? 0 : depthOf(line.text) - before;
    return by === 0 || line.code.trim().length < 3 ? [] : [{ line, by }];
  });
  const [out, into] = [shifts.filter(({ by }) => by < 0), shifts.filter(({ by }) => by > 0)];
  const most = out.length >= into.length ? out : into;
  const [first] = most;
  if (!first || most.length < shiftedAtLeast) return undefined;
  const sign = first.by < 0 ? "a level of nesting that goes" : "a level of nesting that comes";
  return { line: first.line, sign, weight: first.by < 0 ? 3.6 : 2.8 };
}

function depthOf(text: string): number {
  return text.length - text.trimStart().length;
}
