import { jsonOf } from "../../text/json";
import { allRungs, type Rung } from "../../coaching/hints/hint";
import { type Fields, present, textsOf, timeOf, whole, wordOf } from "../../coaching/ledger/fields";
import { isRecord } from "../../people/roster";
import { topics } from "../../people/topics";
import { severities } from "../severityNames";
import type {
  Anchor,
  KeptComment,
  KeptRung,
  KeptThread,
  Lines,
  Posted,
  UnsavedText,
} from "./thread";

const schema = "baton.reviewThread";
const version = 1;

/** Longer than any forge takes (GitHub: 65,536 characters). */
const textAtMost = 100_000;
/** More is no review. */
const commentsAtMost = 1000;

/** What a thread's file turned out to be. */
export type ReadThread =
  | { readonly kind: "thread"; readonly thread: KeptThread }
  | { readonly kind: "newer" }
  | { readonly kind: "damaged" };

/** Takes a thread; gives the text of its file. */
export function printThread(thread: KeptThread): string {
  return `${JSON.stringify({ schema, version, thread }, undefined, 1)}\n`;
}

/** Takes the text of a file; gives the thread in it, or why there is none. Fields that are not known are left out. Never throws. */
export function parseThread(text: string): ReadThread {
  const value = jsonOf(text);
  if (!isRecord(value) || value["schema"] !== schema) return { kind: "damaged" };
  const { version: written, thread } = value;
  if (typeof written === "number" && written > version) return { kind: "newer" };
  const found = isRecord(thread) ? threadIn(thread) : undefined;
  return found ? { kind: "thread", thread: found } : { kind: "damaged" };
}

/** Takes any text; gives whether it can be a thread's id, so that it is safe as a file's name. */
export function isThreadId(text: string): boolean {
  return /^[a-zA-Z0-9-]{1,64}$/.test(text);
}

function threadIn(fields: Fields): KeptThread | undefined {
  const { lines, anchor, comments, keptBack, unsaved } = fields;
  const needed = whole({
    id: idOf(fields["id"]),
    begunAt: timeOf(fields["begunAt"]),
    changedAt: timeOf(fields["changedAt"]),
    root: longText(fields["root"]),
    path: pathOf(fields["path"]),
    side: wordOf(["new", "old"] as const, fields["side"]),
    severity: wordOf(severities, fields["severity"]),
    state: wordOf(["open", "resolved"] as const, fields["state"]),
    comments: listOf(comments, commentIn),
    keptBack: listOf(keptBack, rungIn),
  });
  if (!needed) return undefined;
  const rest = present({
    lines: linesIn(lines),
    anchor: anchorIn(anchor),
    commit: longText(fields["commit"]),
    person: longText(fields["person"]),
    personName: longText(fields["personName"]),
    label: longText(fields["label"]),
    topic: wordOf(topics, fields["topic"]),
    rung: rungOf(fields["rung"]),
    unsaved: unsavedIn(unsaved),
    isLessonTold: fields["isLessonTold"] === true ? (true as const) : undefined,
  });
  return { ...needed, ...rest };
}

function commentIn(fields: Fields): KeptComment | undefined {
  const needed = whole({
    id: idOf(fields["id"]),
    at: timeOf(fields["at"]),
    by: wordOf(["lead", "other"] as const, fields["by"]),
    name: longText(fields["name"]),
    text: longText(fields["text"]),
  });
  return needed && { ...needed, ...present({ posted: postedIn(fields["posted"]) }) };
}

function postedIn(value: unknown): Posted | undefined {
  if (!isRecord(value)) return undefined;
  return whole({ forge: longText(value["forge"]), id: longText(value["id"]) });
}

function rungIn(fields: Fields): KeptRung | undefined {
  return whole({ rung: rungOf(fields["rung"]), text: longText(fields["text"]) });
}

function unsavedIn(value: unknown): UnsavedText | undefined {
  if (!isRecord(value)) return undefined;
  const needed = whole({ comment: idOf(value["comment"]), text: longText(value["text"]) });
  return needed && { ...needed, ...present({ rung: rungOf(value["rung"]) }) };
}

function linesIn(value: unknown): Lines | undefined {
  if (!isRecord(value)) return undefined;
  const lines = whole({ from: lineOf(value["from"]), to: lineOf(value["to"]) });
  return lines && lines.to >= lines.from ? lines : undefined;
}

function anchorIn(value: unknown): Anchor | undefined {
  if (!isRecord(value)) return undefined;
  const { lines, before, behind } = value;
  return whole({ lines: textsOf(lines), before: textsOf(before), behind: textsOf(behind) });
}

function listOf<T>(value: unknown, one: (fields: Fields) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > commentsAtMost) return undefined;
  const found = value.flatMap((item: unknown) => (isRecord(item) ? (one(item) ?? []) : []));
  return found.length === value.length ? found : undefined;
}

/** A path that leads out of the repository is no place for a comment. */
function pathOf(value: unknown): string | undefined {
  const path = longText(value);
  if (path === undefined || path === "" || path.startsWith("/")) return undefined;
  return path.split("/").includes("..") ? undefined : path;
}

function idOf(value: unknown): string | undefined {
  return typeof value === "string" && isThreadId(value) ? value : undefined;
}

function rungOf(value: unknown): Rung | undefined {
  return allRungs.find((rung) => rung === value);
}

function lineOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && typeof value === "number" && value > 0 ? value : undefined;
}

function longText(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= textAtMost ? value : undefined;
}
