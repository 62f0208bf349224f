/** So many first letters of a word tell it from most others. */
const lettersAtMost = 3;
/** The first letters of each word of a text, by which shapes are kept. */
export const firstLetters = /(?<![a-z])[a-z]{1,3}/g;

/** First letters that hardly any comment is without: a shape is better known by others. */
const common = new Set(
  "the thi tha and you is it to in a an of for not do doe has hav was wer are wil wou cou can sho wit whi wha how why all so no we i be if or but jus".split(
    " ",
  ),
);
/** What a common one costs, as a count of those that are not. */
const commonCost = 30;

/** A character of a regular expression's source: escaped, or a class in brackets with what repeats it, or itself. */
const piece = /\\(?:u[\da-f]{4}|.)|\[(?:\\.|[^\]\\])*\](?:[+*?]|\{\d[\d,]*\})?|[^]/g;
/** Says that what stands before it may be absent. */
const optional = /^[?*{]$/;
/** What stands before a word. */
const wordBefore: ReadonlySet<string> = new Set(["\\b", "^", String.raw`[\s*_]+`]);

/** What stands behind a word. */
const wordEnd = /^(?:\\b|\[\\s|\$|,|'|\(\?:(?:,|'|\[\\s)|$)/;

/** What has to begin a word in a shape. */
interface Place {
  readonly place: string;
  /** Whether the word ends with it. */
  readonly ends: boolean;
}

/**
 * Takes the source of a shape; gives first letters of words, one of which is in every text the shape is
 * found in; nothing when it cannot be told.
 */
export function wordStarts(source: string): readonly string[] {
  const told = placesOf(piecesOf(source))
    .map(({ place, ends }) => startsOfPlace(place).map((one) => (ends || isFull(one) ? one : "")))
    .filter((starts) => !starts.includes(""));
  const [cheapest = []] = told.toSorted((a, b) => costOf(a) - costOf(b));
  return cheapest;
}

function isFull(start: string): boolean {
  return start.length === lettersAtMost;
}

function costOf(starts: readonly string[]): number {
  return starts.reduce((sum, one) => sum + (common.has(one) ? commonCost : 1), 0);
}

function piecesOf(source: string): string[] {
  return Array.from(source.matchAll(piece), ([one]) => one);
}

/** Takes a shape in pieces; gives what has to begin a word in it: groups in brackets, or all from a letter on. */
function placesOf(pieces: readonly string[]): Place[] {
  const places: Place[] = [];
  let atStart = false;
  for (let at = 0; at < pieces.length; at += 1) {
    const one = pieces[at] ?? "";
    if (one !== "(") {
      if (atStart && /^[a-z]$/.test(one))
        places.push({ place: pieces.slice(at).join(""), ends: true });
      atStart = wordBefore.has(one);
      continue;
    }
    const end = closing(pieces, at);
    const group = pieces.slice(at, end + 1).join("");
    const isOptional = optional.test(pieces[end + 1] ?? "");
    const ends = wordEnd.test(pieces.slice(end + 1).join(""));
    if (atStart && !isOptional && group.startsWith("(?:")) places.push({ place: group, ends });
    // What may be absent leaves the next place a beginning only if it ends with blanks.
    atStart = (atStart && isOptional) || group.endsWith(String.raw`[\s*_]+)`);
    at = /^[?*{+]$/.test(pieces[end + 1] ?? "") ? end + 1 : end;
  }
  return places;
}

function closing(pieces: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < pieces.length; at += 1) {
    if (pieces[at] === "(") depth += 1;
    if (pieces[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return pieces.length - 1;
}

/** Takes a group or a run; gives the first letters it may begin with, "" for what cannot be told. */
function startsOfPlace(place: string): string[] {
  if (!place.startsWith("(?:")) return [startOfRun(place)];
  const pieces = piecesOf(place);
  return barred(pieces.slice("(?:".length, closing(pieces, 0))).flatMap((one) => {
    const inside = piecesOf(one);
    return optional.test(inside[closing(inside, 0) + 1] ?? "") && one.startsWith("(?:")
      ? [""]
      : startsOfPlace(one);
  });
}

/** Takes pieces; gives what stands between the bars that are in no brackets. */
function barred(pieces: readonly string[]): string[] {
  const parts = [""];
  let depth = 0;
  for (const one of pieces) {
    if (one === "(") depth += 1;
    if (one === ")") depth -= 1;
    if (one === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += one;
  }
  return parts;
}

/** Takes what begins with a letter; gives its first letters: all of a short word, which then has to end. */
function startOfRun(run: string): string {
  const [word = ""] = /^[a-z]*/.exec(run) ?? [];
  const after = run.slice(word.length);
  const sure = optional.test(after.charAt(0)) ? word.slice(0, -1) : word;
  if (sure.length >= lettersAtMost) return sure.slice(0, lettersAtMost);
  const ends = sure === word && /^(?:\\b|\[\\s\*_\]\+|$)/.test(after);
  return ends ? sure : "";
}
