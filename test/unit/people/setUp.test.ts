import assert from "node:assert/strict";
import fc from "fast-check";
import { parseGithubCodeowners } from "../../../src/core/ownership/github";
import { mergePeople } from "../../../src/core/people/people";
import { parseRoster } from "../../../src/core/people/roster";
import {
  candidateText,
  placeText,
  teamCandidates,
} from "../../../src/core/people/setUp/candidates";
import { chosenLeadEmails, leadAddresses } from "../../../src/core/people/setUp/leadAddresses";
import { teamHandles, unknownHandles } from "../../../src/core/people/setUp/ownerHandles";
import { type Details, editedTeam, type Member } from "../../../src/core/people/setUp/teamEdit";
import { settingsToWrite, summaryText } from "../../../src/core/people/setUp/teamSettings";
import { Calendar } from "../../../src/core/text/calendar";
import { history, type Line, now, settings, times } from "../history/smallHistory";

describe("the lead's addresses to choose from", () => {
  const contacts = [
    { name: "Mara Lindqvist", email: "mara@shop.example" },
    { name: "Mara Lindqvist", email: "7+maral@users.noreply.github.com" },
    { name: "M. Lindqvist", email: "mara@home.example" },
    { name: "Mara Other", email: "other@shop.example" },
    { name: "Lindqvist, Mara", email: "old@shop.example" },
  ];
  const offered = (leadEmails: readonly string[], userName = ""): [string, string, boolean][] => {
    const people = mergePeople(contacts, ["mara@shop.example", ...leadEmails], []);
    const gitEmails = ["Mara@Shop.example"];
    return leadAddresses({ people, contacts, gitEmails, userName, leadEmails }).map(
      ({ email, source, ticked }) => [email, source, ticked],
    );
  };

  it("are git's, those set, those of the same account, and unticked those found by name", () => {
    assert.deepEqual(offered(["maral@users.noreply.github.com"]), [
      ["Mara@Shop.example", "git", true],
      ["maral@users.noreply.github.com", "setting", true],
      ["7+maral@users.noreply.github.com", "account", true],
      ["mara@home.example", "name", false],
      ["old@shop.example", "name", false],
    ]);
  });

  it("are found by git's user.name for a lead who has not committed", () => {
    const people = mergePeople(contacts.slice(3), ["lead@shop.example"], []);
    const input = { people, contacts: contacts.slice(3), gitEmails: [], leadEmails: [] };
    const found = leadAddresses({ ...input, userName: "mara lindqvist" });
    assert.deepEqual(
      found.map(({ email, source }) => [email, source]),
      [
        ["lead@shop.example", "account"],
        ["old@shop.example", "name"],
      ],
    );
  });

  it("become the setting, without what is known anyway", () => {
    const people = mergePeople(contacts, ["mara@shop.example", "Set@X.example"], []);
    const leadEmails = ["Set@X.example"];
    const gitEmails = ["mara@shop.example"];
    const all = leadAddresses({ people, contacts, gitEmails, userName: "", leadEmails });
    const chosen = new Set(["mara@shop.example", "Set@X.example", "mara@home.example"]);
    assert.deepEqual(chosenLeadEmails(all, chosen), ["Set@X.example", "mara@home.example"]);
    assert.deepEqual(chosenLeadEmails(all, new Set()), []);
  });
});

describe("the handles that CODEOWNERS names", () => {
  const { rules } = parseGithubCodeowners(
    "* @o/pay @mina\n/a @O/Pay noor@x.example\n/b @o/web @o/web\n/c\n/d @elif\n",
  );

  it("are its teams with the number of rules, and those set that it does not name", () => {
    assert.deepEqual(teamHandles(rules, ["@O/Web", "@o/gone"]), [
      { handle: "@o/pay", rules: 2, ticked: false },
      { handle: "@o/web", rules: 1, ticked: true },
      { handle: "@o/gone", rules: 0, ticked: true },
    ]);
  });

  it("are those of single people that nobody is known by", () => {
    const elif = { name: "Elif", email: "elif@users.noreply.github.com" };
    assert.deepEqual(unknownHandles(rules, mergePeople([elif], [], [])), ["@mina"]);
  });
});

describe("who may be on the team", () => {
  const files = Array.from({ length: 12 }, (_, at) => `src/${at}`);
  const lines: Line[] = [
    { who: "lead", ago: 1, files },
    { who: "noor", ago: 9, files: ["src/1", "src/2"] },
    { who: "tomasz", ago: 2, files: ["src/1", "src/2"] },
    ...times(3, { who: "tomasz", ago: 1, files: ["lib/x"] }),
    { who: "elif", ago: 4, files: ["lib/x"] },
    { who: "old", ago: 200, files: ["src/1"] },
    { who: "ci-bot", ago: 1, files: ["src/1"] },
  ];
  const found = (
    roster: { name: string; emails: string[]; handle: string }[] = [],
  ): (string | number | boolean)[][] => {
    const known = history(lines, { roster });
    return teamCandidates(known, (path) => path.startsWith("src/"), now, settings.departedDays).map(
      ({ person, place, commits, ticked }) => [person.name, place, commits, ticked],
    );
  };

  it("is everybody with commits, on the team's files first, newest first, inferred ones ticked", () => {
    assert.deepEqual(found(), [
      ["tomasz", "teamFiles", 1, true],
      ["noor", "teamFiles", 1, true],
      ["elif", "elsewhere", 1, false],
      ["old", "departed", 1, false],
    ]);
  });

  it("has the roster ticked, even who left or never committed here", () => {
    const entries = ["elif", "old", "ines"].map((name) => {
      return { name, emails: [`${name}@x.example`], handle: "" };
    });
    assert.deepEqual(found(entries), [
      ["tomasz", "teamFiles", 1, false],
      ["noor", "teamFiles", 1, false],
      ["elif", "elsewhere", 1, true],
      ["ines", "unseen", 0, true],
      ["old", "departed", 1, true],
    ]);
  });

  it("keeps the newest of many who left, and all of the roster", () => {
    const gone = Array.from({ length: 40 }, (_, at) => {
      return { who: `gone${at}`, ago: 150 + at, files: ["a"] };
    });
    const roster = [{ name: "gone39", emails: ["gone39@x.example"], handle: "" }];
    const candidates = teamCandidates(history(gone, { roster }), () => true, now, 120);
    assert.equal(candidates.length, 31);
    assert.equal(candidates.at(-1)?.person.name, "gone39");
    assert.equal(candidates.at(-2)?.person.name, "gone29");
  });

  it("stands under a heading that says where they were found", () => {
    assert.equal(placeText("teamFiles", "ownerTeams"), "On your teams' files");
    assert.equal(placeText("departed", "lead"), "No commit of late");
  });

  it("is told with facts", () => {
    const known = history(lines);
    const texts = teamCandidates(known, (path) => path.startsWith("lib/"), now, 120).map((one) =>
      candidateText(one, new Calendar("UTC"), now),
    );
    assert.deepEqual(texts, [
      "3 commits, last yesterday",
      "1 commit, on Monday",
      "1 commit, 9 days ago",
      "1 commit, in March",
    ]);
  });
});

describe("the edited team", () => {
  const contacts = ["noor", "tomasz", "elif"].map((name) => {
    return { name: `${name} X`, email: `${name}@x.example` };
  });
  const edited = (
    raw: unknown,
    chosen: readonly string[],
    changed: { readonly details?: Details; readonly joined?: readonly string[] } = {},
  ): unknown[] => {
    const people = mergePeople(contacts, ["lead@x.example"], parseRoster(raw).entries);
    const members = chosen.map((email): Member => {
      const person = people.persons[people.idOf.get(email) ?? -1];
      assert.ok(person);
      return { person, joined: changed.joined ?? [], details: changed.details ?? {} };
    });
    return editedTeam(raw, people, members);
  };
  const noor = { name: "Noor", emails: ["noor@x.example"], note: "kept" };
  const bad = { name: 7 };
  const self = { name: "Me", emails: ["lead@x.example"] };

  it("keeps the entries of members, those that cannot be read, and the order", () => {
    const raw = [bad, noor, "x", { emails: ["tomasz@x.example"] }, self];
    assert.deepEqual(edited(raw, ["elif@x.example", "noor@x.example"]), [
      bad,
      noor,
      "x",
      self,
      { name: "elif X", emails: ["elif@x.example"] },
    ]);
  });

  it("changes only what the lead changed", () => {
    const raw = [{ ...noor, handle: "@n", timeZone: "Europe/Berlin", topics: ["tests"] }];
    const details = { timeZone: "", topics: ["naming"] as const };
    assert.deepEqual(edited(raw, ["noor@x.example"], { details }), [
      { ...noor, handle: "@n", topics: ["naming"] },
    ]);
    const joined = ["n@old.example"];
    assert.deepEqual(edited([noor], ["noor@x.example"], { joined }), [
      { ...noor, emails: ["noor@x.example", "n@old.example"] },
    ]);
  });

  it("is a list whatever was there", () => {
    assert.deepEqual(edited(undefined, []), []);
    assert.deepEqual(edited("x", ["noor@x.example"]), [
      { name: "noor X", emails: ["noor@x.example"] },
    ]);
  });

  it("is what it was when everybody stays, and loses nothing it cannot read", () => {
    const entry = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { emails: fc.subarray(contacts.map(({ email }) => email)), more: fc.string() },
        { noNullPrototype: true },
      ),
    );
    fc.assert(
      fc.property(fc.array(entry), (raw) => {
        const { entries, places } = parseRoster(raw);
        const people = mergePeople(contacts, ["lead@x.example"], entries);
        const all = people.persons
          .filter(({ onRoster, isLead }) => onRoster && !isLead)
          .map((person): Member => ({ person, joined: [], details: {} }));
        assert.deepEqual(editedTeam(raw, people, all), raw);
        const unread = raw.filter((_, at) => !places.includes(at + 1));
        assert.deepEqual(editedTeam(raw, people, []).length, unread.length);
      }),
    );
  });

  it("is read back as the members that were chosen", () => {
    const emails = contacts.map(({ email }) => email);
    fc.assert(
      fc.property(fc.subarray(emails), fc.subarray(emails), (before, after) => {
        const raw = before.map((email) => ({ emails: [email] }));
        const { entries, problems } = parseRoster(edited(raw, after));
        assert.deepEqual(problems, []);
        assert.deepEqual(new Set(entries.flatMap((one) => one.emails)), new Set(after));
      }),
    );
  });
});

describe("the settings to write", () => {
  it("are those that change", () => {
    const wanted = { team: [{ name: "a" }], ownerTeams: [], leadEmails: ["a@b"] };
    assert.deepEqual(
      settingsToWrite(wanted, { team: [{ name: "a" }], ownerTeams: undefined, leadEmails: [] }),
      ["leadEmails"],
    );
    assert.deepEqual(settingsToWrite(wanted, { team: "x", ownerTeams: ["@a/b"], leadEmails: 7 }), [
      "team",
      "ownerTeams",
      "leadEmails",
    ]);
  });

  it("are summed up in words", () => {
    const one = { team: [1], ownerTeams: [], leadEmails: [] };
    assert.equal(summaryText(one), "1 person on your team");
    assert.equal(
      summaryText({ team: [1, 2], ownerTeams: [1], leadEmails: [1, 2] }),
      "2 people on your team, 1 CODEOWNERS team and 2 further addresses of yours",
    );
  });
});
