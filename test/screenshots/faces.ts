import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { BegunFix, HandingBack } from "../ui/begunFix";
import { Keyboard } from "../ui/keyboard";
import { openWeek, record } from "../ui/weekPage";
import { pageOf } from "../ui/webviewPage";
import type { Face } from "./face";

const [light, dark] = ["Default Light Modern", "Default Dark Modern"];
const knows = `${people.noor.name} knows this`;
/** The line of the demo's file at which the money leaves. */
const payingOut = 25;

const demo = async (root: string): Promise<string> => (await demoWorkspace(root)) ?? "";

const recorded = async (root: string): Promise<string> => {
  const folder = await demo(root);
  await record(folder);
  return folder;
};

/** Every picture of the README. */
export const faces: readonly Face[] = [
  {
    name: "hover",
    theme: dark,
    width: 800,
    height: 520,
    make: demo,
    async show(editor) {
      await editor.goToLine(payingOut);
      await editor.hoverStatusBar(knows);
    },
  },
  {
    name: "walkthrough",
    theme: light,
    width: 1300,
    height: 700,
    make: demo,
    async show(editor) {
      await editor.runCommand("Baton: Open Walkthrough");
      const step = editor.page.locator(".getting-started-step");
      await step.filter({ hasText: "See what Baton would have said" }).click();
      await pageOf(editor).getByText("9 of your 26 commits").waitFor();
    },
  },
  {
    name: "acts",
    theme: light,
    width: 800,
    // A list takes two fifths of the window.
    height: 1200,
    shown: 560,
    make: demo,
    async show(editor) {
      await editor.clickStatusBar(knows);
      await editor.quickPickEntries();
    },
  },
  {
    name: "view",
    theme: light,
    width: 1000,
    height: 560,
    make: async (root) => (await BegunFix.in(root)).folder,
    show: showView,
  },
  {
    name: "hand-back",
    theme: dark,
    width: 1000,
    height: 720,
    make: async (root) => (await BegunFix.in(root)).folder,
    async show(editor) {
      await new HandingBack(editor).draft();
      await pageOf(editor).getByText("Tomasz gets this first").waitFor();
    },
  },
  { name: "comment", theme: light, width: 800, height: 600, make: demo, show: showComment },
  {
    name: "week",
    theme: dark,
    width: 720,
    height: 1020,
    make: recorded,
    async show(editor) {
      await openWeek(editor);
    },
  },
  {
    name: "week-hands",
    theme: light,
    width: 720,
    height: 820,
    make: recorded,
    async show(editor) {
      const page = await openWeek(editor);
      await page.locator(".section-hands").evaluate((section) => section.scrollIntoView());
    },
  },
];

async function showView(editor: EditorPage): Promise<void> {
  const handing = new HandingBack(editor);
  await handing.draft();
  await handing.confirm();
  await editor.notification("Tomasz").waitFor();
  await editor.clearNotifications();
  await editor.runCommand("View: Close All Editors");
  await editor.openFile(demoFile);
  await editor.runCommand("Baton: Focus on Who Knows This File View");
  const rows = editor.page.locator(".pane-body .monaco-list-row");
  await rows.filter({ hasText: people.noor.name }).first().waitFor();
  await rows.filter({ hasText: people.tomasz.name }).nth(1).waitFor();
  await widenSideBar(editor, 440);
}

/** Drags the edge of the side bar to where its rows are seen whole. */
async function widenSideBar({ page }: EditorPage, width: number): Promise<void> {
  const bar = await page.locator(".part.sidebar").boundingBox();
  const edge = (bar?.x ?? 0) + (bar?.width ?? 0);
  await page.mouse.move(edge, 300);
  await page.mouse.down();
  await page.mouse.move(width, 300, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(width + 200, 300);
}

async function showComment(editor: EditorPage): Promise<void> {
  const keys = new Keyboard(editor);
  await editor.goToLine(payingOut);
  await editor.runCommand("Baton: Comment on Selection");
  for (const asks of ["Whom is it for?", "How much does it ask?", "How much do you give away?"]) {
    await keys.list(asks);
    await keys.take();
  }
  const box = editor.page.locator(".review-widget:visible .monaco-editor.focused");
  await box.waitFor();
  await keys.press("Control+a");
  await editor.page.keyboard.type("You forgot gift cards again. Move this up.");
  await box.locator(".squiggly-info").nth(1).waitFor();
  await keys.press("Control+.");
  await editor.page.locator(".action-widget .monaco-list-row").first().waitFor();
}
