import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { answerWith, lastRequest, offerModel } from "../fixtures/modelExtension";
import { baton } from "./baton";
import { closeBoxes, openBox, otherReview, write } from "./commentBox";

/** Models of extensions cannot be registered in the oldest VS Code that Baton runs in. */
const canOffer = "registerLanguageModelChatProvider" in vscode.lm;
const harsh = "Did you even run this before pushing?";
const better = "What happens when the cart is empty here?";

let box: vscode.TextDocument;

before(async () => {
  await baton();
  await otherReview();
  box = (await openBox(7)).document;
});

after(async () => {
  await write(box, "");
  await closeBoxes();
});

/** What Ctrl+. offers in the box of Baton's own kind. */
async function actions(): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    box.uri,
    new vscode.Range(0, 0, 0, 0),
    vscode.CodeActionKind.RefactorRewrite.value,
  );
  return found.map(({ title }) => title);
}

/** Waits until the models there are as wanted. */
async function offered(isThere: boolean): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listening = vscode.lm.onDidChangeChatModels(() => void look());
    const look = async (): Promise<void> => {
      if ((await vscode.lm.selectChatModels()).length > 0 !== isThere) return;
      listening.dispose();
      resolve();
    };
    void look();
  });
  await vscode.commands.executeCommand(offerModel, isThere);
  await changed;
}

/** Answers what Baton asks: the pick of what to send, and the messages, by the button named. */
function suggest(): Thenable<unknown> {
  return vscode.commands.executeCommand(commandIds.suggestRewrite, box.uri.toString());
}

/** Waits for the page that shows a suggestion; gives its text. */
async function suggestion(): Promise<string> {
  const find = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === "baton-rewrite" && uri.path.endsWith("/Suggestion"),
    );
  const now = find();
  if (now) return now.getText();
  return new Promise((resolve) => {
    const listening = vscode.workspace.onDidOpenTextDocument(() => {
      const found = find();
      if (!found) return;
      listening.dispose();
      resolve(found.getText());
    });
  });
}

/** Does something again and again, since it is not told when what it is for has opened; gives what came of it. */
async function doing<T>(end: Thenable<T>, act: () => Promise<void>): Promise<T> {
  const state = { over: false };
  void end.then(() => (state.over = true));
  while (!state.over) await act();
  return end;
}

async function acceptPick(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

async function useIt(): Promise<void> {
  await vscode.commands.executeCommand("notifications.focusToasts");
  await vscode.commands.executeCommand("notification.acceptPrimaryAction");
}

describe("a rewrite by a model", () => {
  it("is not offered while there is no model, and says so when asked", async () => {
    await write(box, harsh);
    assert.deepEqual(await actions(), []);
    await suggest();
    assert.equal(box.getText(), harsh);
  });

  if (!canOffer) return;

  it("is shown beside the comment, which was all that was sent", async () => {
    await offered(true);
    await vscode.commands.executeCommand(answerWith, better);
    while (!(await actions()).includes("Suggest a rewrite…"));
    const done = suggest();
    assert.equal(await doing(suggestion(), acceptPick), better);
    const [, data] = await vscode.commands.executeCommand<string[]>(lastRequest);
    assert.deepEqual(JSON.parse(data ?? ""), { comment: harsh });
    assert.equal(box.getText(), harsh, "it was replaced unasked");
    await doing(done, useIt);
    assert.equal(box.getText(), better);
  });
});
