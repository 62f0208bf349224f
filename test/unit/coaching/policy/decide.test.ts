import assert from "node:assert/strict";
import fc from "fast-check";
import type { NewEntry } from "../../../../src/core/coaching/ledger/entry";
import { foldLedger } from "../../../../src/core/coaching/ledger/fold";
import type { LedgerState } from "../../../../src/core/coaching/ledger/ledgerState";
import { momentKinds } from "../../../../src/core/coaching/moments/moment";
import type { Circumstances } from "../../../../src/core/coaching/policy/circumstances";
import { messageRules, nudgeRules } from "../../../../src/core/coaching/policy/decision";
import { Calendar } from "../../../../src/core/text/calendar";
import { entryLists } from "../ledger/entries";
import { after, against, calm, day, decided, hour, noor, now, shown, situation } from "./asking";

describe("the policy", () => {
  it("gives a message when nothing is in the way, and tells of every rule", () => {
    const { level, verdicts } = decided();
    assert.equal(level, "message");
    const rules = verdicts.map(({ rule }) => rule);
    assert.deepEqual(rules, [...nudgeRules, ...messageRules]);
    assert.ok(verdicts.every(({ text }) => /^\S.*\.$/.test(text)));
  });

  it("is silent while the lead is busy with something else, and says with what", () => {
    const busy: [Partial<Circumstances>, string][] = [
      [{ debugging: true }, "debugging: You are debugging."],
      [{ operation: "merge" }, "gitOperation: A merge is going on."],
      [{ operation: "rebase" }, "gitOperation: A rebase is going on."],
      [{ operation: "cherryPick" }, "gitOperation: A cherry-pick is going on."],
      [{ operation: "bisect" }, "gitOperation: A bisect is going on."],
      [{ pairing: true }, "pairing: You are pairing already."],
      [{ liveShare: true }, "liveShare: A Live Share session is open."],
      [{ presenting: true }, "presenting: You are presenting."],
      [{ anotherWindowSpeaks: true }, "oneWindow: Another window of yours speaks just now."],
    ];
    for (const [circumstances, said] of busy) {
      assert.deepEqual(against({ circumstances }), ["none", said]);
    }
  });

  it("waits for ten seconds without a key, and says when to decide again", () => {
    const at = (ago: number) => ({ circumstances: { lastKeyAt: now - ago } });
    assert.deepEqual(against(at(9.5)), [
      "none",
      "typing: Your last key was 9 seconds ago; Baton waits for 10 seconds.",
    ]);
    assert.equal(decided(at(9.5)).again, now + 0.5);
    assert.equal(decided(at(10)).level, "message");
    assert.equal(decided(at(10)).again, undefined);
    assert.equal(decided(at(-5)).level, "none");
    const both = { circumstances: { lastKeyAt: now, debugging: true } };
    assert.equal(decided(both).again, undefined);
    assert.equal(decided({ circumstances: { lastKeyAt: undefined } }).level, "message");
  });

  it("keeps to the lead's hours, in the lead's time zone", () => {
    const said = (zone: string, hours?: object): string =>
      against({
        circumstances: { calendar: new Calendar(zone), firstUsedAt: 0 },
        ...(hours && { settings: { hours: { days: [5], from: 480, to: 1080, ...hours } } }),
      }).join(" ");
    assert.equal(said("UTC"), "message");
    assert.equal(
      said("Asia/Tokyo"),
      "none hours: It is 21:00, outside your hours (Monday to Friday, 08:00 to 18:00).",
    );
    assert.equal(said("UTC", { days: [5, 5] }), "message");
    assert.match(said("UTC", { days: [1, 3] }), /outside your hours \(Monday and Wednesday, /);
    assert.match(said("UTC", { to: 720 }), /It is 12:00, outside/);
    assert.equal(said("UTC", { from: 720 }), "message");
    assert.equal(said("UTC", { from: 1320, to: 721, days: [4] }), "message");
    assert.match(said("UTC", { from: 1320, to: 721, days: [5] }), /outside/);
    assert.equal(decided({ settings: { hours: undefined } }).level, "message");
  });

  it("names nobody where there is nobody, or where the file is not the team's", () => {
    assert.deepEqual(against({ situation: undefined }), [
      "none",
      "person: Baton does not know this file's history yet.",
      "teamOwned: Baton does not know this file's history yet.",
    ]);
    const generated = { teamOwned: false, because: "generated" } as const;
    const said = against({ situation: { ...situation, standing: generated } });
    assert.deepEqual(
      said.map((one) => one.split(":")[0]),
      ["none", "teamOwned", "notGenerated"],
    );
    const strangers = situation.suggestions.map((one) => ({ ...one, stranger: true }));
    assert.deepEqual(against({ situation: { ...situation, suggestions: strangers } }), [
      "none",
      "person: Nobody on your team has worked here of late.",
    ]);
  });

  it("keeps quiet about a file, an area and a person, as long as the lead says", () => {
    const quiet = (what: "file" | "area" | "person", name: string, root = "/r"): LedgerState =>
      after([60, { kind: "quiet", what, root, name }]);
    assert.deepEqual(against({ ledger: quiet("file", "src/a") }), [
      "none",
      "file: You asked Baton to be quiet about this file.",
    ]);
    assert.deepEqual(against({ ledger: quiet("area", "src/") }), [
      "none",
      "area: You asked Baton to be quiet about the area “src/”.",
    ]);
    assert.equal(decided({ ledger: quiet("area", "sr") }).level, "message");
    const rule = { line: 1, pattern: "*.x", owners: [], section: null };
    const ruled = { ...situation, ownership: { kind: "unowned", rule } as const };
    const byPattern = { ledger: quiet("area", "*.x"), situation: ruled };
    assert.equal(against(byPattern)[1], "area: You asked Baton to be quiet about the area “*.x”.");
    assert.equal(decided({ ledger: quiet("area", "src", "/other") }).level, "message");
    const withoutNoor = decided({ ledger: quiet("person", noor, "") });
    assert.equal(withoutNoor.level, "message");
    assert.equal(withoutNoor.suggestion?.person.name, "idris");
    const all = ["noor", "idris", "tomasz", "elif"].map((who): [number, NewEntry] => [
      60,
      { kind: "quiet", what: "person", root: "", name: `${who}@x.example` },
    ]);
    assert.deepEqual(against({ ledger: after(...all) }), [
      "none",
      "people: You asked Baton never to name noor, idris, tomasz and elif.",
    ]);
  });

  it("believes the lead who says that a file or an area is theirs", () => {
    const mine = (what: "file" | "area", name: string): string[] =>
      against({ ledger: after([60, { kind: "mine", what, root: "/r", name }]) });
    assert.deepEqual(mine("file", "src/a"), ["none", "notMine: You said that this file is yours."]);
    assert.deepEqual(mine("area", "src"), [
      "none",
      "notMine: You said that the area “src” is yours.",
    ]);
    assert.deepEqual(mine("area", ""), [
      "none",
      "notMine: You said that this repository is yours.",
    ]);
    assert.deepEqual(mine("file", "src/b"), ["message"]);
  });

  it("is silent in an incident and while snoozed, and no longer", () => {
    const until = (ahead: number): number => now + ahead;
    const during = (entry: NewEntry): string[] => against({ ledger: after([hour, entry]) });
    assert.deepEqual(during({ kind: "incident", until: until(hour) }), [
      "none",
      "incident: Incident mode began at 11:00 and lasts until 13:00.",
    ]);
    assert.deepEqual(during({ kind: "incident", until: null }), [
      "none",
      "incident: Incident mode began at 11:00 and lasts until you end it.",
    ]);
    assert.deepEqual(during({ kind: "incident", until: until(0) }), ["message"]);
    assert.deepEqual(during({ kind: "snooze", until: until(day) }), [
      "none",
      "snooze: Baton is snoozed until 5 October 2024, 12:00.",
    ]);
    assert.deepEqual(during({ kind: "snooze", until: until(0) }), ["message"]);
  });

  it("is silent while help is under way", () => {
    const act = (ago: number, path = "src/a"): string[] => {
      const entry: NewEntry = { kind: "act", act: "ask", person: noor, root: "/r", path };
      return against({ ledger: after([ago, entry]) });
    };
    assert.deepEqual(act(hour), ["none", "helpUnderWay: You asked noor about this file at 11:00."]);
    assert.deepEqual(act(day), ["message"]);
    assert.deepEqual(act(hour, "src/b"), ["message"]);
    assert.equal(act(hour, "src")[0], "none");
    assert.deepEqual(act(hour, ""), ["message"]);
    const opened: NewEntry = {
      kind: "handBack",
      id: "h",
      step: "opened",
      root: "/r",
      paths: ["src/b", "src/a"],
      person: noor,
    };
    assert.deepEqual(against({ ledger: after([9 * day, opened]) }), [
      "none",
      "helpUnderWay: Your hint for noor about this file, sent 9 days ago, is still open.",
    ]);
    const elsewhere = { ...opened, root: "/other" };
    assert.deepEqual(against({ ledger: after([9 * day, elsewhere]) }), ["message"]);
    const closed: NewEntry = { kind: "handBack", id: "h", step: "closed" };
    assert.deepEqual(against({ ledger: after([9 * day, opened], [8 * day, closed]) }), ["message"]);
  });

  it("names a file once a day at each kind of moment", () => {
    const ledger = after(shown(hour, "status", "src/a"));
    assert.deepEqual(against({ ledger }), [
      "none",
      "sameFile: Baton named somebody for this file at 11:00 already, after a commit of your own.",
    ]);
    assert.equal(decided({ ledger, moment: { kind: "staged" } }).level, "status");
    assert.equal(decided({ ledger, moment: { path: "src/b" } }).level, "message");
    assert.equal(decided({ ledger: after(shown(13 * hour, "status", "src/a")) }).level, "message");
  });

  it("is silent at a kind of moment that is switched off", () => {
    assert.deepEqual(against({ settings: { moments: ["staged"] } }), [
      "none",
      "ruleOn: You switched nudges after a commit of your own off.",
    ]);
  });
});

describe("the act", () => {
  const act = (unusual: Parameters<typeof decided>[0]): string => {
    const { act: what, because, suggestion, debrief } = decided(unusual);
    return `${what} ${suggestion?.person.name}, ${because.kind}${debrief ? ", debrief" : ""}`;
  };

  it("fits the moment and the situation", () => {
    assert.equal(act({}), "ask noor, first, debrief");
    assert.equal(act({ circumstances: { timesBefore: 1 } }), "pair tomasz, again");
    assert.equal(act({ circumstances: { filesAtOnce: 2 } }), "pair tomasz, severalFiles");
    const staged = { kind: "staged" } as const;
    const changeBegun = { changeBegun: true };
    assert.equal(act({ moment: staged, circumstances: changeBegun }), "hint tomasz, changeBegun");
    assert.equal(act({ moment: staged }), "ask noor, first");
    assert.equal(act({ circumstances: changeBegun }), "ask noor, first, debrief");
  });

  it("on a teammate's branch is a question to them", () => {
    const switched = { kind: "switchedBranch", by: "IDRIS@x.example" } as const;
    assert.equal(act({ moment: switched }), "ask idris, theirBranch");
    assert.equal(act({ moment: { ...switched, by: "x@y.example" } }), "ask noor, theirBranch");
  });
});

describe("whatever happened", () => {
  it("nothing is said within ten seconds of a key, and a message never without a nudge", () => {
    fc.assert(
      fc.property(
        entryLists,
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.constantFrom(...momentKinds),
        (entries, ago, kind) => {
          const at = 10_000_000;
          const { level, verdicts } = decided({
            moment: { kind },
            circumstances: { ...calm, now: at, lastKeyAt: at - ago, firstUsedAt: 0 },
            ledger: foldLedger(entries, at),
            settings: { hours: undefined },
          });
          if (at - (at - ago) < 10) assert.equal(level, "none");
          const no = verdicts.filter(({ allows }) => !allows);
          assert.equal(level === "message", no.length === 0);
          assert.equal(
            level === "none",
            no.some(({ about }) => about === "nudge"),
          );
        },
      ),
    );
  });
});
