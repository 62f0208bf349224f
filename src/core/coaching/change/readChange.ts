import { isLockFile } from "../../history/generatedFiles";
import type { ChangedFile, DiffLine, Hunk } from "./changedFile";
import { type Definition, definitionIn } from "./definitions";
import { type Language, languageOf } from "./languages";
import { type ScannedLine, Scanner } from "./scan";

/** A line of a change, told apart into code and strings. */
export interface ReadLine extends ScannedLine {
  readonly kind: DiffLine["kind"];
  readonly text: string;
  /** From 1; where the line stands on either side, or would stand. */
  readonly oldLine: number;
  readonly newLine: number;
  /** Taken away in one place and put in another, be it with another indentation. */
  readonly isMoved: boolean;
  /** What a changed line defines, if anything. */
  readonly definition: Definition | undefined;
}

/** A hunk whose lines are read. */
export interface ReadHunk {
  readonly heading: string;
  readonly lines: readonly ReadLine[];
}

/** A changed file in a language that is known, its lines read. */
export interface ReadFile {
  readonly path: string;
  readonly kind: ChangedFile["kind"];
  readonly language: Language;
  readonly isTest: boolean;
  readonly hunks: readonly ReadHunk[];
}

/** A change by hand is far smaller; what comes behind so many lines is not read for topics. */
const linesAtMost = 20_000;

/**
 * Takes a change; gives its files as they are read for topics and symbols. Binary files, lock files,
 * vendored and minified ones and those in no known language are left out. Takes time linear in the
 * change.
 */
export function readChange(change: readonly ChangedFile[]): ReadFile[] {
  let room = linesAtMost;
  const read = change.flatMap((file) => {
    const language = languageOf(file.path);
    if (!language || file.isBinary || isMadeByTools(file.path)) return [];
    const hunks = file.hunks.filter((hunk) => (room -= hunk.lines.length) >= 0);
    const scanner = new Scanner(language);
    return [{ file, language, hunks: hunks.map((hunk) => readHunk(hunk, language, scanner)) }];
  });
  const moved = movedLines(read.flatMap(({ hunks }) => hunks));
  return read.map(({ file, language, hunks }) => ({
    path: file.path,
    kind: file.kind,
    language,
    isTest: isTest(file.path),
    hunks: hunks.map(({ heading, lines }) => ({
      heading,
      lines: lines.map((line) => ({ ...line, isMoved: moved.has(line) })),
    })),
  }));
}

/** Takes a path; gives whether the file holds tests by the customs of the common languages. */
export function isTest(path: string): boolean {
  const parts = path.toLowerCase().split("/");
  const name = parts.pop() ?? "";
  return (
    /(?:^|[._-])(?:tests?|spec|e2e)\.|^test[_-]|^t\d{4}-|^conftest\.py$/.test(name) ||
    /(?:Tests?|TestCase|IT|Spec)\.\w+$/.test(path) ||
    parts.some((part) =>
      /^(?:tests?|__tests__|specs?|testing|testdata|test-data|e2e|t)$/.test(part),
    )
  );
}

/** Whether a tool writes the file: nobody learns from a change in it. */
function isMadeByTools(path: string): boolean {
  const isVendored = /(?:^|\/)(?:vendor|node_modules|third_party|dist|__snapshots__)\//.test(path);
  const isMade = /[.-]min\.\w+$|\.pb\.go$|_pb2\.pyi?$|\.snap$|(?:^|[._])generated\.\w+$/.test(path);
  return isVendored || isMade || isLockFile(path);
}

type HalfReadHunk = { heading: string; lines: Omit<ReadLine, "isMoved">[] };

function readHunk(
  { oldStart, newStart, heading, lines }: Hunk,
  language: Language,
  scanner: Scanner,
): HalfReadHunk {
  const texts = (without: DiffLine["kind"]): string[] =>
    lines.flatMap(({ kind, text }) => (kind === without ? [] : [text]));
  const [old, next] = [scanner.scan(texts("added")), scanner.scan(texts("removed"))];
  let [olds, news] = [0, 0];
  const read = lines.map(({ kind, text }) => {
    const { code = "", strings = "" } = (kind === "removed" ? old[olds] : next[news]) ?? {};
    // Of unchanged lines only those above a changed one are asked, and rarely.
    const isAsked = kind !== "context" && code !== "";
    const definition = isAsked ? definitionIn({ text, code }, language) : undefined;
    const [oldLine, newLine] = [oldStart + olds, newStart + news];
    const line = { kind, text, code, strings, oldLine, newLine, definition };
    if (kind !== "added") olds += 1;
    if (kind !== "removed") news += 1;
    return line;
  });
  return { heading, lines: read };
}

/** Lines taken away that stand among the added ones too, each once. */
function movedLines(hunks: readonly HalfReadHunk[]): Set<object> {
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const removed = new Map<string, object[]>();
  for (const line of lines) {
    if (line.kind !== "removed") continue;
    const key = line.text.trim();
    const same = removed.get(key);
    if (same) same.push(line);
    else removed.set(key, [line]);
  }
  const moved = new Set<object>();
  for (const line of lines) {
    const before = line.kind === "added" ? removed.get(line.text.trim())?.pop() : undefined;
    if (before) moved.add(line).add(before);
  }
  return moved;
}
