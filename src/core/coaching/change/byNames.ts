import type { Finding } from "./finding";
import type { ReadFile, ReadHunk, ReadLine } from "./readChange";

/** So much of what changed must be the same but for names before a change is one of names. */
const explainedShare = 0.8;
/** Other names than these few are a change of something else. */
const namesAtMost = 5;

/**
 * Takes the files of a change as read; gives where names changed and nothing else: lines that went and
 * came in pairs, of the same structure, with the same other name wherever one stood. A name that is
 * not defined in the change, or that stays somewhere, did not change: something else is called.
 */
export function findingsByNames(files: readonly ReadFile[]): Finding[] {
  const pairs = files.flatMap(({ path, isTest, hunks }) =>
    isTest ? [] : hunks.flatMap((hunk) => pairsIn(hunk).map((pair) => ({ path, ...pair }))),
  );
  const changes = pairs.map(({ removed, added }) => renamesBetween(removed.code, added.code));
  const renames = new Map<string, { to: string; times: number; place: number }>();
  for (const [place, pair] of changes.entries()) {
    for (const [from, to] of pair ?? []) {
      const known = renames.get(from);
      if (!known) renames.set(from, { to, times: 1, place });
      else if (known.to === to) known.times += 1;
    }
  }
  if (renames.size === 0) return [];
  const stay = namesThatStay(files);
  const told = [...renames].filter(
    ([from]) => !stay.has(from) && pairs.some(({ removed }) => definesName(removed.code, from)),
  );
  const explained = changes.filter((pair) =>
    pair?.some(([from]) => told.some(([name]) => name === from)),
  );
  const all = files.flatMap(({ isTest, hunks }) => (isTest ? [] : hunks.flatMap(changedIn)));
  const [first] = told;
  const pair = pairs[first?.[1].place ?? -1];
  if (!first || !pair || told.length > namesAtMost) return [];
  if (explained.length * 2 < all.length * explainedShare) return [];
  const { path, added } = pair;
  const found = { topic: "naming", path, line: added.newLine, side: "new" } as const;
  return [{ found: { ...found, sign: "a name that changes" }, weight: 5.5 }];
}

interface Pair {
  readonly removed: ReadLine;
  readonly added: ReadLine;
}

/** Lines that went with as many that came right behind them, one by one. */
function pairsIn({ lines }: ReadHunk): Pair[] {
  const pairs: Pair[] = [];
  let [removed, added]: [ReadLine[], ReadLine[]] = [[], []];
  const pair = (): void => {
    if (removed.length === added.length) {
      for (const [at, line] of removed.entries()) {
        const other = added[at];
        if (other && line.code.trim() !== "") pairs.push({ removed: line, added: other });
      }
    }
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    if (line.kind === "context" || (line.kind === "removed" && added.length > 0)) pair();
    if (line.kind === "removed") removed.push(line);
    if (line.kind === "added") added.push(line);
  }
  pair();
  return pairs;
}

function changedIn({ lines }: ReadHunk): ReadLine[] {
  return lines.filter(({ kind, code }) => kind !== "context" && code.trim() !== "");
}

/** Names and marks; all beyond ASCII counts as a letter, which is right for names and fast. */
const token = /[\w$\u0080-\uffff]+|[^\s\w$\u0080-\uffff]/g;
const isName = /^[A-Za-z_$\u0080-\uffff]/;

/** The names that differ, where all else is the same; undefined where more differs. */
function renamesBetween(from: string, to: string): [string, string][] | undefined {
  const [old, next] = [from.match(token) ?? [], to.match(token) ?? []];
  if (old.length !== next.length) return undefined;
  const renames: [string, string][] = [];
  for (const [at, name] of old.entries()) {
    const other = next[at] ?? "";
    if (name === other) continue;
    if (!isName.test(name) || !isName.test(other)) return undefined;
    renames.push([name, other]);
  }
  return renames.length === 0 ? undefined : renames;
}

/** The names on lines that the change leaves or brings. */
function namesThatStay(files: readonly ReadFile[]): ReadonlySet<string> {
  const lines = files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  const stay = lines.filter(({ kind }) => kind !== "removed");
  return new Set(stay.flatMap(({ code }) => code.match(token) ?? []));
}

/**
 * Whether a line gives something its name: a declaration, a value put into it, or a type before it,
 * as a parameter has.
 */
function definesName(line: string, name: string): boolean {
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
    const [before, behind] = [line.slice(0, at), line.slice(at + name.length)];
    if (/[\p{L}\p{N}_$.]$/u.test(before) || /^[\p{L}\p{N}_$]/u.test(behind)) continue;
    if (declares.test(before) || /^\s*(?::=|=[^=>]|:\s*[\w[{("])/.test(behind)) return true;
  }
  return false;
}

const declares =
  /\b(?:function|def|fn|func|fun|class|struct|interface|enum|type|trait|const|let|var|val)\s+(?:\([^)]*\)\s*)?$|\b(?!return|new|throw|else|await|case|in|not|and|or|is|if)\w+(?:<[^>]*>)?[*&]?\s+[*&]*$/;
