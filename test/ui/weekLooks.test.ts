import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { FrameLocator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { axeFindings } from "./axe";
import { forgetRecord, openWeek, record } from "./weekPage";

describe("the weekly summary, for everybody's eyes", () => {
  let root = "";
  let folder = "";
  let editor: EditorPage;
  let page: FrameLocator;

  before(async () => {
    root = await tempFolder("ui-week-themes");
    folder = (await demoWorkspace(root)) ?? "";
    await record(folder);
    await open("Default Light Modern");
  });
  after(async () => {
    await editor.close();
    await forgetRecord();
    await removeFolder(root);
  });

  /** Opens the summary, with all that can be opened in it. */
  const open = async (theme: string): Promise<void> => {
    editor = await openEditor({ folder, file: demoFile, theme });
    await editor.statusBarItem("knows this").waitFor();
    page = await openWeek(editor);
    await page.getByLabel("Compare with").selectOption({ index: 2 });
    await page.getByRole("heading", { name: "Compared" }).waitFor();
    for (const summary of await page.locator("summary").all()) await summary.click();
    await editor.runCommand("View: Toggle Primary Side Bar Visibility");
  };

  it("gives axe nothing to find in Default Light Modern", async () => {
    assert.deepEqual(await axeFindings(page.locator("body")), []);
  });

  it("is told apart by patterns and drawn in the system's colours when colours are forced", async () => {
    await editor.page.emulateMedia({ forcedColors: "active" });
    await page.locator(".section-bars-hours .mark").first().waitFor();
    const found: Record<string, string> = await page.locator("body").evaluate(`(() => {
      const look = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
      const probe = document.createElement("p");
      document.body.append(probe);
      const named = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
      const looks = {
        text: named("CanvasText"),
        ground: named("Canvas"),
        team: look(".part.team", "fill"),
        elsewhere: look(".part.elsewhere", "fill"),
        coaching: look(".part.coaching", "fill"),
        curve: look(".curve", "stroke"),
        tick: look(".tick", "fill"),
        page: look("body", "backgroundColor"),
      };
      probe.remove();
      return looks;
    })()`);
    await editor.page.emulateMedia({ forcedColors: null });
    const { text, ground } = found;
    assert.notEqual(text, ground);
    assert.deepEqual([found["team"], found["curve"], found["tick"]], [text, text, text]);
    assert.equal(found["page"], ground);
    assert.match(found["elsewhere"] ?? "", /#hatch/);
    assert.match(found["coaching"] ?? "", /#dots/);
  });

  it("moves nothing where motion is reduced", async () => {
    const seconds = (): Promise<string> =>
      page.locator("main").evaluate(`(() => {
        const main = document.querySelector("main");
        main.setAttribute("aria-busy", "true");
        const { transitionDuration } = getComputedStyle(main);
        main.setAttribute("aria-busy", "false");
        return transitionDuration;
      })()`);
    await editor.page.emulateMedia({ reducedMotion: "no-preference" });
    assert.equal(await seconds(), "0.2s");
    await editor.page.emulateMedia({ reducedMotion: "reduce" });
    assert.equal(await seconds(), "0s");
  });

  for (const [width, what] of [
    [640, "where 1,280 pixels are zoomed to 200 %"],
    [300, "at 300 pixels"],
  ] as const) {
    it(`needs no scrolling sideways ${what}`, async () => {
      await editor.page.setViewportSize({ width, height: 900 });
      const html = page.locator("html");
      // The page learns of it a little later.
      const isNarrow = async (): Promise<boolean> => html.evaluate(`window.innerWidth <= ${width}`);
      while (!(await isNarrow())) await wait(20);
      // In another language a week of the list may be longer.
      const long = "W48, 23 de septiembre de 2026";
      await html.evaluate(`document.querySelector("option").textContent = "${long}"`);
      const isWider: boolean = await html.evaluate(
        "document.documentElement.scrollWidth > window.innerWidth",
      );
      assert.equal(isWider, false);
    });
  }

  for (const theme of [
    "Default Dark Modern",
    "Default High Contrast",
    "Default High Contrast Light",
  ]) {
    it(`gives axe nothing to find in ${theme}`, async () => {
      await editor.close();
      await open(theme);
      assert.deepEqual(await axeFindings(page.locator("body")), []);
    });
  }
});
