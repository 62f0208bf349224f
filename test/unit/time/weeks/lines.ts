import fc from "fast-check";
import { LocalTime } from "../../../../src/core/time/localTime";
import { type OwnerSnapshot, type SpanMode, spanModes } from "../../../../src/core/time/spans/span";
import {
  type Correction,
  corrections,
  type LineStamp,
  type SpanEntry,
  type TimeEntry,
} from "../../../../src/core/time/weeks/timeEntry";

/** By history, as in a repository without CODEOWNERS. */
export const teams: OwnerSnapshot = { rule: null, owners: [], teamOwned: true };
export const mine: OwnerSnapshot = { rule: null, owners: [], teamOwned: false };

/** Takes what is particular about a span; gives a line of it. */
export function line(given: Partial<SpanEntry & LineStamp>): SpanEntry & LineStamp {
  return {
    kind: "span",
    start: 0,
    end: 0,
    mode: "type",
    root: "/r",
    path: "src/a",
    owner: teams,
    tzOffsetMin: 0,
    chars: 0,
    bulkChars: 0,
    session: "one",
    seq: 0,
    ...given,
  };
}

/** Takes a line's stamp and what it was; gives the correction, said as the `seq`th thing of a session of its own. */
export function correction(
  of: Correction["of"],
  as: Correction["as"],
  at: number,
): Correction & LineStamp {
  return { kind: "correction", at, of, as, session: "panel", seq: at };
}

const sessions = ["one", "two", "three"];

interface Part {
  readonly gap: number;
  readonly length: number;
  readonly mode: SpanMode;
  readonly path: string;
  readonly isTeams: boolean;
  readonly isIncident: boolean;
  readonly chars: number;
}

const parts: fc.Arbitrary<Part[]> = fc.array(
  fc.record({
    gap: fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 700 })),
    length: fc.oneof(fc.nat(3), fc.nat(400)),
    mode: fc.constantFrom(...spanModes),
    path: fc.constantFrom("src/a", "src/b", ""),
    isTeams: fc.boolean(),
    isIncident: fc.boolean(),
    chars: fc.nat(50),
  }),
  { maxLength: 12 },
);

/** Takes a zone and a moment; gives what several windows wrote around it, each window in its own order, cut at midnight. */
export function windowsOf(zone: string, moment: number): fc.Arbitrary<(SpanEntry & LineStamp)[]> {
  const local = new LocalTime(zone);
  return fc
    .array(fc.tuple(parts, fc.nat(3000)), { minLength: 1, maxLength: 3 })
    .map((all) => all.flatMap(([ones, early], at) => written(ones, moment - early, at, local)));
}

function written(
  ones: readonly Part[],
  from: number,
  window: number,
  local: LocalTime,
): (SpanEntry & LineStamp)[] {
  const lines: (SpanEntry & LineStamp)[] = [];
  let at = from;
  for (const { gap, length, mode, path, isTeams, isIncident, chars } of ones) {
    let start = at + gap;
    at = start + length;
    const owner = isTeams ? teams : mine;
    const urgent = isIncident ? { incident: true } : {};
    do {
      const end = Math.min(at, local.startOfDay(local.dayOf(start) + 1));
      const tzOffsetMin = local.offsetMinutes(start);
      const session = sessions[window] ?? "one";
      const seq = lines.length;
      lines.push(
        line({ start, end, mode, path, owner, chars, session, tzOffsetMin, seq, ...urgent }),
      );
      start = end;
    } while (start < at);
  }
  return lines;
}

/** Corrections of anything that the windows wrote, or did not. */
export const someCorrections: fc.Arbitrary<TimeEntry[]> = fc.array(
  fc
    .record({
      session: fc.constantFrom(...sessions),
      from: fc.nat(12),
      count: fc.nat(6),
      as: fc.constantFrom(...corrections),
      at: fc.nat(5),
      seq: fc.nat(100),
    })
    .map(({ session, from, count, as, at, seq }) => ({
      ...correction({ session, from, to: from + count }, as, at),
      seq,
    })),
  { maxLength: 4 },
);
