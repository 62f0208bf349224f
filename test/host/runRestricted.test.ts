import assert from "node:assert/strict";

import * as vscode from "vscode";

describe("the harness, without trust", () => {
  it("opens a folder in Restricted Mode", () => assert.equal(vscode.workspace.isTrusted, false));

  it("opens several folders", () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 3);
  });
});
