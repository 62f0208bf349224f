import assert from "node:assert/strict";
import fc from "fast-check";
import { LogParser, touchTime } from "../../../src/core/history/logParser";
import { logBytes, Told, type WrittenCommit } from "./logBytes";

const decoder = new TextDecoder();

function parse(pieces: readonly Uint8Array[]): Told["commits"] {
  const told = new Told();
  const parser = new LogParser(told, (bytes) => decoder.decode(bytes));
  for (const piece of pieces) parser.push(piece);
  return told.commits;
}

const field = fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll("\0", ""));
const commit: fc.Arbitrary<WrittenCommit> = fc.record({
  authored: fc.nat(),
  committed: fc.nat(),
  author: fc.record({ name: field, email: field }),
  message: field,
  paths: fc.array(
    field.map((text) => `p${text.toWellFormed()}`),
    { maxLength: 4 },
  ),
});

describe("the log parser", () => {
  const [first, second] = [
    {
      authored: 100,
      committed: 200,
      author: { name: "Noor", email: "noor@shop.example" },
      message: "One\n\nCo-Authored-By: Elif <elif@shop.example>",
      paths: ["a.ts", ":looks like an entry", "new\nline.ts"],
    },
    {
      authored: 90,
      committed: 90,
      author: { name: "", email: "" },
      message: ":100644 in a message",
      paths: [],
    },
  ];

  it("reads commits with authors, co-authors, times and paths", () => {
    assert.deepEqual(parse([logBytes([first, second, first])]), [
      {
        time: 100,
        author: first.author,
        coAuthors: [{ name: "Elif", email: "elif@shop.example" }],
        paths: first.paths,
      },
      { time: 90, author: second.author, coAuthors: [], paths: [] },
      {
        time: 100,
        author: first.author,
        coAuthors: [{ name: "Elif", email: "elif@shop.example" }],
        paths: first.paths,
      },
    ]);
  });

  it("tells what came and went apart, with the id of the content", () => {
    const id = "0123456789".repeat(4);
    const paths = ["a b", "c"];
    const told = parse([
      logBytes([
        { ...first, paths, status: "A" },
        { ...first, paths, status: "D" },
        { ...first, paths, status: "T" },
      ]),
    ]);
    assert.deepEqual(
      told.map((one) => one.paths),
      [[`+a b f${id.slice(1)}`, `+c f${id.slice(1)}`], [`-a b ${id}`, `-c ${id}`], paths],
    );
  });

  it("reads the same whatever the fields hold and wherever the stream is cut", () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 5 }), fc.array(fc.nat(400)), (commits, cuts) => {
        const bytes = logBytes(commits);
        const edges = [0, ...cuts.filter((at) => at < bytes.length), bytes.length];
        edges.sort((a, b) => a - b);
        const pieces = edges.slice(1).map((end, at) => bytes.subarray(edges[at], end));
        const told = parse(pieces);
        assert.deepEqual(told, parse([bytes]));
        assert.deepEqual(
          told.map(({ paths }) => paths),
          commits.map(({ paths }) => paths),
        );
        assert.deepEqual(
          told.map(({ author }) => author.name),
          commits.map(({ author }) => author.name.toWellFormed()),
        );
      }),
    );
  });

  it("keeps what came before when the stream breaks off at any byte", () => {
    const bytes = logBytes([first, second]);
    const whole = parse([bytes]);
    for (let end = 0; end <= bytes.length; end += 1) {
      const told = parse([bytes.subarray(0, end)]);
      told.forEach(({ author, paths }, at) => {
        assert.deepEqual(author, whole[at]?.author);
        assert.deepEqual(paths, whole[at]?.paths.slice(0, paths.length));
      });
    }
  });

  it("never throws on bytes that are no log", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (pieces) => {
        parse(pieces);
      }),
    );
  });
});

describe("when a touch was", () => {
  it("is the author's time, unless that lies after the commit", () => {
    assert.equal(touchTime(100, 200), 100);
    assert.equal(touchTime(4_000_000_000, 200), 200);
  });

  it("is never before 1970 nor unknown", () => {
    assert.equal(touchTime(-5, 10), 0);
    assert.equal(touchTime(Number.NaN, 10), 10);
    assert.equal(touchTime(Number.NaN, Number.NaN), 0);
  });
});
