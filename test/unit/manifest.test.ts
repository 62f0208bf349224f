import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { manifest } from "../harness/manifest";
import { projectRoot } from "../harness/paths";

const { commands, keybindings, menus, views, viewsWelcome, walkthroughs } = manifest.contributes;
const titleOf = new Map(commands.map(({ command, title }) => [command, title]));

/** An entry of a menu; what a menu has not is undefined. */
interface Entry {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}
const menuEntries: Readonly<Record<string, readonly Entry[]>> = menus;

/** The commands that the palette never shows. */
const hidden = menus.commandPalette
  .filter(({ when }) => when === "false")
  .map(({ command }) => command);

/** Every source file with its text. */
const sources = readdirSync(path.join(projectRoot, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return { file: path.relative(projectRoot, file), text: readFileSync(file, "utf8") };
  });

/** Each call of a function with what it is given, as the source has it. */
function callsOf(name: string): { file: string; given: string }[] {
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(`\\b${name}(?:<\\w+>)?\\(`, "g"))].map(
      ({ index, 0: { length } }) => ({
        file,
        given: inParentheses(text.slice(index + length)),
      }),
    ),
  );
}

/** What stands before the parenthesis that closes. */
function inParentheses(text: string): string {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(0, at);
  }
  throw new Error("A call does not end.");
}

describe("every act by keyboard", () => {
  it("is in the palette, unless it is about one comment and stands with it", () => {
    const inComments = new Set(
      Object.entries(menuEntries)
        .filter(([menu]) => menu.startsWith("comments/"))
        .flatMap(([, entries]) => entries.map(({ command }) => command)),
    );
    // The one that is no menu's is the end of a fix, which Ctrl+. offers.
    assert.deepEqual(
      hidden.filter((command) => !inComments.has(command)),
      ["baton.goOnInBox"],
    );
  });

  it("stands in menus and on keys under a condition, and names a command that there is", () => {
    for (const [menu, entries] of Object.entries(menuEntries)) {
      for (const { command, when, group } of entries) {
        const place = `${command} in ${menu}`;
        assert.ok(titleOf.has(command), place);
        assert.ok(when !== undefined && when !== "", place);
        if (menu !== "commandPalette") assert.ok(group !== undefined && group !== "", place);
      }
    }
    for (const { command, key, mac, when } of keybindings) {
      assert.ok(titleOf.has(command), command);
      assert.ok(when !== "", command);
      assert.equal(mac, key.replace("ctrl", "cmd"));
    }
  });

  it("that a view or the walkthrough leads to is one that there is", () => {
    const texts = JSON.stringify([viewsWelcome, walkthroughs]);
    const named = Array.from(texts.matchAll(/(?:command|onCommand):(baton\.\w+)/g), ([, id]) => id);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((id) => id === undefined || !titleOf.has(id)),
      [],
    );
  });

  it("has a title of its own that begins with a verb, asks, or is a name the texts use", () => {
    const verb =
      /^(?:Add|Ask|Bring|Cancel|Change|Choose|Close|Comment|Confirm|Copy|Delete|Do|Drop|Edit|End|Explain|Export|Go|Hand|Offer|Open|Pair|Pause|Post|Praise|Put|Read|Refresh|Reopen|Reply|Resolve|Restore|Resume|Save|Send|Set|Show|Snooze|Speak|Start|Stay|Stop|Suggest|Switch|Thank|Wake)\b/;
    const names = [
      "Not Now",
      "Quiet List",
      "Incident Mode",
      "Handed Back",
      "Next Rung of the Hint",
      "They Answered",
      "Next Step of the Hint",
      "Review Drafts",
    ];
    const titles = [...titleOf.values()];
    assert.deepEqual(
      titles.filter((title) => !verb.test(title) && !title.endsWith("?")),
      names,
    );
    assert.equal(new Set(titles).size, titles.length);
  });
});

describe("what a screen reader says", () => {
  it("of a status bar item is a label of Baton's, and the editor's list of items has its name", () => {
    const using = sources.filter(({ text }) => /\.createStatusBarItem\(/.test(text));
    assert.ok(using.length > 0);
    for (const { file, text } of using) {
      assert.match(text, /\.accessibilityInformation = \{ label/, file);
      assert.match(text, /\.name = "/, file);
    }
  });

  it("of a list or a box is what it asks", () => {
    const lists = callsOf("showQuickPick");
    const boxes = callsOf("showInputBox");
    assert.ok(lists.length > 5 && boxes.length > 3);
    for (const { file, given } of lists) assert.match(given, /\b(?:title|placeHolder)\b/, file);
    for (const { file, given } of boxes) assert.match(given, /\b(?:title|prompt)\b/, file);
    for (const { file, text } of sources.filter((one) => one.text.includes("createQuickPick"))) {
      assert.match(text, /\.title = /, file);
      assert.match(text, /\.placeholder = /, file);
    }
  });

  it("of a button in a list is its tooltip, as its icon says nothing", () => {
    for (const { file, text } of sources) {
      for (const [button] of text.matchAll(/\{[^{}]*\biconPath: new ThemeIcon\([^{}]*\}/g)) {
        assert.match(button, /\b(?:tooltip|label)\b/, file);
      }
    }
  });

  it("of a review thread is a label", () => {
    const using = sources.filter(({ text }) => text.includes(".createCommentThread("));
    assert.ok(using.length > 1);
    for (const { file, text } of using) assert.match(text, /\.label = /, file);
  });

  it("of a view is its name, and an empty view says why", () => {
    for (const { id, name } of Object.values(views).flat()) {
      assert.match(name, /^[A-Z]/, id);
      assert.ok(
        sources.some(({ text }) => text.includes(`"${id}"`)),
        id,
      );
      const welcomes = viewsWelcome.filter(({ view }) => view === id);
      assert.ok(welcomes.length > 0, id);
      for (const { contents, when } of welcomes) assert.ok(contents !== "" && when !== "", id);
    }
  });

  it("of a picture in the walkthrough is what it shows", () => {
    const steps = walkthroughs.flatMap((one) => one.steps);
    assert.ok(steps.length > 0);
    for (const { id, media } of steps) assert.match(media.altText, /\.$/, id);
  });

  it("of a web page is its title, in its own language", () => {
    const pages = sources.filter(({ text }) => text.includes("<!DOCTYPE html>"));
    assert.ok(pages.length > 1);
    for (const { file, text } of pages) {
      assert.match(text, /<html lang="(?:en|\$\{language\})">/, file);
      assert.match(text, /<title>/, file);
    }
  });
});
