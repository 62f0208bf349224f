import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HistorySource } from "../../../src/host/repositories/historySource";
import { IndexStore } from "../../../src/host/repositories/indexStore";
import { RepositoryReader } from "../../../src/host/repositories/repositoryReader";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { dayOf2026, git, noor, oneCommit, tomasz } from "../git/repositories";

const { signal } = new AbortController();
const clock = { now: () => dayOf2026(60).getTime() / 1000 };
const settings = {
  historyMonths: 18,
  windowDays: 548,
  leadEmails: ["lead@shop.example"],
  departedDays: 120,
  codeownersDialect: undefined,
};

describe("a window that opens on a kept history", () => {
  let base = "";
  let repository = "";
  beforeEach(async () => {
    base = await tempFolder("reader");
    repository = join(base, "repository");
    await oneCommit().into(repository, { checkout: true });
    await runGit(repository, ["config", "user.email", "old@shop.example"]);
    await whoAsIn("Lena Lead <lead@shop.example> <old@shop.example>\n");
    await contacts();
  });
  afterEach(() => removeFolder(base));

  const whoAsIn = (mailmap: string): Promise<void> =>
    writeFile(join(repository, ".mailmap"), mailmap);

  /** What a window reads that has just been opened, with the store of those before it. */
  async function read(): ReturnType<RepositoryReader["read"]> {
    const log = { info: assert.fail, warn: assert.fail };
    const store = new IndexStore(join(base, "kept"), clock, log);
    const reader = new RepositoryReader(git, new HistorySource(git, store, log), clock);
    return reader.read(repository, settings, { signal });
  }

  async function contacts(): Promise<string[]> {
    return (await read()).log.contacts.map(({ name, email }) => `${name} <${email}>`);
  }

  it("has everybody as the mailmap names them now", async () => {
    assert.deepEqual(await contacts(), [`${noor.name} <${noor.email}>`]);
    await whoAsIn(`Noor H. <noor@new.example> <${noor.email}>\n`);
    assert.deepEqual(await contacts(), ["Noor H. <noor@new.example>"]);
  });

  it("knows the lead by the address git is set to, by the settings and by the mailmap", async () => {
    assert.deepEqual((await read()).leadEmails, ["old@shop.example", "lead@shop.example"]);
  });

  it("has those who came since, as the mailmap names them", async () => {
    await whoAsIn(`Tom Wilk <${tomasz.email}>\n`);
    const author = ["-c", `user.name=${tomasz.name}`, "-c", `user.email=${tomasz.email}`];
    const date = `--date=@${dayOf2026(3).getTime() / 1000} +0000`;
    await runGit(repository, [...author, "commit", "--quiet", "--allow-empty", "-m", "x", date]);
    assert.deepEqual(await contacts(), [
      `${noor.name} <${noor.email}>`,
      `Tom Wilk <${tomasz.email}>`,
    ]);
  });
});
