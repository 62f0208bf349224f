import type { CorrectedSpan } from "./corrected";

interface Layer {
  readonly span: CorrectedSpan;
  /** Whether its characters have not been counted yet. */
  isNew: boolean;
}

/**
 * Takes spans of all windows and machines of one person, in any order; gives pieces of them that do
 * not overlap, in the order of time, so that their sum is never more than the clock's. Where spans
 * overlap, the one that began last has it: that is where the focus went.
 */
export function unioned(spans: readonly CorrectedSpan[]): CorrectedSpan[] {
  const pieces: CorrectedSpan[] = [];
  const layers: Layer[] = [];
  let time = -Infinity;
  const goTo = (to: number): void => {
    for (let top = layers.at(-1); top !== undefined; top = layers.at(-1)) {
      const end = Math.min(top.span.end, to);
      if (end > time || (top.isNew && top.span.end <= to)) {
        pieces.push(pieceOf(top, Math.min(time, end), end));
      }
      time = Math.max(time, end);
      if (top.span.end > to) break;
      layers.pop();
    }
    time = to;
  };
  for (const span of spans.toSorted(byStart)) {
    goTo(span.start);
    layers.push({ span, isNew: true });
  }
  goTo(Infinity);
  return pieces.filter(({ start, end, chars, bulkChars }) => end > start || chars + bulkChars > 0);
}

function pieceOf(layer: Layer, start: number, end: number): CorrectedSpan {
  const { span } = layer;
  const { chars, bulkChars } = layer.isNew ? span : { chars: 0, bulkChars: 0 };
  layer.isNew = false;
  return { ...span, start, end, chars, bulkChars };
}

/** Also by what nobody else has, so that the order in which spans come does not matter. */
function byStart(a: CorrectedSpan, b: CorrectedSpan): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.session !== b.session) return a.session < b.session ? -1 : 1;
  return a.seq - b.seq;
}
