import type { Finding } from "./finding";
import type { ReadFile, ReadHunk, ReadLine } from "./readChange";

const loop =
  /^\s*(?:\}\s*)?(?:for|foreach|while|loop)\b|\.(?:forEach|each|map|flatMap|filter|for_each)\s*(?:\(|\{|do\b)[^)]*$/;

/** What is dear when it is done for each of many. */
const dear: readonly (readonly [RegExp, string])[] = [
  [/\bawait\b(?!\s+Promise\.all)/, "an await in a loop"],
  [
    /\.(?:query|queryRow|executeQuery|findOne|findUnique|findById|find_by|fetchone|fetchall|QueryRow|Query|Exec)\w*\(/,
    "a query in a loop",
  ],
  [
    /\bre\.compile\(|\bnew\s+RegExp\(|\bRegex::new\(|\bregexp\.(?:Must)?Compile\(|\bPattern\.compile\(/,
    "a pattern made in a loop",
  ],
  [
    /\bJSON\.parse\(JSON\.stringify|\.concat\(|\bx?realloc\(|\bcopy\.deepcopy\(/,
    "a copy made in a loop",
  ],
];

/** Takes a file as read; gives where something dear comes into a loop, or leaves one. */
export function findingsByLoops({ path, hunks }: ReadFile): Finding[] {
  return hunks.flatMap((hunk) =>
    dear.flatMap(([pattern, sign]): Finding[] => {
      const of = (kind: ReadLine["kind"]): ReadLine[] =>
        hunk.lines.filter(
          (line, at) =>
            line.kind === kind && !line.isMoved && pattern.test(line.code) && isInLoop(hunk, at),
        );
      const [came, gone] = [of("added"), of("removed")];
      const [line] = came.length > gone.length ? came : gone;
      if (!line || came.length === gone.length) return [];
      const side = line.kind === "removed" ? "old" : "new";
      const at = side === "old" ? line.oldLine : line.newLine;
      return [{ found: { topic: "performance", path, line: at, side, sign }, weight: 4.4 }];
    }),
  );
}

/** How far above a line its loop may begin; it is not looked for further. */
const linesAbove = 20;

function isInLoop({ lines }: ReadHunk, place: number): boolean {
  const line = lines[place];
  const other = line?.kind === "removed" ? "added" : "removed";
  let depth = indent(line);
  for (let at = place - 1; at >= Math.max(0, place - linesAbove); at -= 1) {
    const above = lines[at];
    if (!above || above.kind === other || above.code.trim() === "") continue;
    const its = indent(above);
    if (its < depth && loop.test(above.code)) return true;
    depth = Math.min(depth, its);
  }
  return false;
}

function indent(line: ReadLine | undefined): number {
  return line === undefined ? 0 : line.text.length - line.text.trimStart().length;
}
