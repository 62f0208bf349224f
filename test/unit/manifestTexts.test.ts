import assert from "node:assert/strict";
import written from "../../package.json";
import texts from "../../package.nls.json";
import { keyed, withTexts } from "../harness/manifestTexts";

/** A small manifest of everything that has texts, with traps beside them. */
const example = {
  name: "example",
  displayName: "Example",
  scripts: { title: "run me" },
  contributes: {
    commands: [{ command: "baton.pair", title: "Pair", shortTitle: "Pair", category: "Baton" }],
    menus: { "view/title": [{ command: "baton.pair", when: "view == title" }] },
    submenus: [{ id: "baton.more", label: "More" }],
    configuration: [
      {
        title: "Your team",
        properties: {
          "baton.title": { default: "a title", markdownDescription: "Says **what**." },
          "baton.kind": {
            enum: ["one", "two"],
            enumDescriptions: ["The first.", "The second."],
            properties: { default: { description: "A field called so." } },
          },
        },
      },
    ],
    views: { baton: [{ id: "baton.list", name: "List" }] },
    viewsWelcome: [{ view: "baton.list", contents: "Nothing here yet." }],
    walkthroughs: [
      {
        id: "first",
        title: "First day",
        steps: [{ id: "team", title: "Team", media: { image: "a.png", altText: "A picture" } }],
      },
    ],
  },
};

describe("the texts of the manifest", () => {
  it("are all in package.nls.json, and no others (npm run docs moves them there)", () => {
    const found = keyed(written, texts);
    assert.deepEqual(found.manifest, written);
    assert.deepEqual(Object.entries(found.texts), Object.entries(texts));
  });

  it("have a key made of where they stand", () => {
    assert.deepEqual(keyed(example, {}).texts, {
      displayName: "Example",
      "command.pair.title": "Pair",
      "command.pair.shortTitle": "Pair",
      "submenu.more.label": "More",
      "config.Your_team.title": "Your team",
      "config.title.description": "Says **what**.",
      "config.kind.enum.one": "The first.",
      "config.kind.enum.two": "The second.",
      "config.kind.default.description": "A field called so.",
      "view.baton.list.name": "List",
      "viewsWelcome.list.contents": "Nothing here yet.",
      "walkthrough.first.title": "First day",
      "walkthrough.first.team.title": "Team",
      "walkthrough.first.team.media.altText": "A picture",
    });
  });

  it("come back where their keys stand", () => {
    const once = keyed(example, {});
    assert.deepEqual(withTexts(once.manifest, once.texts), example);
    assert.deepEqual(keyed(once.manifest, once.texts), once);
  });

  it("leave out what nothing needs, and take a new text where one is written", () => {
    const { texts: kept } = keyed({ title: "new", description: "%old%" }, { old: "x", gone: "y" });
    assert.deepEqual(kept, { title: "new", old: "x" });
  });

  it("are missed by name", () => {
    const none = /package\.nls\.json has no text for %gone%/;
    assert.throws(() => keyed({ title: "%gone%" }, {}), none);
    assert.throws(() => withTexts({ title: "%gone%" }, {}), none);
  });

  it("never share a key", () => {
    const twins = {
      commands: [
        { command: "a", title: "One" },
        { command: "a", title: "Two" },
      ],
    };
    assert.throws(() => keyed(twins, {}), /two texts would be called %command\.a\.title%/);
  });
});
