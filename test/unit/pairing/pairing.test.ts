import assert from "node:assert/strict";
import fc from "fast-check";
import {
  replacementOf,
  signedBox,
  unsignedBox,
} from "../../../src/core/coaching/pairing/commitBox";
import {
  begun,
  idleEnd,
  pairedEntry,
  type Pairing,
  type Partner,
  parsePairing,
  switched,
  turnEnd,
} from "../../../src/core/coaching/pairing/pairing";
import {
  endedText,
  pairingHover,
  pairingLine,
  type PairingWording,
} from "../../../src/core/coaching/pairing/words";
import { Calendar } from "../../../src/core/text/calendar";

const now = Date.UTC(2026, 2, 3, 14, 5) / 1000;
const noor = partner("Noor Haddad", "noor@shop.example");
const elif = partner("Elif Kaya", "elif@shop.example");
const ines: Partner = { name: "Ines", emails: [], signedAs: undefined };
const calendar = new Calendar("UTC");
const noorLine = "Co-authored-by: Noor Haddad <noor@shop.example>";

function partner(name: string, email: string): Partner {
  return { name, emails: [email], signedAs: { name, email } };
}

function told(pairing: Pairing, given: Partial<PairingWording> = {}): string {
  const hrefOf = (act: string): string => `command:${act}`;
  const wording = { calendar, now, turnMinutes: 0, addsCoAuthor: true, hrefOf };
  return pairingHover(pairing, { ...wording, ...given });
}

describe("a pairing", () => {
  it("gives the keyboard to the first partner, then around, the lead last", () => {
    const first = begun("/r", [noor, elif], now);
    const lines = [first];
    for (let turn = 1; turn < 4; turn += 1) lines.push(switched(lines.at(-1) ?? first, now + turn));
    assert.deepEqual(
      lines.map((one) => pairingLine(one, now, 0).text.replace("$(organization) ", "")),
      [
        "With Noor and Elif, Noor drives",
        "With Noor and Elif, Elif drives",
        "With Noor and Elif, you drive",
        "With Noor and Elif, Noor drives",
      ],
    );
    assert.equal(lines[3]?.turnAt, now + 3);
  });

  it("says when a turn is over, and never without a turn's length", () => {
    const pairing = begun("/r", [noor], now);
    assert.equal(turnEnd(pairing, 0), undefined);
    assert.equal(turnEnd(pairing, 15), now + 900);
    assert.match(pairingLine(pairing, now + 899, 15).text, /Noor drives$/);
    assert.match(pairingLine(pairing, now + 900, 15).text, /With Noor, time to switch$/);
    assert.match(pairingLine(pairing, now + 90_000, 0).text, /Noor drives$/);
    assert.match(told(pairing, { turnMinutes: 15 }), /Noor drives; the turn ends at 14:20\./);
    const later = told(pairing, { turnMinutes: 15, now: now + 901 });
    assert.match(later, /Noor drives; the turn ended at 14:20\./);
  });

  it("tells who is along, what becomes of the commit, and how it ends", () => {
    const text = told(begun("/r", [noor], now));
    assert.match(text, /^You pair with \*\*Noor Haddad\*\* since 14:05\. Noor drives\.\n\n/);
    assert.match(text, /`Co-authored-by` goes into the commit box as soon as you write there\./);
    assert.match(text, /\[Switch driver\]\(command:switchDriver\) · \[Stop pairing\]/);
    assert.match(text, /ends by itself after 4 hours without activity\.$/);
    assert.match(
      told(begun("/r", [noor], now), { addsCoAuthor: false }),
      /is off, so the commit box is left to you/,
    );
  });

  it("says that somebody has no address, and offers no line to copy then", () => {
    const text = told(begun("/r", [ines], now));
    assert.match(text, /Baton knows no address of Ines, so there is no co-author line to add\./);
    assert.doesNotMatch(text, /Copy co-author line|goes into/);
    assert.match(told(begun("/r", [noor, ines], now)), /goes into .* no address of Ines/);
  });

  it("shows a stranger's name as it is", () => {
    const hostile = partner("[x](command:evil) $(bug)", "x@y");
    const text = told(begun("/r", [hostile], now));
    assert.doesNotMatch(text.replace(/\]\(command:(?:switch|stop|copy)\w+\)/g, ""), /\]\(|\$\(/);
    assert.doesNotMatch(pairingLine(begun("/r", [hostile], now), now, 0).text.slice(5), /\$\(/);
  });

  it("is over four hours after the last sign of the lead", () => {
    const pairing = { ...begun("/r", [noor], now), activeAt: now + 60 };
    assert.equal(idleEnd(pairing), now + 60 + 4 * 3600);
    const text = endedText(pairing, calendar, now + 5 * 3600);
    assert.equal(
      text,
      "Your pairing with Noor ended by itself: nothing happened for 4 hours after 14:06.",
    );
    assert.match(endedText(pairing, calendar, now + 86_400), /after yesterday at 14:06\.$/);
    const other = new Calendar("UTC", { name: "de", t: (said) => `[${said}]` });
    assert.equal(endedText(pairing, other, now + 5 * 3600), text);
  });

  it("goes into the ledger by addresses", () => {
    const pairing = begun("/r", [noor, ines, elif], now);
    const entry = { kind: "pairing", people: ["noor@shop.example", "elif@shop.example"] };
    const started = { ...entry, root: "/r", step: "started", driver: "noor@shop.example" };
    assert.deepEqual(pairedEntry(pairing, "started"), started);
    const lead = { ...pairing, driver: "lead" as const };
    assert.deepEqual(pairedEntry(lead, "switched"), { ...entry, root: "/r", step: "switched" });
  });

  it("is the same after it was kept, and nothing after the store was damaged", () => {
    const pairing = { ...begun("/r", [noor, elif], now), driver: 1, signed: [0] };
    assert.deepEqual(parsePairing(JSON.parse(JSON.stringify(pairing))), pairing);
    const damaged = [
      undefined,
      "text",
      { ...pairing, partners: [] },
      { ...pairing, partners: [noor, { name: 1 }] },
      { ...pairing, driver: 2 },
      { ...pairing, driver: "somebody" },
      { ...pairing, activeAt: null },
      { ...pairing, root: undefined },
    ];
    for (const value of damaged) assert.equal(parsePairing(value), undefined);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parsePairing(value);
        parsePairing({ ...pairing, partners: [value] });
      }),
    );
  });
});

describe("the commit box while pairing", () => {
  const pairing = begun("/r", [noor, elif], now);

  it("is signed with the first letter, and not before", () => {
    assert.deepEqual(signedBox(pairing, ""), { message: "", signed: undefined });
    const { message, signed } = signedBox(pairing, "F");
    assert.match(message, /^F\n\nCo-authored-by: Noor .*\nCo-authored-by: Elif .*>$/);
    assert.deepEqual(signed, [0, 1]);
    assert.deepEqual(signedBox({ ...pairing, signed }, message), { message, signed });
  });

  it("is not signed again where the lead took a line away", () => {
    const kept = { message: "Fix", signed: [0, 1] };
    assert.deepEqual(signedBox({ ...pairing, signed: [0, 1] }, "Fix"), kept);
  });

  it("is emptied when only Baton's lines are left in it", () => {
    const left = { ...pairing, signed: [0, 1] };
    const { message } = signedBox(pairing, "F");
    assert.deepEqual(signedBox(left, message.slice(1)), { message: "", signed: undefined });
  });

  it("leaves alone what the lead had signed by hand", () => {
    const byHand = `Fix\n\n${noorLine}`;
    const { message, signed } = signedBox(pairing, byHand);
    assert.deepEqual(signed, [1]);
    assert.equal(unsignedBox({ ...pairing, signed }, message), byHand);
    assert.equal(unsignedBox(pairing, byHand), byHand);
  });

  it("is changed in the smallest piece", () => {
    const letters = fc.constantFrom("a", "b", "\n", "\r\n", "😀", "");
    const texts = fc.array(letters, { maxLength: 8 }).map((all) => all.join(""));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { from, to, text } = replacementOf(before, after);
        assert.equal(before.slice(0, from) + text + before.slice(to), after);
        assert.doesNotMatch(before.slice(0, from), /[\uD800-\uDBFF]$|\r$/);
      }),
    );
    assert.deepEqual(replacementOf("Fix", "Fix it"), { from: 3, to: 3, text: " it" });
  });
});
