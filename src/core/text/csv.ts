import { plainLine } from "./plain";

/**
 * Takes records; gives them as CSV (RFC 4180) with a heading of all their fields, the first ones
 * first. Texts are strangers': a cell that a spreadsheet would take for a formula gets an apostrophe
 * before it (OWASP, "CSV Injection"), and none holds a line end.
 */
export function csvOf(records: readonly Readonly<Record<string, unknown>>[]): string {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const lines = [fields, ...records.map((record) => fields.map((field) => record[field]))];
  return lines.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

const longestCell = 32_000;

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return String(value);
  const text = plainLine(typeof value === "string" ? value : JSON.stringify(value), longestCell);
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
