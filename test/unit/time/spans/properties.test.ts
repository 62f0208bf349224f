import assert from "node:assert/strict";
import fc from "fast-check";
import { LocalTime } from "../../../../src/core/time/localTime";
import { gapSeconds } from "../../../../src/core/time/spans/spanState";
import type { SpanMode } from "../../../../src/core/time/spans/span";
import { oddMoments, zones } from "../zones";
import { Desk, sumsOf } from "./desk";

/** What a lead does next, after some seconds. */
type Step = readonly [
  wait: number,
  what: "type" | "paste" | "scroll" | "click" | "a" | "b" | "blur" | "focus",
];

const steps = fc.array(
  fc.tuple(
    fc.oneof(
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 55, max: 65 }),
      fc.integer({ min: 175, max: 300 }),
    ),
    fc.constantFrom<Step[1]>(
      "type",
      "type",
      "type",
      "paste",
      "scroll",
      "click",
      "a",
      "b",
      "blur",
      "focus",
    ),
  ),
  { maxLength: 60 },
);

const begin = 1_790_000_000;

function played(all: readonly Step[], desk: Desk, every?: number): Desk {
  desk.enter("a");
  let untilTick = every ?? Infinity;
  for (const [wait, what] of all) {
    let left = wait;
    while (untilTick <= left) {
      desk.wait(untilTick).tell({ kind: "tick" });
      left -= untilTick;
      untilTick = every ?? Infinity;
    }
    desk.wait(left);
    untilTick -= left;
    does(desk, what);
  }
  desk.end();
  return desk;
}

function does(desk: Desk, what: Step[1]): void {
  if (what === "type") desk.type();
  else if (what === "paste") desk.edit("pasted text");
  else if (what === "click") desk.select("mouse");
  else if (what === "a" || what === "b") desk.enter(what);
  else desk[what]();
}

interface Seen {
  readonly at: number;
  mode: SpanMode;
  readonly path: string;
  /** The focus was lost after it. */
  isLast: boolean;
}

/** The same by the words of the rule: what was seen, and each gap that is short enough to the earlier. */
function expected(all: readonly Step[]): string[] {
  const seen: Seen[] = [{ at: begin, mode: "read", path: "a", isLast: false }];
  let [at, path, focused] = [begin, "a", true];
  for (const [wait, what] of all) {
    at += wait;
    if (what === "a" || what === "b") path = what;
    if (what === "blur") for (const one of seen.slice(-1)) one.isLast = true;
    const came = what === "focus" && !focused;
    if (what === "blur" || what === "focus") focused = what === "focus";
    if (!focused || (what === "focus" && !came)) continue;
    const mode = what === "type" ? "type" : what === "paste" ? "assist" : "read";
    seen.push({ at, mode, path, isLast: false });
  }
  settleTails(seen);
  const spans = seen.slice(0, -1).flatMap((one, place) => {
    const next = seen[place + 1];
    const isJoined = next && !one.isLast && next.at - one.at <= gapSeconds[one.mode];
    return isJoined ? [{ start: one.at, end: next.at, mode: one.mode, path: one.path }] : [];
  });
  return sumsOf(spans);
}

/** What is read between two edits of a file a minute apart at most is typing. */
function settleTails(seen: Seen[]): void {
  const isHands = ({ mode }: Seen): boolean => mode === "type" || mode === "assist";
  const hands = seen.flatMap((one, place) => (isHands(one) ? [place] : []));
  hands.slice(1).forEach((to, index) => {
    const from = hands[index] ?? 0;
    const [first, last] = [seen[from], seen[to]];
    const between = seen.slice(from, to);
    const isOne = between.every(({ path, isLast }) => path === last?.path && !isLast);
    if (!first || !last || !isOne || last.at - first.at > 60) return;
    for (const one of between) one.mode = first.mode;
  });
}

describe("spans, whatever happens", () => {
  it("are what the rule says", () => {
    fc.assert(
      fc.property(steps, (all) => {
        assert.deepEqual(played(all, new Desk(begin)).sums(), expected(all));
      }),
      { numRuns: 400 },
    );
  });

  it("are the same time however often they are kept", () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 15 }), (all, every) => {
        const desk = played(all, new Desk(begin), every);
        assert.deepEqual(desk.sums(), expected(all));
        const sorted = desk.spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
        sorted
          .slice(1)
          .forEach(({ start }, place) => assert.ok(start >= (sorted[place]?.end ?? 0)));
      }),
    );
  });

  it("are cut at midnight and lose nothing by it", () => {
    fc.assert(
      fc.property(steps, zones, oddMoments, fc.nat(3600), (all, zone, moment, early) => {
        const local = new LocalTime(zone);
        const desk = played(all, new Desk(moment - early, { zone: local, isHidden: () => false }));
        assert.deepEqual(desk.sums(), expected(all));
        for (const { start, end } of desk.spans) {
          assert.ok(end <= local.startOfDay(local.dayOf(start) + 1));
        }
      }),
    );
  });

  it("are marked from where an incident begins to where it ends, and nowhere else", () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, during, after) => {
        const desk = new Desk(begin).enter("a");
        let at = begin;
        const play = (all: readonly Step[]): number => {
          for (const [wait, what] of all) {
            desk.wait(wait).tell({ kind: "tick" });
            at += wait;
            does(desk, what);
          }
          return at;
        };
        play(before);
        const from = at;
        desk.tell({ kind: "incident", on: true });
        const until = play(during);
        desk.tell({ kind: "incident", on: false });
        play(after);
        for (const { start, end, incident } of desk.end()) {
          const isInside = start >= from && end <= until;
          const isOutside = end <= from || start >= until;
          assert.ok(incident === true ? isInside : isOutside, `${start - from} ${end - from}`);
        }
      }),
    );
  });

  it("keep each character once", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const spans = played(all, new Desk(begin), 15).spans;
        const there = [true];
        for (const [, what] of all) {
          const before = there.at(-1) ?? true;
          there.push(what === "focus" || (what !== "blur" && before));
        }
        const count = (kind: string): number =>
          all.filter(([, what], at) => what === kind && there[at]).length;
        assert.equal(
          spans.reduce((sum, { chars }) => sum + chars, 0),
          count("type"),
        );
        assert.equal(
          spans.reduce((sum, { bulkChars }) => sum + bulkChars, 0),
          count("paste") * 11,
        );
      }),
    );
  });
});
