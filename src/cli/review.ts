import type { Fix, Rule } from "../core/review/finding";
import { looksAgain, readComment } from "../core/review/reading";
import type { Severity } from "../core/review/severityNames";
import { counted } from "../core/coaching/words";
import { plainLine } from "../core/text/plain";
import { textIn } from "./batch";

/** One answer of `review`. */
export interface ReviewRow {
  readonly text: string;
  /** Whether a lead would want to look at the comment again before sending it. */
  readonly harsh: boolean;
  readonly command: boolean;
  readonly aboutPerson: boolean;
  readonly explainsWhy: boolean;
  readonly asksQuestion: boolean;
  readonly givesDirection: boolean;
  readonly hasPointer: boolean;
  readonly isPraise: boolean;
  /** As Conventional Comments names it; null where the comment begins with none. */
  readonly label: string | null;
  readonly decorations: readonly string[];
  readonly severity: Severity;
  readonly findings: readonly FindingRow[];
}

interface FindingRow {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** Takes a review comment; gives its row. Never throws. */
export function reviewRow(text: string): ReviewRow {
  const reading = readComment(text);
  const { label, severity, findings, ...does } = reading;
  return {
    text,
    ...does,
    harsh: looksAgain(reading),
    label: label?.name ?? null,
    decorations: label?.decorations ?? [],
    severity,
    findings,
  };
}

/** Takes a batch row `{text}`; gives its answer. Throws InputError. */
export async function reviewOfRow(row: Record<string, unknown>): Promise<ReviewRow> {
  return reviewRow(textIn(row, "text"));
}

/** What a comment does, in the order in which a person is told. */
const traits: readonly (readonly [keyof ReviewRow, string])[] = [
  ["explainsWhy", "says why"],
  ["asksQuestion", "asks a question"],
  ["givesDirection", "says what to do"],
  ["hasPointer", "points to something to read"],
  ["isPraise", "praises"],
  ["command", "orders without a reason"],
];

/** Takes a row; gives it as lines for a person. */
export function reviewText(row: ReviewRow): string {
  const does = traits.flatMap(([name, words]) => (row[name] === true ? [words] : []));
  const label = row.label === null ? "" : `, labelled ${row.label}`;
  return [
    `severity: ${row.severity}${label}`,
    `it ${does.join(", ") || "does none of what teaches"}`,
    ...row.findings.flatMap((finding) => findingLines(row.text, finding)),
    row.findings.length === 0
      ? "nothing to look at again"
      : counted(row.findings.length, "finding", "findings"),
  ].join("\n");
}

function findingLines(text: string, { start, end, message, fixes }: FindingRow): string[] {
  const titles = fixes.map(({ title }) => title).join(", ");
  const lines = [`  "${plainLine(text.slice(start, end), 80)}"`, `    ${message}`];
  return titles === "" ? lines : [...lines, `    fixes: ${titles}`];
}
