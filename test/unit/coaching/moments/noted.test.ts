import assert from "node:assert/strict";
import fc from "fast-check";
import type { Moment } from "../../../../src/core/coaching/moments/moment";
import {
  burstsAtMost,
  type MomentState,
  noMoments,
} from "../../../../src/core/coaching/moments/momentState";
import { noted } from "../../../../src/core/coaching/moments/noted";
import type { Signal } from "../../../../src/core/coaching/moments/signal";

const root = "/r";
const a = { root, path: "a" };
const b = { root, path: "b" };

interface Told {
  readonly state: MomentState;
  readonly moments: readonly Moment[];
}

function told(signals: readonly Signal[], from: MomentState = noMoments): Told {
  const moments: Moment[] = [];
  let state = from;
  for (const signal of signals) {
    const next = noted(state, signal);
    state = next.state;
    moments.push(...next.moments);
  }
  return { state, moments };
}

/** "kind path" of each moment. */
function said(...signals: readonly Signal[]): string[] {
  return told(signals).moments.map(({ kind, path }) => `${kind} ${path}`);
}

const edit = (at: number, line = 1, lines = 1, place = a): Signal => {
  return { kind: "edited", at, ...place, line, lines };
};
const save = (at: number, place = a): Signal => ({ kind: "saved", at, ...place });
const stage = (at: number, ...paths: string[]): Signal => ({ kind: "staged", at, root, paths });
const open = (at: number, place: typeof a | undefined): Signal => ({
  kind: "activated",
  at,
  place,
});
const tick = (at: number): Signal => ({ kind: "tick", at });
const focus = (at: number): Signal => ({ kind: "focused", at });
const end = (at: number): Signal => ({ kind: "sessionEnded", at });
const commit = (at: number, byLead = true, withTeammate = false, paths = ["a", "b"]): Signal => {
  return { kind: "committed", at, root, paths, byLead, withTeammate };
};
const branch = (at: number, by?: string): Signal => {
  return by === undefined
    ? { kind: "switchedBranch", at, root }
    : { kind: "switchedBranch", at, root, by };
};

/** One key a minute from a moment on. */
function typing(from: number, minutes: number, place = a): Signal[] {
  return Array.from({ length: minutes + 1 }, (_, at) => edit(from + at * 60, 1, 1, place));
}

describe("the moments", () => {
  it("come at a save after twenty changed lines, and not after nineteen", () => {
    assert.deepEqual(said(edit(0, 1, 20), save(1)), ["savedAfterEditing a"]);
    assert.deepEqual(said(edit(0, 1, 19), save(1)), []);
    assert.deepEqual(said(edit(0, 1, 19), edit(1, 20), save(2)), ["savedAfterEditing a"]);
  });

  it("count a line once, however often it changes", () => {
    const keys = Array.from({ length: 100 }, (_, at) => edit(at / 10, 7));
    assert.deepEqual(said(...keys, save(11)), []);
  });

  it("come after three minutes of typing, in which keys a minute apart are joined", () => {
    assert.deepEqual(said(...typing(0, 3), save(181)), ["savedAfterEditing a"]);
    assert.deepEqual(said(...typing(0, 2), edit(179), save(180)), []);
    const slow = [0, 61, 122, 183, 244].map((at) => edit(at));
    assert.deepEqual(said(...slow, save(245)), []);
  });

  it("come at a pause of ten seconds without a key anywhere", () => {
    assert.deepEqual(said(edit(0, 1, 20), tick(9.9)), []);
    assert.deepEqual(said(edit(0, 1, 20), tick(10)), ["pausedAfterEditing a"]);
    assert.deepEqual(said(edit(0, 1, 20), edit(5, 1, 1, b), tick(12)), []);
    assert.deepEqual(said(edit(0, 1, 3), tick(10)), []);
  });

  it("come when a file is left or staged that was edited for long", () => {
    assert.deepEqual(said(open(0, a), edit(1, 1, 20), open(2, b)), ["left a"]);
    assert.deepEqual(said(open(0, a), edit(1, 1, 20), open(2, undefined)), ["left a"]);
    assert.deepEqual(said(open(0, a), edit(1, 1, 20), open(2, a)), []);
    assert.deepEqual(said(open(0, a), edit(1, 1, 2), open(2, b)), []);
    assert.deepEqual(said(edit(0, 1, 20), stage(5, "a", "b")), ["staged a"]);
    assert.deepEqual(said(edit(0, 1, 2), stage(5, "a")), []);
  });

  it("have no pause in a file that was left", () => {
    assert.deepEqual(said(open(0, a), edit(1, 1, 20), open(2, b), tick(20)), ["left a"]);
  });

  it("come when long editing is staged after a while, but not when it is saved then", () => {
    assert.deepEqual(said(edit(0, 1, 20), save(400), stage(401, "a")), ["staged a"]);
  });

  it("come when a debug or test run ends, for the open file or the one edited last", () => {
    assert.deepEqual(said(open(0, a), end(5)), ["sessionEnded a"]);
    assert.deepEqual(said(edit(0, 1, 1, b), open(1, undefined), end(5)), ["sessionEnded b"]);
    assert.deepEqual(said(end(5)), []);
  });

  it("come on the return after five idle minutes, and not at its first key", () => {
    assert.deepEqual(said(open(0, a), focus(300)), ["returned a"]);
    assert.deepEqual(said(open(0, a), focus(299)), []);
    assert.deepEqual(said(open(0, a), tick(100), tick(200), open(300, b)), ["returned b"]);
    // A window without a file has the focus first, and the file comes a moment later.
    assert.deepEqual(said(open(0, undefined), focus(300), open(301, b)), ["returned b"]);
    assert.deepEqual(said(open(0, a), edit(300), focus(301)), []);
  });

  it("come at the lead's commit, once for all its files, unless a teammate is in it", () => {
    const { moments } = told([commit(5)]);
    assert.deepEqual(moments, [{ kind: "committed", at: 5, ...a, paths: ["a", "b"] }]);
    assert.deepEqual(said(commit(5, true, true)), []);
    assert.deepEqual(said(commit(5, false)), []);
    assert.deepEqual(said(commit(5, true, false, [])), []);
  });

  it("come when the lead goes to a teammate's branch, for the open file", () => {
    const { moments } = told([open(0, a), branch(5, "noor@x.example")]);
    assert.deepEqual(moments, [{ kind: "switchedBranch", at: 5, ...a, by: "noor@x.example" }]);
    assert.deepEqual(said(open(0, a), branch(5)), []);
    assert.deepEqual(said(branch(5, "noor@x.example")), []);
  });

  it("begin anew after a commit, another branch and five idle minutes", () => {
    for (const pause of [commit(2), branch(2), focus(400)]) {
      const signals = [edit(0, 1, 20), save(1), pause, save(401), edit(402), save(403)];
      assert.equal(said(...signals).filter((one) => one === "savedAfterEditing a").length, 1);
      const again = [...signals, edit(404, 1, 20), save(405)];
      assert.equal(said(...again).filter((one) => one === "savedAfterEditing a").length, 2);
    }
  });

  it("keep no more than a few files", () => {
    const many = Array.from({ length: 400 }, (_, at) => edit(at, 1, 20, { root, path: `${at}` }));
    assert.equal(told(many).state.bursts.size, burstsAtMost);
  });

  it("go on when the clock goes back", () => {
    const hour = 3600;
    const { state } = told([edit(hour, 1, 10), focus(hour)]);
    const { moments } = told([edit(5, 11, 10), tick(14), tick(15), open(16, b), focus(400)], state);
    const kinds = moments.map(({ kind }) => kind);
    assert.deepEqual(kinds, ["pausedAfterEditing", "left", "returned"]);
    assert.deepEqual(said(edit(hour, 1, 20), tick(5), tick(15)), ["pausedAfterEditing a"]);
    assert.deepEqual(said(edit(hour), ...typing(0, 3), save(181)), ["savedAfterEditing a"]);
  });
});

const place = fc.constantFrom(a, b, { root: "/s", path: "a" });
const what = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("edited"), line: fc.nat(60) }) },
  fc.record({ kind: fc.constantFrom("saved", "staged", "activated", "ended", "tick") }),
  fc.record({ kind: fc.constantFrom("focused", "committed", "branch") }),
);

/** Signals with gaps of seconds to minutes between them. */
const streams = fc
  .array(fc.tuple(fc.constantFrom(0, 1, 5, 12, 59, 70, 301), place, what), { maxLength: 80 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, where, { kind, ...rest }]): Signal => {
      at += gap;
      switch (kind) {
        case "edited":
          return edit(at, "line" in rest ? rest.line : 1, 5, where);
        case "saved":
          return save(at, where);
        case "staged":
          return { kind: "staged", at, root: where.root, paths: [where.path] };
        case "activated":
          return open(at, where);
        case "ended":
          return end(at);
        case "focused":
          return focus(at);
        case "committed":
          return {
            kind,
            at,
            root: where.root,
            paths: ["a", "b"],
            byLead: true,
            withTeammate: false,
          };
        case "branch":
          return { kind: "switchedBranch", at, root: where.root, by: "noor@x.example" };
        case "tick":
          return tick(at);
      }
    });
  });

describe("a stream of signals", () => {
  it("brings the same in two halves as in one, and leaves what it was given as it was", () => {
    fc.assert(
      fc.property(streams, fc.nat(80), (signals, cut) => {
        const whole = told(signals);
        const first = told(signals.slice(0, cut));
        const kept = structuredClone(first.state);
        const second = told(signals.slice(cut), first.state);
        assert.deepEqual(first.state, kept);
        assert.deepEqual([...first.moments, ...second.moments], whole.moments);
        assert.deepEqual(second.state, whole.state);
      }),
    );
  });

  it("brings each kind once at most in a file until that is committed, switched or at rest", () => {
    fc.assert(
      fc.property(streams, (signals) => {
        /** By file: the kinds it has had since its last break, and when it was last worked on. */
        const files = new Map<string, { had: Set<string>; at: number }>();
        let state = noMoments;
        for (const signal of signals) {
          const isBreak = signal.kind === "committed" || signal.kind === "switchedBranch";
          for (const [file, { at }] of files) {
            if (isBreak || signal.at - at >= 300) files.delete(file);
          }
          const next = noted(state, signal);
          state = next.state;
          const works = [...next.moments, ...(signal.kind === "edited" ? [signal] : [])];
          for (const { kind, root: at, path } of works) {
            const { had } = files.get(`${at} ${path}`) ?? { had: new Set() };
            assert.ok(kind === "edited" || !had.has(kind), `${kind} ${path}`);
            if (!isBreak) files.set(`${at} ${path}`, { had: had.add(kind), at: signal.at });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does not mind which of two files comes first at the same time", () => {
    const step = fc.tuple(fc.nat(40), fc.constantFrom("edited", "saved", "staged"), fc.nat(40));
    const twoFiles = fc.array(fc.tuple(step, fc.constantFrom(a, b)), { maxLength: 60 });
    fc.assert(
      fc.property(twoFiles, (steps) => {
        const streamOf = (first: typeof a): Signal[] =>
          steps
            .map(([[at, kind, line], where]) => {
              const one = kind === "edited" ? edit(at, line, 5, where) : save(at, where);
              return kind === "staged" ? { ...stage(at, where.path) } : one;
            })
            .map((signal, index) => ({ signal, where: steps[index]?.[1] }))
            .toSorted(
              (x, y) =>
                x.signal.at - y.signal.at || Number(y.where === first) - Number(x.where === first),
            )
            .map(({ signal }) => signal);
        const sorted = (first: typeof a): string[] =>
          said(...streamOf(first), tick(60)).toSorted((x, y) => (x < y ? -1 : 1));
        assert.deepEqual(sorted(a), sorted(b));
      }),
    );
  });

  it("brings nothing while the lead types", () => {
    const keys = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), place, fc.nat(99)));
    fc.assert(
      fc.property(keys, (steps) => {
        let at = 0;
        const signals = steps.flatMap(([gap, where, line]) => {
          at += gap;
          return [tick(at), edit(at, line, 5, where)];
        });
        assert.deepEqual(told(signals).moments, []);
      }),
    );
  });
});
