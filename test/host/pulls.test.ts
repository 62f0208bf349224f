import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import path from "node:path";
import * as vscode from "vscode";
import { anchorOf } from "../../src/core/review/threads/anchor";
import type { KeptThread } from "../../src/core/review/threads/thread";
import { type CommandId, commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { GithubServer } from "../fixtures/github/githubServer";
import { lines, serveBranch } from "../fixtures/github/pullWorkspace";
import { makeRemarks } from "../fixtures/github/remarks";
import type { ServedPull } from "../fixtures/github/served";
import { baton, open, terminalGit, workspaceFolder } from "./baton";
import { signInProvider } from "./signInProvider";

const token = "a-secret-of-the-lead";

describe("pull requests", () => {
  let server: GithubServer;
  let pull: ServedPull;
  let signIn: vscode.Disposable;

  before(async () => {
    server = await GithubServer.start({ [token]: "lead" });
    pull = await serveBranch(workspaceFolder(), server);
    makeRemarks(server, pull);
    signIn = signInProvider(token);
    await setAddress(server.origin);
    await open(demoFile);
  });
  after(async () => {
    await setAddress(undefined);
    signIn.dispose();
    await server.close();
    await terminalGit(workspaceFolder(), "remote", "remove", "origin");
    assert.deepEqual(server.wrong, []);
    assert.deepEqual([...server.authorizations], [`token ${token}`]);
  });

  it("shows the branch's remarks on their lines, untrusted, each with what it teaches", async () => {
    await vscode.commands.executeCommand(commandIds.openReviewComments);
    const threads = await shown();
    const places = threads.map(({ range, state, comments }) => [
      range ? range.end.line + 1 : "file",
      state,
      comments.map(({ author, label }) => `${author.name}: ${label}`),
    ]);
    const { Resolved, Unresolved } = vscode.CommentThreadState;
    assert.deepEqual(places, [
      [
        lines.thrown,
        Unresolved,
        ["noor: asks a question · weight not told · says why", "tomasz: for information"],
      ],
      [
        lines.tried,
        Unresolved,
        [
          "lead: orders a change · to be done · no reason given",
          "Baton: what would help most · only you see this",
        ],
      ],
      [26, Resolved, ["noor: asks for a change · optional · no reason given"]],
      [lines.tried, Unresolved, ["priya: asks a question · weight not told · no reason given"]],
      [
        "file",
        Unresolved,
        ["lead: praise · no reason given", "Baton: what would help most · only you see this"],
      ],
    ]);
    for (const { body } of threads.flatMap(({ comments }) => comments)) {
      assert.ok(body instanceof vscode.MarkdownString);
      assert.equal(body.isTrusted, false);
      assert.doesNotMatch(body.value, /!\[/);
    }
    assert.deepEqual(
      threads.map(({ canReply }) => canReply),
      threads.map(({ state }) => state === Unresolved),
    );
  });

  it("follows lines that move here, when it is refreshed, and goes away when told", async () => {
    const file = vscode.Uri.file(path.join(workspaceFolder(), demoFile));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(0, 0), "// one\n// two\n");
    await vscode.workspace.applyEdit(edit);
    await vscode.workspace.saveAll();
    await vscode.commands.executeCommand(commandIds.refreshReviewComments);
    assert.equal((await shown())[0]?.range?.end.line, lines.thrown + 1);
    await terminalGit(workspaceFolder(), "checkout", "--quiet", "--", demoFile);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.commands.executeCommand(commandIds.closeReviewComments);
    assert.deepEqual(await shown(), []);
  });

  it("sends the drafts as one review, and marks what is there", async () => {
    const near = await draft("Who retries this?", lines.thrown);
    const far = await draft("Is this name the bank's?", lines.far);
    await accepting(commandIds.postReview);
    const [review] = server.served.reviews.slice(-1);
    assert.deepEqual([review?.state, review?.author], ["COMMENTED", "lead"]);
    const sent = server.served.threads.filter(({ comments: [first] }) => first?.review === review);
    assert.deepEqual(
      sent.map(({ line, isOnFile, comments }) => [line, isOnFile, comments[0]?.body]),
      [
        [lines.thrown, false, "Who retries this?"],
        [null, true, "Is this name the bank's?"],
      ],
    );
    for (const { id } of [near, far]) {
      assert.equal((await keptThread(id))?.comments[0]?.posted?.forge, "github");
    }
  });

  it("shows a posted draft once, with the answer to it, after which the next step goes into its thread", async () => {
    const question = "What does the shop see then?";
    const { id } = await draft(question, lines.thrown, { keptBack: [{ rung: 2, text: "" }] });
    await accepting(commandIds.postReview);
    const thread = server.served.threads.find(({ comments: [first] }) => first?.body === question);
    assert.ok(thread);
    server.served.answer(thread, "tomasz", "Nothing, for an hour.");
    await vscode.commands.executeCommand(commandIds.openReviewComments);
    const own = await onlyOwn(id);
    assert.deepEqual(own.comments.map(told), [
      `You: ${question} (asks a question · weight not told · no reason given)`,
      "tomasz: Nothing, for an hour. (for information)",
    ]);
    assert.ok(
      (await shown()).every(({ comments: [first] }) => first && !told(first).includes(question)),
    );
    assert.doesNotMatch(JSON.stringify(await keptThread(id)), /for an hour/);
    await vscode.commands.executeCommand(commandIds.nextRung, own);
    const box = (await onlyOwn(id)).comments.at(-1);
    assert.equal(box?.mode, vscode.CommentMode.Editing);
    box.body = "Look at `notify` in webhook.ts.";
    await vscode.commands.executeCommand(commandIds.saveComment, box);
    assert.match(told((await onlyOwn(id)).comments[2] ?? box), /\(not posted yet\)$/);
    await accepting(commandIds.postReview);
    assert.deepEqual(
      thread.comments.map(({ author, body }) => `${author}: ${body}`),
      [
        `lead: ${question}`,
        "tomasz: Nothing, for an hour.",
        "lead: Look at `notify` in webhook.ts.",
      ],
    );
    await vscode.commands.executeCommand(commandIds.closeReviewComments);
    assert.deepEqual((await onlyOwn(id)).comments.map(told), [
      `You: ${question} (posted)`,
      "tomasz: *Written where it is posted.* ()",
      "You: Look at `notify` in webhook.ts. (posted)",
    ]);
  });

  it("keeps a reply in a thread of somebody else's, none of their words, and sends it there once", async () => {
    const question = "Who would see this fail?";
    const thread = server.served.remark(pull, "noor", {
      path: demoFile,
      line: lines.thrown,
      body: question,
    });
    await vscode.commands.executeCommand(commandIds.openReviewComments);
    const theirs = (await shown()).find(({ comments: [first] }) => told(first).includes(question));
    const before = new Set((await hooks()).review.threads.all.map(({ id }) => id));
    await vscode.commands.executeCommand(commandIds.replyThere, {
      thread: theirs,
      text: "The on-call person, because the alarm counts them.",
    });
    const kept = (await hooks()).review.threads.all.find(({ id }) => !before.has(id));
    assert.ok(kept);
    assert.deepEqual(
      [kept.personName, kept.lines?.to, kept.comments.length],
      ["noor", lines.thrown, 2],
    );
    assert.doesNotMatch(JSON.stringify(kept), /see this fail/);
    assert.deepEqual((await onlyOwn(kept.id)).comments.map(told), [
      `noor: ${question} (asks a question · weight not told · no reason given)`,
      "You: The on-call person, because the alarm counts them. (not posted yet)",
    ]);
    const own = await onlyOwn(kept.id);
    for (const command of [commandIds.severity, commandIds.step, commandIds.person]) {
      await vscode.commands.executeCommand(command, own);
    }
    assert.deepEqual(await keptThread(kept.id), kept);
    const isTheirs = ({ comments: [first] }: vscode.CommentThread): boolean =>
      told(first).includes(question);
    assert.equal((await shown()).filter(isTheirs).length, 0);
    server.fail(/^POST .*events$/, { kind: "cut", isDone: true });
    await accepting(commandIds.postReview);
    await accepting(commandIds.postReview);
    assert.deepEqual(
      thread.comments.map(({ author, body, review }) => [author, body, review.state]),
      [
        ["noor", question, "COMMENTED"],
        ["lead", "The on-call person, because the alarm counts them.", "COMMENTED"],
      ],
    );
    assert.ok((await keptThread(kept.id))?.comments[1]?.posted);
    await vscode.commands.executeCommand(commandIds.resolveThread, await onlyOwn(kept.id));
    assert.equal(thread.isResolved, false);
    await until(async () => {
      await vscode.commands.executeCommand("notification.acceptPrimaryAction");
      return thread.isResolved;
    });
    await vscode.commands.executeCommand("notifications.clearAll");
    await (await hooks()).review.threads.remove(kept.id);
    await until(async () => (await shown()).filter(isTheirs).length === 1);
  });

  it("resolves and reopens a thread there, once each, and says what stands in the way", async () => {
    const body = "note: The log has it too.";
    const thread = server.served.remark(pull, "noor", { path: demoFile, line: lines.thrown, body });
    await vscode.commands.executeCommand(commandIds.openReviewComments);
    const theirs = async (): Promise<vscode.CommentThread | undefined> =>
      (await shown()).find(({ comments: [first] }) => told(first).includes(body));
    server.fail(/^GraphQL BatonResolve$/, { kind: "answer", status: 502 });
    await vscode.commands.executeCommand(commandIds.resolveThere, await theirs());
    assert.equal(thread.isResolved, false);
    assert.equal((await theirs())?.state, vscode.CommentThreadState.Unresolved);
    for (const isResolved of [true, true, false]) {
      const command = isResolved ? commandIds.resolveThere : commandIds.reopenThere;
      await vscode.commands.executeCommand(command, await theirs());
      assert.equal(thread.isResolved, isResolved);
      const { Resolved, Unresolved } = vscode.CommentThreadState;
      assert.equal((await theirs())?.state, isResolved ? Resolved : Unresolved);
      assert.equal((await theirs())?.canReply, !isResolved);
    }
    await vscode.commands.executeCommand(commandIds.resolveThere, await theirs());
    await until(async () => {
      await vscode.commands.executeCommand("notification.acceptPrimaryAction");
      return !thread.isResolved;
    });
    await vscode.commands.executeCommand(commandIds.closeReviewComments);
  });

  it("loses nothing when GitHub fails half way, and sends nothing twice", async () => {
    const before = server.served.threads.length;
    const { id } = await draft("What is logged here?", lines.tried);
    for (const on of [/^POST .*reviews$/, /^POST .*events$/]) {
      server.fail(on, { kind: "cut", isDone: true });
      await accepting(commandIds.postReview);
      assert.equal((await keptThread(id))?.comments[0]?.posted, undefined);
    }
    await accepting(commandIds.postReview);
    assert.equal(server.served.threads.length, before + 1);
    assert.equal((await keptThread(id))?.comments[0]?.posted?.forge, "github");
    assert.ok(server.served.reviews.every(({ state }) => state !== "PENDING"));
  });

  it("sends nothing while a newer commit is not here", async () => {
    const { id } = await draft("And this?", lines.tried);
    const { sha } = pull;
    pull.sha = "e".repeat(40);
    const before = server.served.reviews.length;
    await accepting(commandIds.postReview);
    assert.equal(server.served.reviews.length, before);
    pull.sha = sha;
    await (await hooks()).review.threads.change(id, (one) => ({ ...one, state: "resolved" }));
  });
});

async function setAddress(address: string | undefined): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration("baton").update("githubUrl", address, Global);
  await vscode.workspace.getConfiguration("github-enterprise").update("uri", address, Global);
}

async function hooks() {
  const { forTests } = await baton();
  assert.ok(forTests);
  return forTests;
}

async function shown(): Promise<readonly vscode.CommentThread[]> {
  return (await hooks()).pulls.shown.all;
}

async function keptThread(id: string): Promise<KeptThread | undefined> {
  return (await hooks()).review.threads.of(id);
}

/** Gives the one thread of the editor that shows a kept one, when all is shown. */
async function onlyOwn(id: string): Promise<vscode.CommentThread> {
  const { shown: showing } = (await hooks()).review;
  await showing.ready;
  const [thread, ...others] = showing.of(id);
  assert.ok(thread && others.length === 0);
  return thread;
}

/** Waits for a state that the editor comes to by itself. */
async function until(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await vscode.env.clipboard.readText();
}

function told(comment: vscode.Comment | undefined): string {
  if (!comment) return "";
  const { author, body, label } = comment;
  const text = typeof body === "string" ? body : body.value;
  return `${author.name}: ${text} (${label ?? ""})`;
}

/** Runs a command to its end, with what each of its questions proposes. */
async function accepting(command: CommandId): Promise<void> {
  const run = { over: false };
  void vscode.commands.executeCommand(command).then(() => (run.over = true));
  while (!run.over) {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
}

/** Keeps a comment on a line of the demo file, as the lead writes one. */
async function draft(
  text: string,
  line: number,
  given: Partial<KeptThread> = {},
): Promise<KeptThread> {
  const uri = vscode.Uri.file(path.join(workspaceFolder(), demoFile));
  const document = await vscode.workspace.openTextDocument(uri);
  const at = { from: line, to: line };
  const thread: KeptThread = {
    id: randomUUID(),
    begunAt: 1,
    changedAt: 1,
    root: workspaceFolder(),
    path: demoFile,
    lines: at,
    anchor: anchorOf(document.getText().split("\n"), at),
    side: "new",
    severity: "unclear",
    keptBack: [],
    comments: [{ id: randomUUID(), at: 1, by: "lead", name: "Lead", text }],
    state: "open",
    ...given,
  };
  await (await hooks()).review.threads.add(thread);
  return thread;
}
