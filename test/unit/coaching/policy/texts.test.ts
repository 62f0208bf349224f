import assert from "node:assert/strict";
import { momentKinds } from "../../../../src/core/coaching/moments/moment";
import { messageNudge, statusNudge } from "../../../../src/core/coaching/policy/nudgeText";
import { whyPage } from "../../../../src/core/coaching/policy/whyPage";
import { wordingsOf } from "../../../../src/core/coaching/policy/wordings";
import { after, calm, decided, hour, moment, now, situation, type Unusual } from "./asking";

const { calendar } = calm;

function status(unusual: Unusual = {}): string {
  return statusNudge(decided(unusual), { ...moment, ...unusual.moment });
}

/** The shop with another name for the person who is named first. */
function named(name: string): Unusual {
  const suggestions = situation.suggestions.map((one, place) =>
    place === 0 ? { ...one, person: { ...one.person, name } } : one,
  );
  return { situation: { ...situation, suggestions } };
}

function page(unusual: Unusual = {}): string {
  return whyPage(decided(unusual));
}

describe("the nudge in words", () => {
  it("is short in the status bar, and asks", () => {
    const staged = { moment: { kind: "staged" } } as const;
    const begun = { changeBegun: true };
    assert.equal(status(), "Debrief with noor?");
    assert.equal(status({ circumstances: { timesBefore: 2 } }), "Pair with tomasz next time?");
    assert.equal(status({ ...staged, circumstances: { timesBefore: 2 } }), "Pair with tomasz?");
    assert.equal(status({ ...staged, circumstances: begun }), "Hint for tomasz?");
    assert.equal(status(staged), "Ask noor first?");
    assert.equal(status({ situation: undefined }), "");
  });

  it("holds a name as it is, and no icon, link or line of it", () => {
    const hostile = named("$(alert)\n](command:x)<b>");
    assert.equal(status(hostile), "Debrief with alert?");
    const said = messageNudge(decided(hostile), { ...moment, path: "[a](command:b)" }, 0, {
      calendar,
      now,
    });
    assert.doesNotMatch(said, /\]\(|\$\(|\n/);
  });

  it("has four wordings or more for each kind of moment, all of one tone", () => {
    for (const kind of momentKinds) {
      const said = wordingsOf[kind].map((wording) => wording("FILE", "NAME"));
      assert.ok(new Set(said).size >= 4);
      for (const sentence of said) {
        assert.match(sentence, /FILE/);
        assert.match(sentence, /NAME/);
        assert.doesNotMatch(sentence, /!|great|awesome|should have|again|instead|why did/i);
        assert.ok(sentence.length < 110);
      }
    }
  });

  it("gives a message by number, with a fact about the person", () => {
    const said = (wording: number): string =>
      messageNudge(decided(), moment, wording, { calendar, now });
    assert.equal(
      said(0),
      "Your change to a is in. Would ten minutes with noor help the next one? " +
        "noor: 5 of the last 9 commits here, last on Wednesday.",
    );
    assert.equal(new Set([0, 1, 2, 3].map(said)).size, 4);
    assert.equal(said(4), said(0));
    for (const odd of [-7, 2.5, Number.NaN]) assert.notEqual(said(odd), "");
  });
});

describe("the page that says why", () => {
  it("tells of a nudge with every rule, each on a line", () => {
    const text = page({ settings: { messages: false } });
    assert.match(text, /^# Why did I see this\?\n\n`src\/a`, 4 October 2024, 12:00\n\n/);
    assert.match(text, /Baton named noor in the status bar, after a commit of your own\./);
    assert.match(text, /\n## What let Baton speak\n\n- Nudges after a commit/);
    assert.match(text, /\n- No: Messages are off\. \(`baton\.messages` switches them\)\n/);
    assert.doesNotMatch(text, /What kept Baton quiet/);
  });

  it("tells of silence with what kept it and what would change it", () => {
    const ledger = after([hour, { kind: "snooze", until: now + hour }]);
    const text = page({ ledger, circumstances: { debugging: true } });
    assert.match(text, /^# Why not\?/);
    assert.match(text, /\n\n2 rules keep Baton quiet after a commit of your own\.\n\n/);
    assert.match(
      text,
      /\n## What kept Baton quiet\n\n- Baton is snoozed until 13:00\. \(\*Baton: Wake\* ends/,
    );
    assert.match(text, /\n- You are debugging\.\n/);
    assert.doesNotMatch(text, /What a message needs/);
  });

  it("shows a stranger's text as it is", () => {
    const text = page({
      ...named("<img src=x> [a](command:b) `c` http://d.example"),
      moment: { path: "`](command:x)\n# y" },
    });
    assert.doesNotMatch(text, /<img|\[a\]|\n# y|http:\/\//);
  });
});
