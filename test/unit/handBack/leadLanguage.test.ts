import assert from "node:assert/strict";
import type { NamedHandBack } from "../../../src/core/coaching/handBack/handBacks";
import { previewMarkdown } from "../../../src/core/coaching/handBack/preview";
import { handBackRow } from "../../../src/core/coaching/handBack/words";
import { factIn, factText } from "../../../src/core/coaching/words";
import { topics, topicText } from "../../../src/core/people/topics";
import { english } from "../../../src/core/text/language";
import { allRungs } from "../../../src/core/coaching/hints/hint";
import { startOf } from "../../../src/core/coaching/hints/startRung";
import { markedLine } from "../../../src/core/coaching/statusLine";
import { pseudoLanguage } from "../../fixtures/pseudoLanguage";
import { now } from "../history/smallHistory";
import { assertTranslated, FiguresCalendar } from "../coaching/translated";

const at = { calendar: new FiguresCalendar("UTC"), now };

describe("what the lead reads of a hint, in their language", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  it("is why it begins at a rung", () => {
    for (const urgency of ["now", "soon", "time"] as const) {
      for (const familiarity of ["new", "some", "knows"] as const) {
        for (const topic of ["security", "tests"] as const) {
          for (const repeats of [0, 1]) {
            assertTranslated(startOf(familiarity, urgency, topic, repeats).because);
          }
        }
      }
    }
  });

  it("is what stands around the messages of the page of what the teammate gets", () => {
    const hint = { topic: undefined, rungs: ["1", "2", "3", "4"] } as const;
    const [first = "", ...rest] = previewMarkdown({ hint, to: "5", startsAt: 1 }, { path: "6" })
      .split("\n")
      .filter((line) => /^\*.*\*$/.test(line));
    assert.equal(rest.length, 3);
    for (const line of [first, ...rest]) assertTranslated(line);
    assertTranslated(previewMarkdown({ problems: [{ line: 1, message: "2" }] }, { path: "6" }));
  });

  it("is its row, with the topic's and the rung's names", () => {
    for (const topic of topics) {
      assertTranslated(topicText(topic));
      for (const rung of allRungs) {
        const handBack: NamedHandBack = {
          id: "1",
          root: "/2",
          paths: ["3", "4"],
          person: "5",
          name: "6",
          topic,
          openedAt: now,
          rung,
          answered: false,
          patched: true,
          thanked: false,
          state: "open",
        };
        const { label, description, detail } = handBackRow(handBack, undefined, at);
        assert.match(description, /^⟦/);
        assertTranslated(`${label} ${description} ${detail}`);
      }
    }
  });

  it("is what somebody wants to grow in, which a teammate reads in English", () => {
    const fact = { kind: "wantsToGrow", topic: "data access" } as const;
    const wording = { ...at, quote: (text: string) => text };
    assertTranslated(factText(fact, wording));
    assert.equal(factIn(english, fact, wording), "Wants to grow in data access");
  });
});

describe("what a screen reader says of the status bar, in the lead's language", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  it("has no English in it, apart from Baton's name", () => {
    const hidden = { shown: false, text: "", label: "" };
    assertTranslated(markedLine(hidden, { icon: "$(1)", text: "2" }).label);
  });
});
