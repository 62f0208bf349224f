/** Takes rows of cells, the heads first; gives lines whose columns stand under one another. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = columnWidths(rows);
  const [heads = "", ...rest] = rows.map((row) => lineOf(row, widths));
  return [heads, widths.map((width) => "─".repeat(width)).join("  "), ...rest].map((line) =>
    line.trimEnd(),
  );
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  return widths.map((width, column) => padded(row[column] ?? "", width)).join("  ");
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(width - widthOf(cell));
}

/** Characters, not the two halves that some are stored in. */
function widthOf(cell: string): number {
  return Array.from(cell).length;
}
