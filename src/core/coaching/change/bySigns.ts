import type { Finding } from "./finding";
import type { ReadFile, ReadHunk, ReadLine } from "./readChange";
import { concurrencySigns } from "./signs/concurrency";
import { dataSigns } from "./signs/data";
import { errorSigns } from "./signs/errors";
import { accessibilitySigns, interfaceSigns, loggingSigns, testSigns } from "./signs/others";
import { performanceSigns } from "./signs/performance";
import { securitySigns } from "./signs/security";
import type { Sign } from "./signs/sign";

const allSigns: readonly Sign[] = [
  ...errorSigns,
  ...concurrencySigns,
  ...performanceSigns,
  ...securitySigns,
  ...dataSigns,
  ...loggingSigns,
  ...testSigns,
  ...accessibilitySigns,
  ...interfaceSigns,
];

/** A sign that goes says less than one that comes: it may only have stood in what went. */
const goneShare = 0.6;
/** A line that keeps its sign and changes around it. */
const keptShare = 0.75;

/**
 * Takes a file as read; gives what the constructs say that come, go or change in it. Lines that only
 * moved do not speak, nor does a sign that stands in what goes as often as in what comes, unless its
 * line is what changed.
 */
export function findingsBySigns(file: ReadFile): Finding[] {
  const changed = file.hunks.map(changedLines);
  const size = changed.reduce(
    (sum, { added, removed }) => sum + Math.max(added.length, removed.length),
    0,
  );
  const signs = allSigns.filter(({ languages }) => languages.includes(file.language.name));
  const all = {
    code: changed.map(({ code }) => code).join("\n"),
    strings: changed.map(({ strings }) => strings).join("\n"),
  };
  return signs.flatMap((sign) => {
    // Most signs stand nowhere in a file, or in a hunk: one look tells.
    if (!sign.pattern.test(all[sign.reads])) return [];
    const spoken = changed.flatMap((hunk) => spokenIn(hunk, sign));
    const [first] = spoken.toSorted((a, b) => b.share - a.share);
    if (!first) return [];
    const times = spoken.reduce((sum, { times: one }) => sum + one, 0);
    const side = first.line.kind === "removed" ? "old" : "new";
    const line = side === "old" ? first.line.oldLine : first.line.newLine;
    const { topic, says } = sign;
    const weight = sign.weight * first.share * emphasis(times, size);
    return [{ found: { topic, path: file.path, line, side, sign: says }, weight }];
  });
}

/**
 * One catch in five changed lines is what the change is about; one in a hundred is there because all
 * code has some. From a half at worst to one and a half.
 */
function emphasis(times: number, size: number): number {
  const density = times / Math.max(size, 1);
  return 0.5 + Math.min(0.7, density * 5) + Math.min(0.3, (times - 1) * 0.1);
}

/** The lines of a hunk that come and go, those apart that only move. */
interface ChangedLines {
  readonly added: readonly ReadLine[];
  readonly removed: readonly ReadLine[];
  readonly code: string;
  readonly strings: string;
}

function changedLines({ lines }: ReadHunk): ChangedLines {
  const still = lines.filter(({ kind, isMoved }) => kind !== "context" && !isMoved);
  const said = still.filter(({ code, strings }) => code.trim() !== "" || strings !== "");
  return {
    added: said.filter(({ kind }) => kind === "added"),
    removed: said.filter(({ kind }) => kind === "removed"),
    code: said.map(({ code }) => code).join("\n"),
    strings: said.map(({ strings }) => strings).join("\n"),
  };
}

interface Spoken {
  readonly line: ReadLine;
  readonly times: number;
  readonly share: number;
}

function spokenIn({ added, removed, ...joined }: ChangedLines, sign: Sign): Spoken[] {
  if (!sign.pattern.test(joined[sign.reads])) return [];
  const has = (line: ReadLine): boolean => sign.pattern.test(line[sign.reads]);
  const [came, gone] = [added.filter(has), removed.filter(has)];
  const times = came.length - gone.length;
  const [firstCame, firstGone] = [came[0], gone[0]];
  if (times > 0 && firstCame) return [{ line: firstCame, times, share: 1 }];
  if (times < 0 && firstGone) return [{ line: firstGone, times: -times, share: goneShare }];
  if (!sign.evenKept || !firstCame) return [];
  return [{ line: firstCame, times: 1, share: keptShare }];
}
