import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { FrameLocator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import { openEditor } from "../harness/uiPage";
import { forgetRecord, openWeek, record } from "./weekPage";

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds wrong with the page, in a line each. */
async function axeFindings(page: FrameLocator): Promise<string[]> {
  const source = await readFile(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
  const body = page.locator("body");
  await body.evaluate(source);
  const run = "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations)";
  const found: readonly AxeViolation[] = await body.evaluate(run);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)}: ${failureSummary}`),
  );
}

describe("the weekly summary, for everybody's eyes", () => {
  let root = "";
  let folder = "";

  before(async () => {
    root = await tempFolder("ui-week-themes");
    folder = (await demoWorkspace(root)) ?? "";
    await record(folder);
  });
  after(async () => {
    await forgetRecord();
    await removeFolder(root);
  });

  for (const theme of [
    "Default Dark Modern",
    "Default Light Modern",
    "Default High Contrast",
    "Default High Contrast Light",
  ]) {
    it(`gives axe nothing to find in ${theme}`, async () => {
      const editor = await openEditor({ folder, file: demoFile, theme });
      try {
        await editor.statusBarItem("knows this").waitFor();
        const page = await openWeek(editor);
        for (const summary of await page.locator("summary").all()) await summary.click();
        assert.deepEqual(await axeFindings(page), []);
      } finally {
        await editor.close();
      }
    });
  }

  it("is told apart by patterns and drawn in the system's colours when colours are forced", async () => {
    const editor = await openEditor({ folder, file: demoFile });
    try {
      await editor.page.emulateMedia({ forcedColors: "active" });
      await editor.statusBarItem("knows this").waitFor();
      const page = await openWeek(editor);
      await page.locator(".section-bars-hours .mark").first().waitFor();
      const found: Record<string, string> = await page.locator("body").evaluate(`(() => {
        const look = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
        const probe = document.createElement("p");
        document.body.append(probe);
        const named = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
        return {
          text: named("CanvasText"),
          ground: named("Canvas"),
          team: look(".part.team", "fill"),
          elsewhere: look(".part.elsewhere", "fill"),
          coaching: look(".part.coaching", "fill"),
          curve: look(".curve", "stroke"),
          tick: look(".tick", "fill"),
          page: look("body", "backgroundColor"),
        };
      })()`);
      const { text, ground } = found;
      assert.notEqual(text, ground);
      assert.deepEqual([found["team"], found["curve"], found["tick"]], [text, text, text]);
      assert.equal(found["page"], ground);
      assert.match(found["elsewhere"] ?? "", /#hatch/);
      assert.match(found["coaching"] ?? "", /#dots/);
    } finally {
      await editor.close();
    }
  });

  it("moves nothing where motion is reduced", async () => {
    const editor = await openEditor({ folder, file: demoFile });
    try {
      await editor.statusBarItem("knows this").waitFor();
      const page = await openWeek(editor);
      const seconds = (): Promise<string> =>
        page.locator("main").evaluate(`(() => {
          const main = document.querySelector("main");
          main.setAttribute("aria-busy", "true");
          return getComputedStyle(main).transitionDuration;
        })()`);
      assert.equal(await seconds(), "0.2s");
      await editor.page.emulateMedia({ reducedMotion: "reduce" });
      assert.equal(await seconds(), "0s");
    } finally {
      await editor.close();
    }
  });

  for (const [width, what] of [
    [300, "at 300 pixels"],
    [640, "where 1,280 pixels are zoomed to 200 %"],
  ] as const) {
    it(`needs no scrolling sideways ${what}`, async () => {
      const editor = await openEditor({ folder, file: demoFile });
      try {
        await editor.statusBarItem("knows this").waitFor();
        const page = await openWeek(editor);
        await editor.runCommand("View: Toggle Primary Side Bar Visibility");
        await editor.page.setViewportSize({ width, height: 900 });
        const isWider: boolean = await page
          .locator("html")
          .evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assert.equal(isWider, false);
      } finally {
        await editor.close();
      }
    });
  }
});
