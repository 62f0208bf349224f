import { parseDiff } from "../../../src/core/coaching/change/parseDiff";
import { readChange } from "../../../src/core/coaching/change/readChange";
import { blamedAuthors } from "../../../src/core/history/blame";
import { parseIgnoreRevs } from "../../../src/core/history/ignoreRevs";
import { LogParser } from "../../../src/core/history/logParser";
import { TouchLogBuilder } from "../../../src/core/history/touchLog";
import type { Dialect } from "../../../src/core/ownership/codeowners";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { ownershipOf } from "../../../src/core/ownership/match";
import { hostOfRemote } from "../../../src/core/ownership/remoteHost";
import { parseHunks } from "../../../src/core/parking/hunks";
import { parseStatus } from "../../../src/core/parking/statusOutput";
import { parseContact } from "../../../src/core/people/contact";
import { coAuthorsIn } from "../../../src/core/people/trailers";
import { readBox } from "../../../src/core/review/boxes/notices";
import { defaultReviewSettings } from "../../../src/core/review/boxes/settings";
import { hunksOfPatch } from "../../../src/core/review/pulls/hunkEnd";
import { checkAnswer } from "../../../src/core/review/rewrite/answer";
import { isFromPanel } from "../../../src/core/time/panel/messages";
import { readGlobs } from "../../../src/core/time/spans/globs";
import { readArguments } from "../../../src/cli/arguments";
import { UsageError } from "../../../src/cli/usage";
import { ForgeError } from "../../../src/forge/forgeError";
import { at } from "../../../src/forge/github/answers";
import { readFile, readParent, readPull, readReview } from "../../../src/forge/github/readPull";
import { readThread } from "../../../src/forge/github/readThread";
import settings from "../../fixtures/stored/v1/settings.json";
import { logBytes } from "../history/logBytes";
import * as seeds from "./seeds";
import { parseAllSettings } from "../stored/parseAllSettings";

/** A parser of what strangers, other versions or a damaged disk may hand to Baton. */
export interface TextParser {
  readonly name: string;
  /** Inputs that it takes. */
  readonly seeds: readonly (string | Uint8Array)[];
  readonly run: (bytes: Buffer) => void;
  /** The lead's own words: nobody makes them long on purpose. */
  readonly isOwn?: true;
  /** The only error that it may throw, if it may throw any. */
  readonly mayThrow?: (error: unknown) => boolean;
}

/** The same for values that came as JSON. */
export interface ValueParser extends Pick<TextParser, "name" | "mayThrow"> {
  readonly values: readonly unknown[];
  readonly take: (value: unknown) => void;
}

function text(
  name: string,
  inputs: readonly string[],
  take: (text: string) => unknown,
): TextParser {
  // Half a surrogate pair is no UTF-8, but may well stand in a text of JavaScript's.
  return { name, seeds: inputs, run: (bytes) => void take(bytes.toString("utf8")) };
}

function stored(file: string): TextParser {
  const { seeds: inputs, read } = seeds.storedSeeds(file);
  return text(`stored ${file}`, inputs, read);
}

function codeowners(dialect: Dialect): TextParser {
  return text(`CODEOWNERS as ${dialect}`, seeds.codeowners, (written) => {
    const found = parseCodeowners(written, dialect);
    for (const path of ["src/pay/refund.ts", "docs/a/xy.md", written.slice(0, 80)]) {
      ownershipOf(found, path);
    }
  });
}

const log = logBytes([
  {
    authored: 1_780_000_000,
    committed: 1_780_000_100,
    author: { name: "Noor", email: "noor@shop.example" },
    message: "One\n\nCo-authored-by: Idris <idris@shop.example>",
    paths: ["src/a.ts", "src/b.ts"],
  },
  {
    authored: 1_770_000_000,
    committed: 1_770_000_000,
    author: { name: "", email: "" },
    message: "",
    paths: ["é"],
    status: "A",
  },
]);

function readLog(bytes: Buffer): void {
  const builder = new TouchLogBuilder();
  const parser = new LogParser(builder, (piece) => Buffer.from(piece).toString("utf8"));
  const cut = bytes.length >> 1;
  parser.push(bytes.subarray(0, cut));
  parser.push(bytes.subarray(cut));
  builder.build();
}

/** Everything that reads bytes or text. */
export const textParsers: readonly TextParser[] = [
  codeowners("github"),
  codeowners("gitlab"),
  codeowners("bitbucket"),
  { name: "log stream", seeds: [log], run: readLog },
  text("mailmap output", ["Noor Haddad <noor@shop.example>", "<a@b>"], parseContact),
  text("trailers", ["x\n\nCo-authored-by: N <n@x>\nassisted-by: y"], coAuthorsIn),
  text("blame", seeds.blame, blamedAuthors),
  text("ignored commits", [`${"a".repeat(40)} # x\n\nzz\n`], (written) =>
    parseIgnoreRevs(written, "f"),
  ),
  text("status", seeds.status, parseStatus),
  text("diff", seeds.diffs, (written) => readChange(parseDiff(written))),
  text("hunks", seeds.diffs, parseHunks),
  text("patch of a forge", ["@@ -1,3 +1,4 @@ f\n a\n-b\n+c\n d"], hunksOfPatch),
  text(
    "address of a remote",
    ["git@github.com:a/b.git", "https://u:p@x.example:8/a"],
    hostOfRemote,
  ),
  text("comment", seeds.comments, (typed) =>
    readBox(typed, { settings: defaultReviewSettings, topic: "naming", nits: { count: 9 } }),
  ),
  text("answer of a model", seeds.comments, (said) => checkAnswer("Just use a map.", "a();", said)),
  text("excluded globs", ["secrets/**\n*.pem\n[x]\n!y"], (lines) =>
    readGlobs(lines.split("\n")).takes("a/b.pem"),
  ),
  {
    ...text("command line", ["who\n--repo\nx\n--lead\na@b\n--json\nf"], (lines) =>
      readArguments(lines.split("\n")),
    ),
    mayThrow: (error) => error instanceof UsageError,
    isOwn: true,
  },
  stored("v1/ledger.txt"),
  stored("v1/journal.txt"),
  stored("v1/rollup.txt"),
  stored("v1/thread.txt"),
  stored("v1/draft.txt"),
  stored("v1/hintRecord.txt"),
  stored("v1/hint.txt"),
  stored("v1/manifest.txt"),
  stored("v1/pause.txt"),
  stored("v2/index.txt"),
];

const isForgeError = (error: unknown): boolean => error instanceof ForgeError;

function githubs(name: string, index: number, take: (value: unknown) => void): ValueParser {
  return { name: `GitHub's ${name}`, values: [seeds.answers[index]], take, mayThrow: isForgeError };
}

function inMemory(file: string): ValueParser {
  const { seeds: inputs, read } = seeds.storedSeeds(file);
  const take = (value: unknown): void => void read(JSON.stringify(value) ?? "null");
  return {
    name: `stored ${file}`,
    values: inputs.map((input): unknown => JSON.parse(input)),
    take,
  };
}

/** Settings come all at once, as the manifest's names have them. */
function takeSettings(value: unknown): void {
  const of = (name: string): unknown => at(value, `baton.${name}`);
  parseAllSettings(of);
}

/** Everything that reads values. */
export const valueParsers: readonly ValueParser[] = [
  { name: "message of the page", values: seeds.messages, take: (value) => void isFromPanel(value) },
  { name: "settings", values: [settings], take: takeSettings },
  githubs("pull request", 0, readPull),
  githubs("file", 1, readFile),
  githubs("review", 2, readReview),
  githubs("fork", 3, readParent),
  githubs("remark", 4, (value) => {
    const comments = at(value, "comments");
    readThread(value, Array.isArray(comments) ? comments : []);
  }),
  inMemory("v1/timeDays.txt"),
  inMemory("v1/pairing.txt"),
  inMemory("v1/panelState.txt"),
  inMemory("v1/reviewAttempt.txt"),
];
