import type { Beside } from "./orders";
import type { Finding, Rule } from "./finding";
import { fixesFor } from "./fixes/fixesFor";
import { hiddenSeverity } from "./hiddenSeverity";
import { messages } from "./messages";
import type { Sentence } from "./sentences";
import { severalRemarks } from "./remarks";
import type { Told } from "./told";
import type { Heard } from "./tone/heard";
import { vagueComplaint } from "./vague";

/** A comment and all that was found out about it. */
export interface Found extends Beside {
  readonly told: Told;
  readonly heard: readonly Heard[];
  readonly orders: readonly Sentence[];
  readonly givesDirection: boolean;
  readonly isPraise: boolean;
}

/** Where a rule holds. */
export interface Spot {
  readonly rule: Rule;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** More than that in one comment help nobody, and each has its fixes worked out. */
const findingsAtMost = 20;

/**
 * Takes a comment and what was found; gives what could be said better, in the order of the text: the
 * first findings where there are very many.
 */
export function findingsOf(found: Found): Finding[] {
  return joined(spotsOf(found).toSorted((a, b) => a.start - b.start || a.end - b.end))
    .slice(0, findingsAtMost)
    .map(({ rule, start, end }) => ({
      rule,
      start,
      end,
      message: messages[rule],
      fixes: fixesFor(found.told, { rule, start, end }),
    }));
}

function spotsOf(found: Found): Spot[] {
  const { told, heard, orders } = found;
  return [
    ...heard,
    ...orders.map(({ start, end }): Spot => ({ rule: "bareOrder", start, end })),
    ...(heard.length > 0 ? [] : vagueComplaint(found)),
    ...hiddenSeverity(told),
    ...severalRemarks(told),
  ];
}

/** Takes spots in order; gives those of one rule that overlap as one. */
function joined(spots: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const at = kept.findLastIndex(({ rule, end }) => rule === spot.rule && end > spot.start);
    const before = kept[at];
    if (before) kept[at] = { ...before, end: Math.max(before.end, spot.end) };
    else kept.push(spot);
  }
  return kept;
}
