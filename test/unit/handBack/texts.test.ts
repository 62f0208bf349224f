import assert from "node:assert/strict";
import { debriefText } from "../../../src/core/coaching/handBack/debrief";
import type { FollowUp } from "../../../src/core/coaching/handBack/follow";
import { thankYou } from "../../../src/core/coaching/handBack/thanks";
import { parkedTitle } from "../../../src/core/coaching/handBack/words";
import { Calendar } from "../../../src/core/text/calendar";
import { shopPeople } from "../coaching/people";
import { day, now } from "../history/smallHistory";
import { single, opened, sent } from "./steps";

const readAt = { calendar: new Calendar("UTC"), now };

function follow(given: Partial<FollowUp> = {}): FollowUp {
  const [noor] = shopPeople();
  assert.ok(noor);
  const { person } = noor;
  const at = now - day;
  return { person, isThem: true, at, path: "src/a", files: ["src/a"], reach: "file", ...given };
}

describe("a thank-you", () => {
  it("names what was done, and leaves room for what only the lead can tell", () => {
    const handBack = single(opened({ topic: "error handling" }));
    const files = ["src/a", "src/b.ts", "test/a.test.ts"];
    assert.equal(
      thankYou(handBack, follow({ files }), readAt),
      [
        "Hi noor, thank you for your change to `src/a` yesterday.",
        "It was about error handling. A question was all you needed, the way there was yours. You put a test beside it. You carried `b.ts` along in the same commit.",
        "What I liked about it: [one thing that was done well, and what it makes better]",
      ].join("\n"),
    );
  });

  it("is English to the day, in whichever language the lead reads", () => {
    const calendar = new Calendar("UTC", { name: "de", t: (text) => `[${text}]` });
    const text = thankYou(single(opened()), follow(), { calendar, now });
    assert.match(text, /^Hi noor, thank you for your change to `src\/a` yesterday\.$/m);
  });

  it("claims nothing that was not so: a full answer, a sweeping commit, somebody else's", () => {
    const handBack = single(opened({ topic: "naming" }), sent(4));
    const many = Array.from({ length: 9 }, (_, at) => `src/${at}`);
    assert.doesNotMatch(thankYou(handBack, follow({ files: many }), readAt), /needed|carried|test/);
    const another = thankYou(
      single(opened({ topic: "naming" })),
      follow({ isThem: false }),
      readAt,
    );
    assert.doesNotMatch(another, /naming|question/);
    assert.match(
      thankYou(handBack, undefined, readAt),
      /^Hi Noor, thank you for taking on `src\/a`\.\n/,
    );
  });

  it("lets no name or path carry markup into somebody's chat", () => {
    const handBack = { ...single(opened({ paths: ["a`b](http://x)"] })), name: "@everyone <b>" };
    const text = thankYou(handBack, undefined, readAt);
    assert.match(text, /^Hi everyone,/);
    assert.match(text, /`` a`b\]\(http:\/\/x\) ``/);
  });
});

describe("a debrief after a solo commit", () => {
  it("asks for what the person sees, and is no report", () => {
    assert.equal(
      debriefText({ name: "Noor Haddad", path: "src/a.ts" }),
      "Hi Noor, I have just committed a change to `src/a.ts`, which you know well. Could we look at it together for ten minutes? What would you have tried first, and what should I know before the next change here?",
    );
  });
});

describe("the title of a parked change", () => {
  it("is one line", () => {
    assert.equal(parkedTitle("Noor Haddad", "src/a.ts"), "Handed back to Noor: a.ts");
    assert.doesNotMatch(parkedTitle("A\nB", "x\ny"), /\n/);
  });
});
