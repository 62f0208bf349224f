import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { OtherReview } from "../fixtures/commentBox/extension";
import { baton, set } from "./baton";
import { diagnosticsWhen } from "./codeownersFile";
import { closeBoxes, openBox, otherReview, write } from "./commentBox";

const { Hint, Information } = vscode.DiagnosticSeverity;

let review: OtherReview;
let box: vscode.TextEditor;
/** Where boxes open; a line with a sent comment opens none. */
let line = 7;

before(async () => {
  await baton();
  review = await otherReview();
});

beforeEach("a box of the other tool is open", async () => {
  box = await openBox(line);
});

afterEach("no box is open", async () => {
  // What is written stays in the box of its line otherwise, and comes back with the file.
  await write(box.document, "");
  await closeBoxes();
});

/** Waits until the box holds diagnostics with these codes. */
async function told(...codes: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  return diagnosticsWhen(
    box.document,
    (found) =>
      found.map(({ code }) => (typeof code === "string" ? code : "")).join() === codes.join(),
  );
}

/** What Ctrl+. offers, with the cursor somewhere in the comment. */
async function fixes(at = 0): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    box.document.uri,
    new vscode.Range(box.document.positionAt(at), box.document.positionAt(at)),
    vscode.CodeActionKind.QuickFix.value,
  );
  return found.length > 0 ? found : fixes(at);
}

/** Chooses a fix as Ctrl+. does: its edit first, then its command. */
async function choose(title: string): Promise<void> {
  const found = await fixes();
  const titles = found.map((one) => one.title);
  assert.deepEqual(titles, [...new Set(titles)]);
  const fix = found.find((one) => one.title === title);
  assert.ok(fix, `${title} is not among ${titles.join(", ")}`);
  if (fix.edit) assert.ok(await vscode.workspace.applyEdit(fix.edit));
  const { command, arguments: args = [] } = fix.command ?? {};
  if (command !== undefined) await vscode.commands.executeCommand(command, ...args);
}

/** Waits until the cursor of the box stands where the bar is; the text has to be there already. */
async function cursorAt(text: string): Promise<void> {
  const [before = "", behind = ""] = text.split("|");
  assert.equal(box.document.getText(), before + behind);
  const isThere = (): boolean => box.document.offsetAt(box.selection.active) === before.length;
  if (isThere()) return;
  await new Promise<void>((resolve) => {
    const listening = vscode.window.onDidChangeTextEditorSelection(() => {
      if (!isThere()) return;
      listening.dispose();
      resolve();
    });
  });
}

describe("a comment box of another extension", () => {
  it("shows gently what could be said better, and what is better no more", async () => {
    await write(box.document, "Rename this.");
    const [order] = await told("bareOrder");
    assert.equal(order?.severity, Information);
    assert.equal(order.source, "Baton");
    assert.match(order.message, /^An order without its reason/);
    await write(box.document, "What happens when two refunds come in at once?");
    await told();
  });

  it("leaves nothing behind when it closes", async () => {
    await write(box.document, "Rename this.");
    await told("bareOrder");
    await closeBoxes();
    await told();
    const left = vscode.languages
      .getDiagnostics()
      .filter(([uri, found]) => uri.scheme === "comment" && found.length > 0);
    assert.deepEqual(left, []);
  });

  it("is said nothing in when the other extensions' boxes are off", async () => {
    await write(box.document, "Rename this.");
    await told("bareOrder");
    await set("reviewOtherBoxes", false);
    await told();
    await set("reviewOtherBoxes", undefined);
    await told("bareOrder");
  });
});

describe("the fixes in a comment box", () => {
  const changed: readonly (readonly [string, string, string])[] = [
    ["Say why", "Rename this.", "Rename this, because a reader would take it for |."],
    ["Ask it as a question", "Rename this.", "Could we rename this?"],
    ["Name the severity", "Rename this.", "suggestion (non-blocking): Rename this."],
    ["Speak of the code", "This is garbage.", "Here the code |, so ."],
    ["Soften", "This is garbage.", "I find this hard to follow."],
    [
      "Split",
      "Rename this, it hides the price. Also, could we add a test?",
      "1. Rename this, it hides the price.\n\n2. Also, could we add a test?",
    ],
  ];
  for (const [title, text, wanted] of changed) {
    it(`change its text: ${title}`, async () => {
      await write(box.document, text);
      await choose(title);
      if (wanted.includes("|")) await cursorAt(wanted);
      else assert.equal(box.document.getText(), wanted);
    });
  }

  it("turn a rule off for the workspace, and for the lead", async () => {
    const rules = (): { workspaceValue?: unknown; globalValue?: unknown } =>
      vscode.workspace.getConfiguration("baton").inspect("reviewRules") ?? {};
    for (const whose of ["in this workspace", "for me"]) {
      await write(box.document, "Rename this.");
      await told("bareOrder");
      await choose(`Turn off ${whose}: orders without a reason`);
      await told();
      const { workspaceValue, globalValue } = rules();
      const written = whose === "for me" ? globalValue : workspaceValue;
      assert.deepEqual(written, { bareOrder: "off" });
      const target = whose === "for me" ? vscode.ConfigurationTarget.Global : undefined;
      await vscode.workspace.getConfiguration("baton").update("reviewRules", undefined, target);
      await told("bareOrder");
    }
  });

  it("are the team's words and label form too", async () => {
    await set("reviewBannedWords", { nit: "polish" });
    await set("reviewLabelForm", "bold");
    await set("reviewRules", { bannedWord: "hint" });
    await write(box.document, "nit: rename this.");
    const [word] = await told("bannedWord");
    assert.equal(word?.severity, Hint);
    await choose('Write "polish"');
    assert.equal(box.document.getText(), "polish: rename this.");
    await write(box.document, "Rename this.");
    await choose("Name the severity");
    assert.equal(box.document.getText(), "**suggestion (non-blocking):** Rename this.");
    for (const name of ["reviewBannedWords", "reviewLabelForm", "reviewRules"])
      await set(name, undefined);
  });
});

describe("sending", () => {
  it("works as before, and the box's squiggles go", async () => {
    await write(box.document, "Rename this.");
    await told("bareOrder");
    await vscode.commands.executeCommand("editor.action.submitComment");
    await told();
    assert.deepEqual(review.sent, ["Rename this."]);
    line = 12;
  });

  it("is counted by what the comment does, and what the lead deletes is not", async () => {
    const { ledger } = (await baton()).forTests ?? {};
    assert.ok(ledger);
    await ledger.remove("all");
    await write(box.document, "Rename this.");
    await told("bareOrder");
    await vscode.commands.executeCommand("editor.action.selectAll");
    await vscode.commands.executeCommand("deleteLeft");
    await told();
    await write(box.document, "This is garbage.");
    await told("derision");
    const counted = new Promise<void>((resolve) => {
      const listening = ledger.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand("editor.action.submitComment");
    await counted;
    const entries = ledger.entries.filter((entry) => entry.kind === "comment");
    assert.deepEqual(
      entries.map(({ thread, isPraise }) => [thread, isPraise]),
      [["other", false]],
    );
    assert.doesNotMatch(JSON.stringify(ledger.entries), /rename|garbage/i);
    line = 17;
  });
});

describe("completions in a comment box", () => {
  const offered = async (text: string): Promise<readonly vscode.CompletionItem[]> => {
    await write(box.document, text);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      box.document.uri,
      box.document.positionAt(text.length),
      text.endsWith("/") ? "/" : undefined,
    );
    return items.filter(({ sortText }) => sortText?.startsWith("baton"));
  };
  const names = (items: readonly vscode.CompletionItem[]): string[] =>
    items.map(({ label }) => (typeof label === "string" ? label : label.label));

  it("are labels first at the head, and questions for the code under the comment", async () => {
    const items = await offered("/");
    assert.equal(names(items)[0], "praise");
    const [first] = items;
    assert.equal(first?.filterText, "/praise");
    assert.ok(first.range instanceof vscode.Range && first.range.start.character === 0);
    assert.ok(names(items).some((name) => name.endsWith("?")));
  });

  it("are the team's labels and snippets", async () => {
    await set("reviewLabels", ["issue (security)"]);
    await set("reviewLabelForm", "bold");
    await set("reviewSnippets", { changelog: "Please add a line to CHANGELOG.md." });
    const items = await offered("/");
    assert.equal(names(items)[0], "issue (security)");
    assert.equal(items[0]?.insertText, "**issue (security):** ");
    assert.ok(names(items).includes("changelog"));
    for (const name of ["reviewLabels", "reviewLabelForm", "reviewSnippets"])
      await set(name, undefined);
  });
});

describe("the hover in a comment box", () => {
  const hover = async (): Promise<string> => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      box.document.uri,
      new vscode.Position(0, 1),
    );
    const parts = found.flatMap(({ contents }) => contents);
    return parts.map((part) => (typeof part === "string" ? part : part.value)).join("\n");
  };

  it("says which of the four parts are there, and which settings cannot be used", async () => {
    await set("reviewRules", { nonsense: "off" });
    await write(box.document, "This reads the price twice. What happens if it changes between?");
    const text = await hover();
    assert.match(text, /✓ \*\*What the code does\*\*/);
    assert.match(text, /✓ \*\*A question\*\*/);
    assert.match(text, /○ \*\*A pointer\*\*/);
    assert.match(text, /⚠ baton&#46;reviewRules/);
    await set("reviewRules", undefined);
  });
});

describe("a draft", () => {
  /** What an empty box is offered first; other tests have left drafts of their own. */
  const offered = async (): Promise<string> => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      box.document.uri,
      new vscode.Position(0, 0),
    );
    const first = items.find(({ sortText }) => sortText === "baton0000");
    return typeof first?.insertText === "string" ? first.insertText : "";
  };

  it("is kept while it is not sent, offered again at its place, and gone when it is sent", async () => {
    await write(box.document, "Move the total.");
    await told("bareOrder");
    await vscode.commands.executeCommand("otherReview.start");
    box = await openBox(line + 2);
    while ((await offered()) !== "Move the total.");
    await write(box.document, "Move the total. And the tax.");
    await told("bareOrder");
    await vscode.commands.executeCommand("editor.action.submitComment");
    await told();
    await closeBoxes();
    box = await openBox(line + 4);
    while ((await offered()).startsWith("Move the total."));
  });
});
