import assert from "node:assert/strict";
import * as vscode from "vscode";
import { Git } from "../../src/git/git";
import { commandIds } from "../../src/host/commandIds";
import { HistorySource } from "../../src/host/repositories/historySource";
import { IndexStore } from "../../src/host/repositories/indexStore";
import { type RepositoryState, Repositories } from "../../src/host/repositories/repositories";
import { RepositoryReader } from "../../src/host/repositories/repositoryReader";
import { readSettings } from "../../src/host/settings";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { letGitGoOn } from "../fixtures/gitStandIn";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { naming, open, shownWhen, workspaceFolder } from "./baton";

describe("a git that fails", () => {
  it("is left alone for a while, and asked again by itself afterwards", async () => {
    const kept = await tempFolder("failing-index");
    const clock = { seconds: Math.floor(Date.now() / 1000), now: () => clock.seconds };
    const said: string[] = [];
    const log = { info: () => undefined, warn: (line: string) => void said.push(line) };
    let started = 0;
    const binary = (): string => {
      started += 1;
      return "git";
    };
    const git = new Git({ binary, mayStart: () => true });
    const source = new HistorySource(git, new IndexStore(kept, clock, log), log);
    const repositories = new Repositories(
      git,
      new RepositoryReader(git, source, clock),
      clock,
      log,
    );
    const root = workspaceFolder();
    const state = (): RepositoryState => repositories.stateOf(root, readSettings(undefined));
    const next = async (): Promise<RepositoryState> => {
      const changed = new Promise<void>((resolve) => {
        const listening = repositories.onDidChange(() => {
          listening.dispose();
          resolve();
        });
      });
      state();
      await changed;
      return state();
    };
    try {
      const failed = await next();
      assert.equal(failed.kind, "failed");
      assert.match(said.join("\n"), /a disk is gone.* Next try in 30 s/);
      clock.seconds += 29;
      const before = started;
      state();
      // A reading that began would have started git before this one is done.
      await git.ask(root, ["--version"]);
      assert.equal(started, before + 1);
      clock.seconds += 1;
      await next();
      assert.match(said.at(-1) ?? "", /Next try in 60 s/);
    } finally {
      repositories.dispose();
      source.dispose();
      await removeFolder(kept);
    }
  });

  it("is told with git's own words and a way to try again, which then works", async () => {
    await open(demoFile);
    const failed = await shownWhen(({ hover }) => hover.includes("could not read"));
    assert.match(failed.hover, /git log ended with 128.* a disk is gone/);
    assert.match(failed.hover, /\[Try again\]\(command:baton\.readHistory\)/);
    letGitGoOn();
    await vscode.commands.executeCommand(commandIds.readHistory);
    await naming(people.noor.name);
  });
});
