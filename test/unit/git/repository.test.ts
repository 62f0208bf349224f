import assert from "node:assert/strict";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { readConfig } from "../../../src/git/config";
import { readEnds } from "../../../src/git/ignoredCommits";
import { tipOf } from "../../../src/git/newCommits";
import { headOf, leadEmailsOf, placeOfFile, placeOfFolder } from "../../../src/git/repository";
import { git, oneCommit } from "./repositories";

describe("where a folder stands", () => {
  let base = "";
  let repository = "";

  before(async () => {
    base = await tempFolder("place");
    repository = join(base, "outer");
    await oneCommit().into(repository, { checkout: true });
  });
  after(() => removeFolder(base));

  it("is its repository and the path in it", async () => {
    const place = await placeOfFolder(git, join(repository, "src"));
    assert.deepEqual(place, { root: repository, prefix: "src/" });
    const file = await placeOfFile(git, join(repository, "src", "new.ts"));
    assert.deepEqual(file, { root: repository, path: "src/new.ts" });
  });

  it("is the nested repository, where there is one", async () => {
    const nested = join(repository, "vendor", "inner");
    await oneCommit().into(nested, { checkout: true });
    const place = await placeOfFolder(git, join(nested, "src"));
    assert.deepEqual(place, { root: nested, prefix: "src/" });
  });

  it("is the worktree's own top folder", async () => {
    const tree = join(base, "tree");
    await runGit(repository, ["worktree", "add", "--quiet", "--detach", tree]);
    const place = await placeOfFolder(git, join(tree, "src"));
    assert.deepEqual(place, { root: tree, prefix: "src/" });
    assert.equal(await headOf(git, tree), await headOf(git, repository));
  });

  it("has its commit and its branch told together", async () => {
    const head = await headOf(git, repository);
    assert.deepEqual(await tipOf(git, repository), { head, branch: "refs/heads/main" });
    const detached = join(base, "detached");
    await runGit(repository, ["worktree", "add", "--quiet", "--detach", detached]);
    assert.deepEqual(await tipOf(git, detached), { head, branch: "HEAD" });
  });

  it("is the real folder behind a link", async () => {
    const link = join(base, "link");
    await symlink(join(repository, "src"), link, "dir");
    const place = await placeOfFolder(git, link);
    assert.deepEqual(place, { root: repository, prefix: "src/" });
  });

  it("is nowhere outside a work tree", async () => {
    assert.equal(await placeOfFolder(git, base), undefined);
    assert.equal(await placeOfFolder(git, join(repository, ".git")), undefined);
    const bare = join(base, "bare.git");
    await runGit(base, ["init", "--quiet", "--bare", bare]);
    assert.equal(await placeOfFolder(git, bare), undefined);
  });

  it("keeps odd names whole", async () => {
    const odd = join(repository, "a\nb 'ü' $(x)");
    await mkdir(odd);
    await writeFile(join(odd, "f"), "");
    const file = await placeOfFile(git, join(odd, "-f [x]"));
    assert.equal(file?.path, "a\nb 'ü' $(x)/-f [x]");
  });
});

describe("HEAD", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await tempFolder("head");
  });
  afterEach(() => removeFolder(folder));

  it("is nothing before the first commit", async () => {
    await runGit(folder, ["init", "--quiet"]);
    assert.equal(await headOf(git, folder), undefined);
  });

  it("is the commit also when detached", async () => {
    await oneCommit().into(folder, { checkout: true });
    const head = await headOf(git, folder);
    await runGit(folder, ["checkout", "--quiet", "--detach"]);
    assert.match(head ?? "", /^[0-9a-f]{40}$/);
    assert.equal(await headOf(git, folder), head);
  });

  it("is found together with where a shallow clone was cut off, in any folder", async () => {
    await runGit(folder, ["init", "--quiet"]);
    assert.deepEqual(await readEnds(git, folder), { head: undefined, shallow: [] });
    await oneCommit().into(folder, { checkout: true });
    const head = await headOf(git, folder);
    assert.deepEqual(await readEnds(git, folder), { head, shallow: [] });
    const clone = join(folder, `a\nb ${"0".repeat(40)}`);
    const from = pathToFileURL(folder).href;
    await runGit(folder, ["clone", "--quiet", "--depth=1", from, clone]);
    const tree = join(folder, "f".repeat(40));
    await runGit(clone, ["worktree", "add", "--quiet", "--detach", tree]);
    for (const one of [clone, tree]) {
      assert.deepEqual(await readEnds(git, one), { head, shallow: [head] });
    }
  });
});

describe("the lead's addresses", () => {
  it("are git's, the setting's, and what the mailmap makes of them", async () => {
    const folder = await tempFolder("lead");
    await oneCommit().into(folder, { checkout: true });
    await runGit(folder, ["config", "user.email", "Mara@old.example"]);
    const mailmap = "Mara <mara@shop.example> <mara@old.example>\n";
    await writeFile(join(folder, ".mailmap"), mailmap);
    const { userEmail } = await readConfig(git, folder);
    const emails = await leadEmailsOf(git, folder, userEmail, ["me@home.example"]);
    assert.deepEqual(emails, ["Mara@old.example", "me@home.example", "mara@shop.example"]);
    await removeFolder(folder);
  });
});

describe("the remote's host", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await tempFolder("remote");
    await runGit(folder, ["init", "--quiet"]);
  });
  afterEach(() => removeFolder(folder));

  it("is nothing without a remote, or with one on a disk", async () => {
    assert.equal((await readConfig(git, folder)).remoteHost, undefined);
    await runGit(folder, ["remote", "add", "origin", "/srv/shop.git"]);
    assert.equal((await readConfig(git, folder)).remoteHost, undefined);
  });

  it("is origin's, where there are several", async () => {
    await runGit(folder, ["remote", "add", "fork", "https://github.com/noor/shop.git"]);
    assert.equal((await readConfig(git, folder)).remoteHost, "github.com");
    await runGit(folder, ["remote", "add", "origin", "git@GitLab.example:shop/shop.git"]);
    assert.equal((await readConfig(git, folder)).remoteHost, "gitlab.example");
  });
});
