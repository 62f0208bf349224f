import assert from "node:assert/strict";
import { AlarmClock } from "../../../src/host/clock";

describe("an alarm clock", () => {
  it("has a steady side that goes on with it, whatever is done to the time of day", () => {
    const time = { now: 1000 };
    const clock = new AlarmClock({ now: () => time.now });
    const before = clock.steady();
    time.now -= 500;
    assert.ok(clock.steady() - before < 100);
    clock.advance(1000);
    assert.ok(clock.steady() - before >= 1000);
    assert.equal(clock.now(), 1500);
  });

  it("does what is due when time passes, once, and not what was put off or cleared", () => {
    const clock = new AlarmClock({ now: () => 1000 });
    const done: string[] = [];
    const early = clock.alarm(() => done.push("early"));
    const late = clock.alarm(() => done.push("late"));
    const cleared = clock.alarm(() => done.push("cleared"));
    early.set(10);
    late.set(10);
    cleared.set(10);
    clock.advance(5);
    late.set(10);
    cleared.clear();
    assert.deepEqual(done, []);
    clock.advance(5);
    assert.equal(clock.now(), 1010);
    assert.deepEqual(done, ["early"]);
    clock.advance(5);
    clock.advance(50);
    assert.deepEqual(done, ["early", "late"]);
    late.set(1);
    late.dispose();
    clock.advance(2);
    assert.deepEqual(done, ["early", "late"]);
    early.dispose();
    cleared.dispose();
  });

  it("that was put back does what is due no later for it", () => {
    const time = { now: 10_000 };
    const clock = new AlarmClock({ now: () => time.now });
    const done: string[] = [];
    const alarm = clock.alarm(() => done.push("rang"));
    alarm.set(10);
    time.now -= 3600;
    clock.advance(5);
    assert.deepEqual(done, []);
    clock.advance(10);
    assert.deepEqual(done, ["rang"]);
    alarm.dispose();
  });

  it("rings by itself, at the last time it was set to", async () => {
    const clock = new AlarmClock({ now: () => performance.now() / 1000 });
    const start = clock.now();
    const rang = await new Promise<number>((resolve) => {
      const alarm = clock.alarm(() => resolve(clock.now()));
      alarm.set(60);
      alarm.set(0.01);
      alarm.set(0.03);
      // The alarm's own timer keeps no process alive.
      setTimeout(() => undefined, 5000).unref();
      const wait = setInterval(() => undefined, 10);
      const end = clock.alarm(() => clearInterval(wait));
      end.set(1);
    });
    assert.ok(rang - start >= 0.03);
  });
});
