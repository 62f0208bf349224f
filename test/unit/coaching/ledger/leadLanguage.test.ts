import assert from "node:assert/strict";
import {
  answerReasons,
  handBackSteps,
  type NewEntry,
  pairingSteps,
  quietKinds,
} from "../../../../src/core/coaching/ledger/entry";
import { entryText } from "../../../../src/core/coaching/ledger/entryText";
import { ledgerPage } from "../../../../src/core/coaching/ledger/ledgerPage";
import { personActs } from "../../../../src/core/coaching/order";
import { pseudoLanguage } from "../../../fixtures/pseudoLanguage";
import { now } from "../../history/smallHistory";
import { assertTranslated, FiguresCalendar } from "../translated";
import { stamped } from "./entries";

const file = { root: "/1", path: "2" };
const comment = { kind: "comment", thread: "1", comment: "2", severity: "should" } as const;
const plain = { hasReason: false, asksQuestion: false, isPraise: false, isOrder: false };

/** One of each kind that there is. */
const entries: readonly NewEntry[] = [
  ...(["status", "message"] as const).map((level): NewEntry => ({
    kind: "shown",
    nudge: "1",
    rule: "left",
    level,
    person: "3",
    ...file,
  })),
  ...personActs.map((act): NewEntry => ({ kind: "act", act, person: "3", ...file })),
  ...answerReasons.map((reason): NewEntry => ({ kind: "answer", nudge: "1", reason })),
  { kind: "incident", until: null },
  { kind: "incidentEnded" },
  { kind: "snooze", until: now },
  { kind: "wake" },
  ...quietKinds.flatMap((what): NewEntry[] => [
    { kind: "quiet", what, root: "/1", name: "2" },
    { kind: "speak", what, root: "/1", name: "2" },
  ]),
  ...(["file", "area"] as const).flatMap((what): NewEntry[] => [
    { kind: "mine", what, root: "/1", name: "2" },
    { kind: "notMine", what, root: "/1", name: "2" },
  ]),
  { kind: "ruleOn", rule: "left" },
  ...pairingSteps.map((step): NewEntry => ({ kind: "pairing", step, people: ["1", "2"] })),
  ...handBackSteps.map((step): NewEntry => ({ kind: "handBack", id: "1", step })),
  { kind: "handBack", id: "1", step: "opened", person: "3" },
  { ...comment, ...plain },
  { ...comment, ...plain, isGone: true },
  { ...comment, hasReason: true, asksQuestion: true, isPraise: true, isOrder: true },
];

describe("the record's page, in the lead's language", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  it("has no English in it, whatever happened", () => {
    for (const entry of stamped(entries)) assertTranslated(entryText(entry));
  });

  it("leaves a note as the lead wrote it", () => {
    const [note] = stamped([{ kind: "note", text: "As I said" }]);
    assert.ok(note);
    assert.equal(entryText(note), "As I said");
  });

  it("has no English around it, however much there is and is missing", () => {
    const calendar = new FiguresCalendar("UTC");
    const many = (count: number) =>
      stamped(Array.from({ length: count }, () => ({ kind: "wake" }) as const));
    for (const faults of [0, 1, 2]) {
      for (const count of [0, 501, 502]) {
        assertTranslated(
          ledgerPage({
            entries: many(count),
            calendar,
            folder: "/1",
            damagedLines: faults,
            newerFiles: faults,
            unwritten: faults,
          }),
        );
      }
    }
  });
});
