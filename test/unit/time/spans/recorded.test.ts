import assert from "node:assert/strict";
import { readGlobs } from "../../../../src/core/time/spans/globs";
import { LocalTime } from "../../../../src/core/time/localTime";
import { Desk, sumsOf } from "./desk";

const noon = Date.parse("2026-11-18T12:00:00Z") / 1000;

describe("the lead's time, as spans", () => {
  const desk = (): Desk => new Desk(noon).enter("a");

  it("joins typing over a minute and reading over three, and adds nothing at the end", () => {
    const typed = desk().type().wait(60).type().wait(61).type().wait(5).type().wait(50);
    assert.deepEqual(typed.sums(), ["type a 65"]);
    const read = desk().scroll().wait(180).scroll().wait(181).scroll().wait(7).scroll().wait(50);
    assert.deepEqual(read.sums(), ["read a 187"]);
  });

  it("is typing while the next letter follows in time, and reading once none does", () => {
    const typing = desk().type().wait(20).scroll().wait(30).select("mouse").wait(10).type();
    assert.deepEqual(typing.sums(), ["type a 60"]);
    const reading = desk().type().wait(20).scroll().wait(30).scroll().wait(30).scroll().wait(5);
    assert.deepEqual(reading.sums(), ["read a 60", "type a 20"]);
    // The cursor follows each letter, which is no reading.
    const followed = desk().type().wait(0.5).type().wait(50).scroll().wait(3).scroll();
    assert.deepEqual(followed.sums(), ["read a 3", "type a 50"]);
    const again = desk().type().wait(50).scroll().wait(20).type().wait(2).type();
    assert.deepEqual(again.sums(), ["read a 20", "type a 52"]);
  });

  it("counts a gap for the file that was left", () => {
    const moved = desk().type().wait(10).enter("b").wait(4).type().wait(3).enter(undefined).wait(9);
    assert.deepEqual(moved.sums(), ["read b 4", "type a 10", "type b 3"]);
  });

  it("counts no long gap, however the file is left", () => {
    assert.deepEqual(desk().scroll().wait(181).enter(undefined).sums(), []);
    assert.deepEqual(desk().scroll().wait(180).enter(undefined).sums(), ["read a 180"]);
    assert.deepEqual(desk().type().wait(61).enter("b").sums(), []);
  });

  it("tells typing from what comes in bulk, wherever that comes from", () => {
    const assisted = desk()
      .type()
      .wait(10)
      .edit("const total = 0;")
      .wait(20)
      .type()
      .wait(5)
      .type("()");
    const spans = assisted.end();
    assert.deepEqual(assisted.sums(), ["assist a 20", "type a 15"]);
    assert.equal(
      spans.reduce((sum, { chars }) => sum + chars, 0),
      4,
    );
    assert.equal(
      spans.reduce((sum, { bulkChars }) => sum + bulkChars, 0),
      16,
    );
    // A letter of an input method writes over what it has composed so far; a deletion is a key too.
    const composed = desk()
      .type()
      .wait(5)
      .edit("にほんご", "a", 3)
      .select()
      .wait(5)
      .edit("", "a", 400);
    assert.deepEqual(composed.select().sums(), ["type a 10"]);
  });

  it("is an edit of the lead's only when the cursor moves by key or mouse", () => {
    const tool = desk().edit("x").wait(5).edit("x").wait(5).select("command").wait(5).edit("x");
    assert.deepEqual(tool.sums(), []);
    const late = desk().wait(2).edit("x").wait(1.5).select().wait(5).scroll();
    assert.deepEqual(late.sums(), ["read a 8"]);
    const other = desk().edit("x").wait(0.3).enter("b").wait(0.3).select().wait(5).scroll();
    assert.ok(other.end().every(({ mode, chars }) => mode === "read" && chars === 0));
  });

  it("leaves edits by tools elsewhere, or while nobody is there, to nobody", () => {
    const elsewhere = desk().type().wait(5).edit("agent wrote this", "b").wait(5).type();
    assert.deepEqual(elsewhere.sums(), ["type a 10"]);
    assert.equal(
      elsewhere.spans.every(({ bulkChars }) => bulkChars === 0),
      true,
    );
    const gone = desk().type().tell({ kind: "window", focused: true, active: false }).wait(30);
    assert.deepEqual(gone.edit("agent wrote this").wait(30).edit("and this too").sums(), []);
  });

  it("takes undo for the lead's, of no characters", () => {
    const undone = desk().type().wait(4);
    undone.tell({
      kind: "edited",
      root: "/r",
      path: "a",
      changes: [{ text: "much that was deleted", rangeLength: 0 }],
      reason: "undo",
    });
    const spans = undone.select().end();
    assert.deepEqual(undone.sums(), ["type a 4"]);
    assert.equal(
      spans.reduce((sum, { chars, bulkChars }) => sum + chars + bulkChars, 0),
      1,
    );
  });

  it("ends where something was seen last when the focus is lost", () => {
    const away = desk().type().wait(20).type().wait(30).blur().wait(10).type().wait(10).focus();
    assert.deepEqual(away.wait(10).type().sums(), ["read a 10", "type a 20"]);
  });

  it("takes scrolling for a sign of life when no key is touched", () => {
    const reading = desk().tell({ kind: "window", focused: true, active: false });
    assert.deepEqual(reading.scroll().wait(100).scroll().wait(90).scroll().sums(), ["read a 190"]);
  });

  it("counts diff editors and comment boxes as review, typing included", () => {
    const review = new Desk(noon)
      .enter("a", "review")
      .wait(100)
      .scroll()
      .wait(20)
      .type()
      .wait(9)
      .type();
    assert.deepEqual(review.sums(), ["review a 129"]);
  });

  it("is pairing or a hint whatever is done meanwhile, and debugging when nothing is typed", () => {
    const paired = desk().type().wait(10).tell({ kind: "mode", mode: "pair", on: true });
    paired.wait(30).type().wait(100).scroll().tell({ kind: "mode", mode: "pair", on: false });
    assert.deepEqual(paired.wait(5).type().sums(), ["pair a 130", "read a 5", "type a 10"]);
    const debugged = desk()
      .tell({ kind: "mode", mode: "debug", on: true })
      .wait(70)
      .select("mouse");
    assert.deepEqual(debugged.wait(20).type().wait(10).type().sums(), ["debug a 90", "type a 10"]);
    const hint = desk().tell({ kind: "mode", mode: "hint", on: true }).wait(9).type();
    assert.deepEqual(hint.sums(), ["hint a 9"]);
  });

  it("is marked while it is an incident, in whatever mode, and loses no time by it", () => {
    const urgent = desk().type().wait(10).type().wait(4).tell({ kind: "incident", on: true });
    urgent.wait(6).type().wait(50).type().wait(5).tell({ kind: "incident", on: false });
    urgent.wait(5).type().wait(10).type();
    const spans = urgent.end();
    assert.deepEqual(sumsOf(spans), ["read a 11", "type a 79"]);
    const marked = spans.filter(({ incident }) => incident);
    assert.deepEqual(sumsOf(marked), ["read a 6", "type a 55"]);
    assert.ok(spans.every((span) => span.incident === true || !("incident" in span)));
    const paired = desk().tell({ kind: "mode", mode: "pair", on: true });
    paired.tell({ kind: "incident", on: true }).wait(9).scroll();
    assert.deepEqual(
      paired.end().map(({ mode, incident }) => [mode, incident]),
      [["pair", true]],
    );
  });

  it("records nothing while paused", () => {
    const paused = desk().type().wait(9).type().tell({ kind: "paused", on: true }).wait(9).type();
    paused.wait(9).tell({ kind: "paused", on: false }).wait(9).scroll().wait(9).scroll();
    assert.deepEqual(paused.sums(), ["read a 9", "type a 9"]);
  });

  it("counts no sleep, whichever clock goes on meanwhile", () => {
    const tick = { kind: "tick" } as const;
    const slept = desk()
      .tell(tick)
      .scroll()
      .wait(10)
      .scroll()
      .wait(5)
      .tell(tick)
      .wait(100)
      .scroll();
    assert.deepEqual(slept.wait(3).scroll().sums(), ["read a 13"]);
    const busy = desk().tell(tick).scroll().wait(10).scroll().wait(5).tell(tick).wait(75).scroll();
    assert.deepEqual(busy.sums(), ["read a 90"]);
    const stopped = desk().scroll().wait(10).scroll().wait(5, 100).scroll().wait(3).scroll();
    assert.deepEqual(stopped.sums(), ["read a 13"]);
    const setBack = desk().scroll().wait(10).scroll().wait(5, -3600).scroll().wait(3).scroll();
    assert.deepEqual(setBack.sums(), ["read a 13"]);
    assert.ok(setBack.spans.every(({ start, end }) => start <= end));
  });

  it("keeps what is certain at each tick, so that a killed window loses next to nothing", () => {
    const kept = desk().tell({ kind: "tick" });
    for (let second = 0; second < 45; second += 5) {
      kept.type().wait(5);
      if (second % 15 === 10) kept.tell({ kind: "tick" });
    }
    assert.deepEqual(
      kept.spans.map(({ start, end }) => [start - noon, end - noon]),
      [
        [0, 10],
        [10, 25],
        [25, 40],
      ],
    );
  });

  it("cuts at midnight where the lead is", () => {
    const zone = new LocalTime("Asia/Kolkata");
    const midnight = Date.parse("2026-11-18T18:30:00Z") / 1000;
    const late = new Desk(midnight - 20, { zone, isHidden: () => false }).enter("a");
    const spans = late.type().wait(50).type().end();
    assert.deepEqual(
      spans.map(({ start, end }) => [start - midnight, end - midnight]),
      [
        [-20, 0],
        [0, 30],
      ],
    );
    assert.deepEqual(
      spans.map(({ chars, tzOffsetMin }) => [chars, tzOffsetMin]),
      [
        [2, 330],
        [0, 330],
      ],
    );
  });

  it("keeps of a hidden file only whose it is", () => {
    const { takes, problems } = readGlobs(["secrets/**", "*.pem", "!no", ""]);
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? "", /^"!no" is no pattern\. Write one like/);
    const hidden = new Desk(noon, { zone: new LocalTime("UTC"), isHidden: takes }).enter(
      "secrets/a",
    );
    const spans = hidden
      .type()
      .wait(9)
      .type()
      .enter("src/b.pem")
      .wait(9)
      .enter("src/b")
      .wait(9)
      .type()
      .end();
    assert.deepEqual(
      spans.map(({ path, owner }) => [path, owner.rule, owner.teamOwned]),
      [
        ["", null, true],
        ["", null, true],
        ["src/b", "/src/", true],
        ["src/b", "/src/", true],
      ],
    );
  });
});
