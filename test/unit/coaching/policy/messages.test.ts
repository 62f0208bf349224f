import assert from "node:assert/strict";
import { momentKinds } from "../../../../src/core/coaching/moments/moment";
import { after, against, day, decided, hour, now, shown, textOf } from "./asking";

describe("a message", () => {
  const status = (said: string): string[] => ["status", said];

  it("comes only after a commit, unless the lead says otherwise", () => {
    for (const kind of momentKinds) {
      const { level } = decided({ moment: { kind } });
      assert.equal(level, kind === "committed" ? "message" : "status", kind);
      const all = { messageMoments: momentKinds };
      assert.equal(decided({ moment: { kind }, settings: all }).level, "message");
    }
  });

  it("comes once a day, three times in seven days, four hours apart", () => {
    assert.deepEqual(
      against({ ledger: after(shown(5 * hour, "message")) }),
      status("messagesADay: 1 message today, of at most 1."),
    );
    const two = { messagesADay: 2 };
    assert.equal(
      decided({ ledger: after(shown(5 * hour, "message")), settings: two }).level,
      "message",
    );
    assert.deepEqual(
      against({ ledger: after(shown(3 * hour, "message")), settings: two }),
      status("messagesApart: The last message came at 09:00; Baton waits for 4 hours."),
    );
    const three = [1, 2, 3].map((ago) => shown(ago * day, "message"));
    assert.deepEqual(
      against({ ledger: after(...three) }),
      status("messagesAWeek: 3 messages in the past seven days, of at most 3."),
    );
    const older = [1, 2, 7].map((ago) => shown(ago * day, "message"));
    assert.deepEqual(against({ ledger: after(...older) }), ["message"]);
    assert.deepEqual(against({ ledger: after(shown(5 * hour, "status")) }), ["message"]);
  });

  it("names a file once in fourteen days", () => {
    assert.deepEqual(
      against({ ledger: after(shown(13 * day, "message", "src/a")) }),
      status("messageSameFile: A message named this file 13 days ago; Baton waits for 14 days."),
    );
    assert.deepEqual(against({ ledger: after(shown(14 * day, "message", "src/a")) }), ["message"]);
  });

  it("does not come in the first five working days", () => {
    const first = (days: number): string[] =>
      against({ circumstances: { firstUsedAt: now - days * day } });
    assert.deepEqual(
      first(1),
      status(
        "firstDays: 1 of your first 5 working days with Baton are over; messages come after them.",
      ),
    );
    assert.equal(first(6)[0], "status");
    assert.deepEqual(first(7), ["message"]);
    assert.equal(first(-3)[0], "status");
  });

  it("can be switched off, and so can each of its numbers", () => {
    assert.deepEqual(
      against({ settings: { messages: false } }),
      status("messagesOn: Messages are off."),
    );
    const none = {
      messagesADay: undefined,
      messagesAWeek: undefined,
      hoursBetweenMessages: undefined,
      firstDays: undefined,
      daysBetweenSameFile: undefined,
    };
    const many = Array.from({ length: 9 }, (_, at) => shown(at + 1, "message", "src/z"));
    const unusual = { ledger: after(...many), circumstances: { firstUsedAt: now }, settings: none };
    assert.equal(decided(unusual).level, "message");
    assert.equal(textOf("messagesADay", unusual), "You set no limit for a day.");
  });
});
