import type { Anchor, Lines } from "./thread";

/** Of a long range the first lines say where it is. */
const linesKept = 20;
/** More than what stands beside a place changes with other things. */
const contextKept = 3;
/** A longer line is made by a machine, and its beginning tells it. */
const lineAtMost = 300;

/** Takes the lines of a text and some of them; gives what they are found again by. */
export function anchorOf(text: readonly string[], { from, to }: Lines): Anchor {
  const kept = (first: number, last: number): string[] =>
    text.slice(Math.max(0, first - 1), Math.max(0, last)).map(shortened);
  return {
    lines: kept(from, Math.min(to, from + linesKept - 1)),
    before: kept(from - contextKept, from - 1),
    behind: kept(to + 1, to + contextKept),
  };
}

/** Where lines are now, and whether they are as they were. */
export interface Found {
  readonly lines: Lines;
  /** `kept`: the same lines, wherever; `changed`: other lines in their place; `gone`: nothing is left of them. */
  readonly how: "kept" | "changed" | "gone";
}

/**
 * Takes an anchor, where its lines were and the lines of a text; gives where they are now, within the
 * text. The same lines are found wherever they went, among equal ones by what stands around them and
 * then the nearest; other indents do not matter. Changed lines are found by what stands before and
 * behind them, else by one of them that is left. What is gone is told by the line it was at.
 */
export function findAgain(anchor: Anchor, was: Lines, text: readonly string[]): Found {
  const place = new Search(anchor, was, text);
  return place.same() ?? place.between() ?? place.oneLeft() ?? place.gone();
}

class Search {
  private readonly text: readonly string[];
  private readonly lines: readonly string[];
  private readonly before: readonly string[];
  private readonly behind: readonly string[];
  private readonly height: number;

  constructor(
    anchor: Anchor,
    private readonly was: Lines,
    text: readonly string[],
  ) {
    this.text = text.map(bare);
    this.lines = anchor.lines.map(bare);
    this.before = anchor.before.map(bare).toReversed();
    this.behind = anchor.behind.map(bare);
    this.height = Math.max(1, was.to - was.from + 1);
  }

  /** The same lines, where they are best at home. */
  same(): Found | undefined {
    const [first] = this.lines;
    if (first === undefined) return undefined;
    const isTelling = this.lines.some(tells);
    let best: { at: number; home: number } | undefined;
    for (let at = this.text.indexOf(first); at >= 0; at = this.text.indexOf(first, at + 1)) {
      if (!this.lines.every((line, place) => this.text[at + place] === line)) continue;
      const home = this.above(at) + this.below(at + this.height);
      // A lone bracket is everywhere.
      if (!isTelling && home === 0 && at + 1 !== this.was.from) continue;
      if (!best || home > best.home || (home === best.home && this.isNearer(at, best.at))) {
        best = { at, home };
      }
    }
    return best && this.found(best.at, best.at + this.height, "kept");
  }

  /** What now stands between the lines before and those behind. */
  between(): Found | undefined {
    const starts = this.placesOf((at) => this.above(at));
    const ends = this.placesOf((at) => this.below(at));
    let best: { start: number; end: number; home: number } | undefined;
    for (const start of starts) {
      // The first end behind a start is the one that belongs to it.
      const end = ends.find(({ at }) => at >= start.at);
      if (!end || end.at - start.at > this.longest) continue;
      const home = start.home + end.home;
      const isBetter =
        !best || home > best.home || (home === best.home && this.isNearer(start.at, best.start));
      if (isBetter) best = { start: start.at, end: end.at, home };
    }
    if (!best) return undefined;
    const isEmpty = best.start === best.end;
    return this.found(best.start, best.end, isEmpty ? "gone" : "changed");
  }

  /** One of the lines, where there is only one like it. */
  oneLeft(): Found | undefined {
    for (const [place, line] of this.lines.entries()) {
      if (!tells(line)) continue;
      const at = this.text.indexOf(line);
      if (at < 0 || this.text.includes(line, at + 1)) continue;
      const start = Math.max(0, at - place);
      return this.found(start, start + this.height, "changed");
    }
    return undefined;
  }

  gone(): Found {
    return this.found(this.was.from - 1, this.was.from, "gone");
  }

  /** What was there may have grown, but not to anything. */
  private get longest(): number {
    return this.height * 2 + 10;
  }

  private placesOf(homeAt: (at: number) => number): { at: number; home: number }[] {
    const places: { at: number; home: number }[] = [];
    for (let at = 0; at <= this.text.length; at += 1) {
      const home = homeAt(at);
      if (home > 0) places.push({ at, home });
    }
    return places;
  }

  /** How many telling lines above a place are as they were, up to the first that is not. */
  private above(at: number): number {
    return telling(this.before, (place) => this.text[at - 1 - place]);
  }

  private below(at: number): number {
    return telling(this.behind, (place) => this.text[at + place]);
  }

  private isNearer(at: number, than: number): boolean {
    const was = this.was.from - 1;
    return Math.abs(at - was) < Math.abs(than - was);
  }

  /** Takes places from 0, the second behind the last line; keeps them within the text. */
  private found(start: number, end: number, how: Found["how"]): Found {
    const count = Math.max(1, this.text.length);
    const from = Math.min(Math.max(1, start + 1), count);
    return { lines: { from, to: Math.min(Math.max(from, end), count) }, how };
  }
}

function telling(wanted: readonly string[], there: (place: number) => string | undefined): number {
  let count = 0;
  for (const [place, line] of wanted.entries()) {
    if (there(place) !== line) break;
    if (tells(line)) count += 1;
  }
  return count;
}

/** Whether a line has a word, and not only brackets. */
function tells(line: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(line);
}

function shortened(line: string): string {
  return line.slice(0, lineAtMost);
}

function bare(line: string): string {
  return shortened(line).trim();
}
