import assert from "node:assert/strict";
import { errors, type Locator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

describe("a comment box of another extension, by keyboard alone", () => {
  let root = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-boxes");
    const folder = await demoWorkspace(root);
    editor = await openEditor({ folder, file: demoFile, settings: { "baton.nudgeMoments": [] } });
    await editor.statusBarItem(`${people.noor.name} knows this`).waitFor();
    await startTool();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  const press = (key: string): Promise<void> => editor.page.keyboard.press(key);
  const type = (text: string): Promise<void> => editor.page.keyboard.type(text);

  /** The open box; it has the cursor. */
  const box = (): Locator => editor.page.locator(".comment-form .monaco-editor.focused");
  const text = async (wanted: string): Promise<void> => {
    await box()
      .locator(".view-lines", { hasText: spaced(wanted) })
      .waitFor();
  };
  /** VS Code drops the question for fixes when extensions are still starting; a person asks again. */
  const fixesListed = async (): Promise<void> => {
    const rows = editor.page.locator(".action-widget .monaco-list-row");
    for (let isListed = false; !isListed;) {
      await press("Control+.");
      isListed = await cameInTime(rows.first(), 5000);
    }
  };

  /** The reason goes on before the full stop; the cursor goes there a moment after the text has come. */
  const cursorBeforeLastSign = async (): Promise<void> => {
    for (let isThere = false; !isThere;) {
      const cursor = await box().locator(".cursors-layer .cursor").first().boundingBox();
      const line = await box().locator(".view-line > span").first().boundingBox();
      // Half a sign is some four pixels.
      isThere = cursor !== null && line !== null && cursor.x < line.x + line.width - 4;
    }
  };
  const marked = (): Locator => box().locator(".squiggly-info");

  /** Beside the lines the editor draws where the tool lets comments be. */
  const offered = (): Locator => editor.page.locator(".comment-range-glyph").first();
  const startTool = async (): Promise<void> => {
    await editor.runCommand("Other Review: Start");
    await offered().waitFor();
  };
  /** With the tool all its boxes go. */
  const stopTool = async (): Promise<void> => {
    await editor.runCommand("Other Review: Stop");
    await offered().waitFor({ state: "detached" });
  };

  /** Opens a box: the command is there only when the cursor has come to a line with comments since they are offered. */
  const openBox = async (line: number): Promise<void> => {
    await press("Control+1");
    await editor.page.locator(".editor-instance .monaco-editor.focused").waitFor();
    await editor.goToLine(1);
    await editor.goToLine(line);
    await editor.runCommand("Comments: Add Comment on Current Selection");
    await box().waitFor();
  };

  it("marks what could be said better, and Ctrl+. offers the edits that say it", async () => {
    await openBox(7);
    await type("Rename this.");
    await marked().first().waitFor();
    await fixesListed();
    const row = editor.page.locator(".action-widget .monaco-list-row");
    await row.filter({ hasText: "Ask it as a question" }).first().waitFor();
    await row.and(editor.page.locator(".focused")).filter({ hasText: "Say why" }).waitFor();
    await press("Enter");
    await text("Rename this, because a reader would take it for .");
    await cursorBeforeLastSign();
    await type("the total");
    await text("Rename this, because a reader would take it for the total.");
    await marked().first().waitFor({ state: "detached" });
  });

  it("says in a hover which of the four parts are there", async () => {
    await press("Control+k");
    await press("Control+i");
    const hover = editor.page.locator(".monaco-hover:visible");
    await hover.getByText("Why it matters").first().waitFor();
    await hover
      .getByText(/^○ A pointer/)
      .first()
      .waitFor();
    await press("Escape");
    await hover.first().waitFor({ state: "hidden" });
  });

  it("leaves nothing among the problems when it closes", async () => {
    await press("Control+a");
    await type("Move the total.");
    await marked().first().waitFor();
    await editor.runCommand("Problems: Focus on Problems View");
    const problems = editor.page.locator(".markers-panel");
    await problems.getByText("An order without its reason").first().waitFor();
    await stopTool();
    await problems.getByText("No problems have been detected in the workspace.").waitFor();
    await press("Control+j");
    await startTool();
  });

  it("is offered in grey what was begun there before, and Tab takes it", async () => {
    await openBox(7);
    await text("Move the total.");
    assert.ok(await box().locator("[class*='ghost-text']").count());
    await press("Tab");
    await box().locator("[class*='ghost-text']").first().waitFor({ state: "detached" });
    await text("Move the total.");
  });

  it("is sent as before", async () => {
    // The tool's button comes to life a moment after the text.
    await marked().first().waitFor();
    await press("Control+Enter");
    const sent = editor.page.locator(".review-comment .comment-body:visible");
    await sent.getByText("Move the total.").waitFor();
  });

  it("completes labels and questions on a slash", async () => {
    await openBox(12);
    await type("/");
    const rows = editor.page.locator(".suggest-widget.visible .monaco-list-row");
    await rows.and(editor.page.locator(".focused")).filter({ hasText: "praise" }).waitFor();
    await type("sugg");
    const label = rows.filter({ hasText: "suggestion (non-blocking)" });
    await label.and(editor.page.locator(".focused")).waitFor();
    await press("Enter");
    await text("suggestion (non-blocking): ");
  });
});

/** Waits for something to be seen; gives whether it was, within so many milliseconds. */
async function cameInTime(what: Locator, timeout: number): Promise<boolean> {
  try {
    await what.waitFor({ timeout });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

/** The editor draws blanks as hard ones. */
function spaced(words: string): RegExp {
  const parts = words.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join("\\s"));
}
