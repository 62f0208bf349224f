import { appendFile } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, shownWhen, terminalGit, workspaceFolder } from "./baton";

describe("a worktree", () => {
  it("is judged as its repository is, and followed", async () => {
    await open(demoFile);
    await naming(people.noor.name);
    const folder = workspaceFolder();
    await appendFile(path.join(folder, demoFile), "// seen\n");
    const author = `${people.elif.name} <${people.elif.email}>`;
    await terminalGit(folder, "commit", "--quiet", "--all", "--author", author, "-m", "Look");
    await shownWhen(({ hover }) => /Elif Kaya\*\*[^*]*commits? here, today/.test(hover));
  });
});
