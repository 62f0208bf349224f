/** One of the alternatives of a shape. */
export interface Alternative {
  readonly shape: RegExp;
  /** Letters that are in every text the shape is found in; "" where there are none for certain. */
  readonly must: string;
}

/**
 * Takes a shape; gives its alternatives one by one. A text without the letters of an alternative need
 * not be searched for it, which is many times quicker than searching.
 */
export function alternativesOf(shape: RegExp): Alternative[] {
  return partsOf(shape.source).map((source) => ({
    shape: new RegExp(source, shape.flags),
    must: certainLetters(source),
  }));
}

/** Takes alternatives and a text; gives the first of them that is found, or nothing. */
export function firstOf(
  alternatives: readonly Alternative[],
  text: string,
): RegExpExecArray | undefined {
  for (const { shape, must } of alternatives) {
    const found = text.includes(must) ? shape.exec(text) : null;
    if (found) return found;
  }
  return undefined;
}

/** Takes shapes; gives a test of whether one of them is in a text. */
export function oneOf(...shapes: readonly RegExp[]): (text: string) => boolean {
  const alternatives = shapes.flatMap(alternativesOf);
  return (text) => firstOf(alternatives, text) !== undefined;
}

/** A character of a regular expression's source: escaped, or a class in brackets, or itself. */
const piece = /\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|.)|\[(?:\\.|[^\]\\])*\]|[^]/giu;

/** Takes a source; gives what stands between the bars that are in no brackets. */
function partsOf(source: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const [one] of source.matchAll(piece)) {
    if (one === "(") depth += 1;
    if (one === ")") depth -= 1;
    if (one === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += one;
  }
  return parts;
}

/** Takes the source of one alternative; gives its longest run of letters that nothing makes optional. */
function certainLetters(source: string): string {
  let [longest, run, depth] = ["", "", 0];
  const close = (): void => {
    if (run.length > longest.length) longest = run;
    run = "";
  };
  for (const [one] of source.matchAll(piece)) {
    // A quantifier belongs to the last letter alone.
    if (/^[?*{+]$/.test(one)) run = run.slice(0, -1);
    if (one === "(") depth += 1;
    if (one === ")") depth -= 1;
    if (/^[a-z']$/.test(one) && depth === 0) run += one;
    else close();
  }
  close();
  return longest;
}
