import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { GithubServer } from "../fixtures/github/githubServer";
import { branchWorkspace, lines, serveBranch } from "../fixtures/github/pullWorkspace";
import { makeRemarks } from "../fixtures/github/remarks";
import type { ServedPull } from "../fixtures/github/served";
import { signInToken } from "../fixtures/signInExtension";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { uiServer } from "../harness/uiServer";
import { writeSettingsFile } from "../harness/userSettings";

describe("a pull request", () => {
  let root = "";
  let machineSettings = "";
  let folder = "";
  let server: GithubServer;
  let pull: ServedPull;
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-pulls");
    server = await GithubServer.start({ [signInToken]: "lead" });
    folder = await branchWorkspace(root);
    pull = await serveBranch(folder, server);
    makeRemarks(server, pull);
    const settings = { "baton.nudgeMoments": [], "github-enterprise.uri": server.origin };
    machineSettings = path.join((await uiServer()).dataDir, "data", "Machine", "settings.json");
    // What belongs to a machine is set on the one that the folder is on.
    await writeSettingsFile(machineSettings, { "baton.githubUrl": server.origin });
    editor = await openEditor({ folder, file: demoFile, settings });
    await editor.statusBarItem(`${people.noor.name} knows this`).waitFor();
  });
  after(async () => {
    await editor.close();
    await server.close();
    await rm(machineSettings);
    await removeFolder(root);
    assert.deepEqual(server.wrong, []);
  });

  it("is found by the branch, once the lead has signed in, and its comments are shown in place", async () => {
    await editor.runCommand("Baton: Open Review Comments");
    const dialog = editor.page.locator(".monaco-dialog-box");
    await dialog.getByText(/Baton.* wants to sign in/).waitFor();
    await dialog.getByRole("button", { name: "Allow" }).click();
    await editor
      .notification("#7 Guard refunds that fail half way: 4 open threads, 1 resolved.")
      .waitFor();
    const widgets = editor.page.locator(".review-widget:visible");
    await editor.goToLine(lines.thrown);
    const first = widgets.filter({ hasText: "What does the caller see" });
    await first.getByText("asks a question · weight not told · says why").waitFor();
    const own = widgets.filter({ hasText: "Rename this." });
    await own.getByText("orders a change · to be done · no reason given").waitFor();
    await own.getByText("Say why").waitFor();
    const strange = widgets.filter({ hasText: "this $(zap) needed?" });
    assert.equal(await strange.locator("img[src*='elsewhere']").count(), 0);
    assert.equal(await strange.locator("a[data-href^='command:']").count(), 0);
    await editor.clearNotifications();
    await editor.runCommand("Baton: Close Review Comments");
    await widgets.first().waitFor({ state: "detached" });
  });

  it("gets the drafts as one review, each checked first; a failure is told, and nothing is there twice", async () => {
    await praise(lines.thrown, "The cause goes along", "the log tells why then");
    await praise(lines.far, "One type for all of it", "nobody has to guess");
    server.fail(/^POST .*events$/, { kind: "answer", status: 502 });
    await editor.runCommand("Baton: Post Review");
    const rows = await goThroughReview();
    assert.match(
      rows[0] ?? "",
      /refund\.ts:6.*on the file as a whole.*The diff does not show its line/s,
    );
    assert.match(rows[1] ?? "", /refund\.ts:28.*on its line/s);
    await editor.notification("GitHub has trouble of its own right now").waitFor();
    assert.ok(server.served.reviews.some(({ state }) => state === "PENDING"));
    await editor.pressInNotification("Try Again");
    await goThroughReview();
    await editor.notification("Review sent on #7: 2 comments, 2 of them from before.").waitFor();
    const mine = server.served.reviews.filter(({ body }) => body === "Thank you.");
    assert.deepEqual(
      mine.map(({ state }) => state),
      ["COMMENTED"],
    );
    const sent = server.served.threads.filter(({ comments: [one] }) => one?.review === mine[0]);
    assert.deepEqual(
      sent.map(({ line, comments }) => [line, comments[0]?.body]),
      [
        [lines.thrown, "praise: The cause goes along, because the log tells why then"],
        [null, "praise: One type for all of it, because nobody has to guess"],
      ],
    );
    await editor.clearNotifications();
  });

  it("has nothing more to get then", async () => {
    await editor.runCommand("Baton: Post Review");
    await editor.notification("No review comment of yours waits here").waitFor();
  });

  /** Types into a box and presses Enter, once it has the focus, which comes a moment after it is seen. */
  const entered = async (box: Locator, text = ""): Promise<void> => {
    await box.waitFor();
    await box.and(editor.page.locator(":focus")).waitFor();
    if (text !== "") await box.fill(text);
    await box.press("Enter");
  };

  /** Goes through the list, the verdict and the summary by keyboard; gives the rows of the list. */
  const goThroughReview = async (): Promise<string[]> => {
    const { page } = editor;
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await page.locator(".quick-input-title", { hasText: "Baton: Post Review: #7" }).waitFor();
    await rows.nth(1).waitFor();
    const texts = await rows.allInnerTexts();
    await entered(page.getByPlaceholder("Untick what is to wait"));
    const begun = page.locator(".quick-input-list .monaco-list-row.focused");
    await begun.filter({ hasText: "Say it without a verdict." }).waitFor();
    await entered(page.getByPlaceholder("What is your verdict?"));
    const summary = page.getByPlaceholder("What is good about it");
    await summary.waitFor();
    // As slowly as a person: the editor shows three notices in 800 ms, and files the next one unseen.
    await summary.pressSequentially("Thank you.", { delay: 100 });
    await entered(summary);
    return texts.map((text) => text.replaceAll("\u00a0", " "));
  };

  /** Writes praise on a line, and keeps it. */
  const praise = async (line: number, what: string, why: string): Promise<void> => {
    const { page } = editor;
    await editor.goToLine(line);
    await editor.runCommand("Baton: Praise Selection");
    await entered(page.getByPlaceholder("The retry lives in one place"), what);
    await entered(page.getByPlaceholder("every caller now gets it for free"), why);
    const widget = page.locator(".review-widget:visible").filter({ hasText: /praise/ });
    await widget.locator(".edit-container .monaco-editor.focused").last().waitFor();
    await page.keyboard.press("Control+Enter");
    await widget.locator(".comment-body:visible", { hasText: what }).waitFor();
  };
});
