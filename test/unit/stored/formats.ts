import { crc32 } from "node:zlib";
import type { HintRecord } from "../../../src/core/coaching/handBack/draft";
import { parseHintRecord, printHintRecord } from "../../../src/core/coaching/handBack/draft";
import { parseHint } from "../../../src/core/coaching/hints/hintDocument";
import { printHint } from "../../../src/core/coaching/hints/hintDocument";
import type { LedgerEntry, NewEntry } from "../../../src/core/coaching/ledger/entry";
import { ledgerJournal } from "../../../src/core/coaching/ledger/parseEntry";
import { type Pairing, parsePairing } from "../../../src/core/coaching/pairing/pairing";
import { decodeIndex, encodeIndex, type StoredIndex } from "../../../src/core/history/storedIndex";
import { settle } from "../../../src/core/history/settledLog";
import { headerLine, type JournalKind, lineOf, readLine } from "../../../src/core/journal/lines";
import { type Manifest, parseManifest, printManifest } from "../../../src/core/parking/manifest";
import { type Draft, parseDraft, printDraft } from "../../../src/core/review/boxes/drafts";
import { parseThread, printThread } from "../../../src/core/review/threads/fileForm";
import type { KeptThread } from "../../../src/core/review/threads/thread";
import { type Asked, askedIn } from "../../../src/core/time/panel/asked";
import {
  parsePause,
  type PauseState,
  printPause,
} from "../../../src/core/time/recording/pauseState";
import { type MonthRollUp, parseMonth, printMonth } from "../../../src/core/time/weeks/monthRollUp";
import { parseDays } from "../../../src/core/time/weeks/parseDays";
import { timeJournal } from "../../../src/core/time/weeks/parseTimeEntry";
import type { DayRollUp } from "../../../src/core/time/weeks/rollUp";
import type { NewTimeEntry, TimeEntry } from "../../../src/core/time/weeks/timeEntry";
import { type Attempt, attemptIn } from "../../../src/review/pulls/postReview";
import { logOf } from "../history/smallHistory";

/** One form in which Baton keeps something. */
export interface StoredFormat {
  /** The file in `test/fixtures/stored` that holds it as its version writes it. */
  readonly file: string;
  /** What is in that file. */
  readonly sample: unknown;
  /** The text of the file, as this code writes it. */
  readonly text: string;
  /** Takes the text; gives what this code makes of it. Throws nothing. */
  readonly read: (text: string) => unknown;
}

const at = 1_780_000_000;
const root = "/home/lea/shop";
const path = "src/pay/refund.ts";
const person = "noor@shop.example";
const owner = { rule: "/src/pay/", owners: ["@shop/pay"], teamOwned: true };
const zone = { tzOffsetMin: 120, chars: 40, bulkChars: 3 };
const id = "20260528-203320-0ac770dd";
const blob = "0123456789".repeat(4);
const state = { mode: "100644", permissions: 0o644, blob } as const;

const ledger: readonly NewEntry[] = [
  { kind: "shown", nudge: "n1", rule: "savedAfterEditing", level: "status", person, root, path },
  { kind: "act", act: "pair", person, root, path, nudge: "n1" },
  { kind: "answer", nudge: "n2", reason: "notUseful" },
  { kind: "incident", until: null },
  { kind: "incidentEnded" },
  { kind: "snooze", until: at + 3600 },
  { kind: "wake" },
  { kind: "quiet", what: "area", root, name: "/src/pay/" },
  { kind: "speak", what: "person", root: "", name: person },
  { kind: "mine", what: "file", root, name: path },
  { kind: "notMine", what: "area", root, name: "src" },
  { kind: "ruleOn", rule: "left" },
  { kind: "pairing", step: "started", people: [person], driver: person, root, path },
  { kind: "handBack", id, step: "opened", root, paths: [path], person, topic: "naming", rung: 1 },
  {
    kind: "comment",
    thread: "a-1",
    comment: "c-1",
    hasReason: true,
    asksQuestion: false,
    isPraise: false,
    isOrder: false,
    severity: "should",
    rung: 2,
    isGone: true,
  },
  { kind: "note", text: "A word to keep." },
];

const correction: NewTimeEntry = {
  kind: "correction",
  at: at + 100,
  of: { session: "s1", from: 0, to: 1 },
  as: "pair",
};

const time: readonly NewTimeEntry[] = [
  { kind: "span", start: at, end: at + 60, mode: "type", root, path, owner, ...zone },
  {
    kind: "span",
    start: at + 60,
    end: at + 90,
    mode: "read",
    root,
    path: "",
    owner,
    ...zone,
    incident: true,
  },
  correction,
  {
    kind: "reflection",
    at: at + 200,
    monday: 20_598,
    lastGoal: "partly",
    rating: 4,
    sentence: "Less of me.",
    goal: { trigger: "I open pay", action: "I ask Noor" },
  },
];

const day: DayRollUp = {
  day: 20_601,
  rows: [
    {
      root,
      path,
      owner,
      mode: "type",
      incident: false,
      seconds: 60,
      joined: 5,
      chars: 40,
      bulkChars: 3,
    },
  ],
  hours: Array.from({ length: 24 }, (_, hour) => (hour === 22 ? 60 : 0)),
};

const month: MonthRollUp = {
  days: [day],
  others: [{ ...correction, session: "s1", seq: 2 }],
  sources: { "machine1-s1.jsonl": 512 },
  corrections: ["s1 2"],
};

const thread: KeptThread = {
  id: "a-1",
  begunAt: at,
  changedAt: at + 5,
  root,
  path,
  lines: { from: 2, to: 3 },
  side: "new",
  anchor: { lines: ["pay();"], before: ["{"], behind: ["}"] },
  commit: blob,
  severity: "should",
  label: "issue",
  person,
  personName: "Noor Haddad",
  topic: "error handling",
  rung: 1,
  keptBack: [{ rung: 2, text: "Look at retry." }],
  comments: [
    {
      id: "c-1",
      at,
      by: "lead",
      name: "",
      text: "What if it fails?",
      posted: { forge: "github", id: "PRRC_1" },
    },
    { id: "c-2", at: at + 1, by: "other", name: "Noor", text: "It throws." },
  ],
  unsaved: { comment: "c-1", text: "What if it", rung: 1 },
  state: "open",
  isLessonTold: true,
};

const draft: Draft = {
  id: "0ac770dd-1234",
  tool: "github",
  file: "file:///home/lea/shop/src/pay/refund.ts",
  line: 12,
  text: "Why is",
  at,
  isChange: false,
};

const hintRecord: HintRecord = {
  root,
  scope: { kind: "lines", path, ranges: [{ from: 3, to: 5 }] },
  person,
  name: "Noor Haddad",
  rung: 1,
  at,
  head: blob,
  paths: [path],
  spans: [{ path, from: 3, to: 5 }],
  mark: "c".repeat(64),
  topic: "naming",
  parked: id,
  told: true,
};

const hint: Parameters<typeof printHint>[0] = {
  hint: {
    topic: "naming",
    rungs: ["What would you call it?", "See the list above.", "`const refund = …`", "The whole."],
  },
  to: "Noor Haddad",
  startsAt: 1,
};

const manifest: Manifest = {
  id,
  at,
  head: blob,
  title: "Retry a refund",
  state: "parked",
  workTree: "",
  author: { name: "Lea Lead", email: "lea@shop.example" },
  files: [
    { path, parked: state, back: null },
    { path: "a", parked: null, back: state, returning: { from: state, to: null, how: "merged" } },
    { path: "b", parked: state, back: state, isBack: true },
  ],
  leftOut: [{ path: "lib", why: "it is a submodule; open it to park what is in it" }],
};

const pairing: Pairing = {
  root,
  partners: [{ name: "Noor Haddad", emails: [person], signedAs: { name: "Noor", email: person } }],
  driver: 0,
  startedAt: at,
  turnAt: at + 60,
  activeAt: at + 120,
  signed: [0],
};

const index: StoredIndex = {
  head: blob,
  since: at,
  shallow: [blob],
  generated: ["dist/a.js"],
  log: logOf([
    { who: "noor", with: ["lea"], ago: 1, files: ["src/a.ts", "src/b.ts"] },
    { who: "lea", ago: 2, files: [], renamed: ["src/old.ts", "src/a.ts"] },
  ]),
};

const pause: PauseState = { until: at };
const asked: Asked = { root, monday: 20_598, compared: 20_591 };
const attempt: Attempt = { reviewsBefore: ["PRR_1"] };

const utf8 = {
  encode: (text: string): Uint8Array => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array): string => new TextDecoder().decode(bytes),
};

/** Takes bytes as the file has them; gives the index in them. */
export function indexIn(base64: string): StoredIndex | undefined {
  return decodeIndex(new Uint8Array(Buffer.from(base64, "base64")), utf8, crc32);
}

function indexText(): string {
  return `${Buffer.from(encodeIndex(index, utf8, crc32)).toString("base64")}\n`;
}

/** A file of a journal: its header, and a line for each entry. */
function journalText({ schema, version }: JournalKind<unknown>, lines: readonly object[]): string {
  const header = { schema, version, session: "s1", timeZone: "Europe/Berlin", createdAt: at };
  const entries = lines.map((values, seq) => lineOf({ ...values }, { seq }));
  return [headerLine(header), ...entries].join("");
}

function entriesIn<T>(text: string, kind: JournalKind<T>): T[] {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const head = readLine(header, "", kind);
  if (head.kind !== "header" || head.isNewer) return [];
  return lines.flatMap((line) => {
    const read = readLine(line, head.session, kind);
    return read.kind === "entry" ? [read.entry] : [];
  });
}

/** As `JSON.stringify` leaves it in the editor's memory. */
function inMemory(file: string, sample: unknown, read: (value: unknown) => unknown): StoredFormat {
  const text = `${JSON.stringify(sample, undefined, 1)}\n`;
  return { file, sample, text, read: (kept) => read(JSON.parse(kept)) };
}

const ledgerLines = ledger.map((entry) => ({ ...entry, at }));

/** All forms in which Baton keeps something, as they are today. */
export const storedFormats: readonly StoredFormat[] = [
  {
    file: "v1/ledger.txt",
    sample: ledgerLines.map((entry, seq): LedgerEntry => ({ ...entry, session: "s1", seq })),
    text: journalText(ledgerJournal, ledgerLines),
    read: (text) => entriesIn(text, ledgerJournal),
  },
  {
    file: "v1/journal.txt",
    sample: time.map((entry, seq): TimeEntry => ({ ...entry, session: "s1", seq })),
    text: journalText(timeJournal, time),
    read: (text) => entriesIn(text, timeJournal),
  },
  { file: "v1/rollup.txt", sample: month, text: printMonth(month), read: parseMonth },
  {
    file: "v1/thread.txt",
    sample: { kind: "thread", thread },
    text: printThread(thread),
    read: parseThread,
  },
  { file: "v1/draft.txt", sample: draft, text: printDraft(draft), read: parseDraft },
  {
    file: "v1/hintRecord.txt",
    sample: hintRecord,
    text: printHintRecord(hintRecord),
    read: parseHintRecord,
  },
  { file: "v1/hint.txt", sample: hint, text: printHint(hint), read: parseHint },
  {
    file: "v1/manifest.txt",
    sample: manifest,
    text: printManifest(manifest),
    read: parseManifest,
  },
  { file: "v1/pause.txt", sample: pause, text: printPause(pause), read: parsePause },
  {
    file: "v2/index.txt",
    sample: { ...index, log: settle(index.log) },
    text: indexText(),
    read: indexIn,
  },
  inMemory("v1/timeDays.txt", [day], parseDays),
  inMemory("v1/pairing.txt", pairing, parsePairing),
  inMemory("v1/panelState.txt", asked, askedIn),
  inMemory("v1/reviewAttempt.txt", attempt, attemptIn),
];
