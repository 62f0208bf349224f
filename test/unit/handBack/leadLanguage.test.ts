import assert from "node:assert/strict";
import type { NamedHandBack } from "../../../src/core/coaching/handBack/handBacks";
import { previewMarkdown } from "../../../src/core/coaching/handBack/preview";
import { handBackRow } from "../../../src/core/coaching/handBack/words";
import { factIn, factText } from "../../../src/core/coaching/words";
import { topics, topicText } from "../../../src/core/people/topics";
import { english } from "../../../src/core/text/language";
import { allRungs } from "../../../src/core/coaching/hints/hint";
import { parseHint } from "../../../src/core/coaching/hints/hintDocument";
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

  it("is what is wrong with the document, apart from what has to stand in it", () => {
    const rungs = "## 1 Question\n\n## 1 Question\na\n## 2 Pointer\nb\n## 4 Full answer\n```\nc";
    const problems = ["For · no such topic · starts at rung 9", "nothing"].flatMap((head) => {
      const read = parseHint(`${head}\n${rungs}`);
      assert.ok("problems" in read);
      return read.problems.map(({ message }) => message);
    });
    assert.ok(problems.length >= 8);
    const inDocument =
      /no such topic|For NAME · error handling · starts at rung 1|starts at rung 1|## 3 Partial example|For|no topic/g;
    const ofTopics = new RegExp(topics.join("|"), "g");
    for (const said of problems) {
      assertTranslated(said.replaceAll(inDocument, "0").replaceAll(ofTopics, "0"));
    }
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
