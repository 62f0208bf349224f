import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { LocalTime } from "../../../src/core/time/localTime";
import { recorded } from "../../../src/core/time/spans/recorded";
import type { Span } from "../../../src/core/time/spans/span";
import type { SpanEvent } from "../../../src/core/time/spans/spanSignal";
import { noSpan, type SpanState } from "../../../src/core/time/spans/spanState";
import { laterMonth, monthOf, rolledMonth } from "../../../src/core/time/weeks/monthRollUp";
import type { TimeEntry } from "../../../src/core/time/weeks/timeEntry";
import { RollUpFiles } from "../../../src/host/records/time/rollUpFiles";
import { peakMemory } from "./peakMemory";
import { storeAt } from "./storeAt";

/** What the parent asks of this script. */
export interface TimeQuestion {
  readonly mode: "make" | "open" | "events" | "append";
  /** Where the record is kept. */
  readonly storage: string;
  /** Unix seconds; the record ends there. */
  readonly now: number;
  /** Where the lead worked: a repository's root and files of it. */
  readonly work: { readonly root: string; readonly files: readonly string[] };
}

/** Milliseconds each, and bytes. */
export interface TimeAnswer {
  /** Of opening: reading the record, then its days. */
  readonly times: readonly number[];
  readonly peak: number;
}

const [years, eventsPerDay, eventCount, lineCount] = [3, 1000, 200_000, 20_000];
/** So many spans of 15 seconds are on the same file, which is two minutes; and so many files are of one day. */
const [spansPerVisit, filesPerDay] = [8, 15];
/** Lines are kept so long. */
const rawMonths = 13;
const day = 86_400;
const owner = { rule: "/src/payments/", owners: ["@shop/payments"], teamOwned: true };

/** Writes three years of working days, as one window a day would, and folds what is over. */
async function make({ storage, now, work }: TimeQuestion): Promise<TimeAnswer> {
  mkdirSync(storage, { recursive: true });
  const firstRaw = laterMonth(monthOf(now), -rawMonths);
  const old = new Map<string, TimeEntry[]>();
  for (let ago = years * 365; ago >= 0; ago -= 1) {
    const time = { now: now - ago * day };
    const session = `day${ago}`;
    const month = monthOf(time.now);
    const spans = Array.from({ length: eventsPerDay }, (_, at) => someSpan(time.now, at, work));
    if (month < firstRaw) {
      const lines = spans.map((span, seq): TimeEntry => ({ kind: "span", ...span, session, seq }));
      old.set(month, [...(old.get(month) ?? []), ...lines]);
      continue;
    }
    const store = storeAt(storage, session, time);
    for (const span of spans) store.hold({ kind: "span", ...span });
    store.dispose();
  }
  const files = new RollUpFiles(join(storage, "rollup"));
  for (const [month, lines] of old) await files.write(month, rolledMonth(month, [], lines, {}));
  const store = storeAt(storage, "folder", { now });
  await store.fold(new AbortController().signal);
  store.dispose();
  return { times: [], peak: peakMemory() };
}

/** The span so many after the first of the day that ends then. */
function someSpan(end: number, at: number, { root, files }: TimeQuestion["work"]): Span {
  const start = end - (eventsPerDay - at) * 15;
  const visit = Math.floor(at / spansPerVisit);
  const file = ((visit * 7) % filesPerDay) + (Math.floor(end / day) % 40);
  const path = files[file % files.length] ?? "";
  const mode = (["type", "read", "review", "pair"] as const)[visit % 4] ?? "type";
  const rest = { root, owner, tzOffsetMin: 60, chars: at % 60, bulkChars: 0 };
  return { start, end: start + 15, mode, path, ...rest };
}

/** What a window does in the background at its start, and then what a panel waits for. */
async function open({ storage, now }: TimeQuestion): Promise<TimeAnswer> {
  const start = performance.now();
  const store = storeAt(storage, "panel", { now });
  await store.refresh();
  const read = performance.now();
  const { days } = store;
  const done = performance.now();
  if (days.length < 1000) throw new Error(`only ${days.length} days`);
  return { times: [read - start, done - read], peak: peakMemory() };
}

/** Keys, cursors and scrolling, as the editor tells them, with ticks between. */
function events({ work }: TimeQuestion): TimeAnswer {
  const settings = { zone: new LocalTime(), isHidden: () => false };
  const file = { root: work.root, path: work.files[0] ?? "" };
  const place = { ...file, owner, surface: "editor" as const };
  let state: SpanState = noSpan;
  const tell = (event: SpanEvent, at: number): void => {
    ({ state } = recorded(state, { ...event, at, steady: at }, settings));
  };
  tell({ kind: "window", focused: true, active: true }, 0);
  tell({ kind: "entered", place }, 0);
  const kinds: SpanEvent[] = [
    { kind: "edited", ...file, changes: [{ text: "a", rangeLength: 0 }] },
    { kind: "selected", ...file, by: "keyboard" },
    { kind: "scrolled", ...file },
    { kind: "tick" },
  ];
  const times: number[] = [];
  for (let count = 0; count < eventCount; count += 1) {
    const event = kinds[count % 60 === 0 ? 3 : count % 10 === 0 ? 2 : count % 2];
    const start = performance.now();
    if (event) tell(event, 1_790_000_000 + count / 10);
    times.push(performance.now() - start);
  }
  return { times, peak: peakMemory() };
}

/** A span kept and on the disk, one at a time. */
function append({ storage, now, work }: TimeQuestion): TimeAnswer {
  const store = storeAt(storage, "appender", { now });
  const times: number[] = [];
  for (let count = 0; count < lineCount; count += 1) {
    const span = someSpan(now, count, work);
    const start = performance.now();
    store.hold({ kind: "span", ...span });
    store.flush();
    times.push(performance.now() - start);
  }
  store.dispose();
  return { times, peak: peakMemory() };
}

async function answer(question: TimeQuestion): Promise<TimeAnswer> {
  switch (question.mode) {
    case "make":
      return make(question);
    case "open":
      return open(question);
    case "events":
      return events(question);
    case "append":
      return append(question);
  }
}

void answer(JSON.parse(process.argv[2] ?? "")).then((said) => console.log(JSON.stringify(said)));
