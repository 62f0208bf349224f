import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { ParkingError } from "../../../src/git/parking/parkingError";
import type { Parked } from "../../../src/core/parking/parked";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import {
  commit,
  file,
  indexTree,
  link,
  litter,
  parking,
  reachable,
  repositoryOf,
  type Thing,
  treeOf,
  untouchables,
  write,
} from "./trees";

const names = [
  "a",
  "a/b",
  "d",
  "d/x.txt",
  "d/deep/er/z",
  "-dash",
  'q"uote\\',
  "n\nl",
  "ü ber.txt",
  "e.bin",
];
const contents = [
  "",
  "one\n",
  "one\ntwo\n",
  "one\r\ntwo\r\n",
  "mixed\r\nends\n",
  "no newline",
  "one\nthree\nfour\n",
  "\u0000\u0001binary\r\n",
  "caf\u00e9\n",
];

const thing = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...contents).map((text) => file(text)) },
  { weight: 1, arbitrary: fc.constantFrom(...contents).map((text) => file(text, 0o755)) },
  { weight: 1, arbitrary: fc.constant(file(Buffer.from([0xff, 0xfe, 0x0a]), 0o444)) },
  { weight: 1, arbitrary: fc.constantFrom("a", "nowhere", "d", "../..").map(link) },
);
/** Below a link that leads to itself git's status and its diff disagree about what is there. */
function hasNoLoop(things: readonly (readonly [string, Thing])[]): boolean {
  const links = things.filter(([, { isLink }]) => isLink);
  const targets = links.map(([, { bytes }]) => bytes.toString());
  return links.every(([name]) => !targets.includes(name));
}
const state = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), thing), {
    selector: ([name]) => name,
    maxLength: 6,
  })
  .filter(hasNoLoop);
const attributes = fc.constantFrom("", "* text=auto\n", "*.txt eol=crlf\n", "* -text\n");
const story = fc.record({
  committed: state,
  staged: state,
  now: state,
  attributes,
  attributesNow: attributes,
  autocrlf: fc.constantFrom("false", "true", "input"),
  format: fc.constantFrom("sha1", "sha256"),
  hasCommit: fc.boolean(),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** Puts a state in place of the one before it: names that cannot stand beside others are passed over. */
async function setTree(root: string, wanted: readonly (readonly [string, Thing])[]): Promise<void> {
  for (const name of names) await rm(path.join(root, name), { recursive: true, force: true });
  const placed: string[] = [];
  for (const [name, one] of wanted) {
    if (!isFree(name, placed)) continue;
    placed.push(name);
    await write(root, { [name]: one });
  }
}

function isFree(name: string, others: readonly string[]): boolean {
  return others.every((other) => !other.startsWith(`${name}/`) && !name.startsWith(`${other}/`));
}

async function make(folder: string, told: Story): Promise<string> {
  const root = await repositoryOf(folder, {}, [`--object-format=${told.format}`]);
  await runGit(root, ["config", "core.autocrlf", told.autocrlf]);
  await write(root, { ".gitattributes": told.attributes });
  await setTree(root, told.committed);
  if (told.hasCommit) await commit(root);
  await setTree(root, told.staged);
  await runGit(root, ["add", "--all"]);
  await setTree(root, told.now);
  await write(root, { ".gitattributes": told.attributesNow });
  return root;
}

async function parkAll(root: string): Promise<Parked | undefined> {
  try {
    return await parking.park(root, { kind: "tree" }, "All of it");
  } catch (error) {
    if (ParkingError.is(error, "nothing") || ParkingError.is(error, "staged")) return undefined;
    throw error;
  }
}

function idOf({ bytes }: Thing, format: string): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

describe("parking, whatever the change", function () {
  this.timeout(120_000);
  let folder = "";
  let count = 0;
  before(async () => {
    folder = await tempFolder("park");
  });
  after(() => removeFolder(folder));

  async function inRepository(told: Story, check: (root: string) => Promise<void>): Promise<void> {
    const root = path.join(folder, `${(count += 1)}`);
    try {
      await check(await make(root, told));
    } finally {
      await removeFolder(root);
    }
  }

  it("leaves what git checks out of the index, and brings back what there was", async () => {
    await fc.assert(
      fc.asyncProperty(story, (told) =>
        inRepository(told, async (root) => {
          const [before, kept] = [await treeOf(root), await untouchables(root)];
          const parked = await parkAll(root);
          assert.deepEqual(await untouchables(root), kept);
          if (!parked) return assert.deepEqual(await treeOf(root), before);
          assert.deepEqual(parked.leftOut, []);
          const [between, staged] = [await treeOf(root), await indexTree(root, `${root}-index`)];
          for (const name of new Set([...before.keys(), ...between.keys()])) {
            const wanted: Thing | undefined = parked.paths.includes(name)
              ? staged.get(name)
              : before.get(name);
            assert.deepEqual(between.get(name), wanted, name);
          }
          assert.equal(await runGit(root, ["diff", "--name-only"]), "");
          assert.equal(await runGit(root, ["ls-files", "--others"]), "");
          const untouched = await untouchables(root);
          const back = await parking.bringBack(root, parked.id);
          assert.deepEqual(back, {
            restored: parked.paths,
            merged: [],
            conflicts: [],
            complete: true,
          });
          assert.deepEqual(await treeOf(root), before);
          assert.deepEqual(await untouchables(root), untouched);
          assert.deepEqual(await litter(root), []);
          assert.deepEqual((await parking.list(root)).parked, []);
        }),
      ),
      { numRuns: 12 },
    );
  });

  it("loses no byte, whatever is done before it is brought back", async () => {
    await fc.assert(
      fc.asyncProperty(story, state, fc.boolean(), (told, edits, withMarkers) =>
        inRepository(told, async (root) => {
          const before = await treeOf(root);
          const parked = await parkAll(root);
          if (!parked) return;
          const clean = await treeOf(root);
          for (const [name, one] of edits) {
            if (isFree(name, [...(await treeOf(root)).keys()])) await write(root, { [name]: one });
          }
          const edited = await treeOf(root);
          const back = await parking.bringBack(root, parked.id, { withMarkers });
          const now = await treeOf(root);
          for (const name of back.restored) {
            assert.deepEqual(now.get(name)?.bytes, before.get(name)?.bytes, name);
            assert.ok(
              [clean, before].some(
                (tree) =>
                  tree.get(name)?.bytes.equals(edited.get(name)?.bytes ?? none) ??
                  !edited.has(name),
              ),
              name,
            );
          }
          assert.equal(back.complete, back.conflicts.length === 0);
          if (!back.complete) {
            const kept = await reachable(root, parked.ref);
            for (const name of parked.paths) {
              const one = before.get(name);
              if (one) assert.ok(kept.has(idOf(one, told.format)), name);
            }
          }
          for (const { path: name, why } of back.conflicts) {
            if (why.includes("markers")) continue;
            assert.deepEqual(now.get(name), edited.get(name), name);
          }
          for (const [name, one] of edited) {
            if (!parked.paths.includes(name)) assert.deepEqual(now.get(name), one, name);
          }
          assert.deepEqual(await litter(root), []);
        }),
      ),
      { numRuns: 12 },
    );
  });
});

const none = Buffer.from("\u0000 no such file");
