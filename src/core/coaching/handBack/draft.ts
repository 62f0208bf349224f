import { jsonOf } from "../../text/json";
import type { LineRange, ParkScope } from "../../parking/parked";
import { isRecord, isTextList } from "../../people/roster";
import { type Topic, topicNamed } from "../../people/topics";
import type { Rung } from "../hints/hint";
import type { LineSpan } from "./changeSpan";
import { isHandBackId, rungOf } from "./entry";

/** All that is kept beside the document of a hint, so that a restart loses nothing. */
export interface HintRecord {
  readonly root: string;
  readonly scope: ParkScope;
  /** The parked change's id; absent while the hint is a draft. */
  readonly parked?: string;
  /** Whether the lead was told that a teammate has committed there. */
  readonly told?: true;
  /** Address of who gets the hint, and their name. */
  readonly person: string;
  readonly name: string;
  readonly topic?: Topic;
  readonly rung: Rung;
  /** Unix seconds at which it was drafted. */
  readonly at: number;
  /** The commit that was checked out then, in hex; "" before the first one. */
  readonly head: string;
  /** The files of the change, the most changed first. */
  readonly paths: readonly string[];
  readonly spans: readonly LineSpan[];
  /** Tells whether the change is still the one that the hint was drafted from. */
  readonly mark: string;
}

const version = 1;

/** Takes a record; gives the text of its file. */
export function printHintRecord(record: HintRecord): string {
  return `${JSON.stringify({ version, ...record }, undefined, 2)}\n`;
}

/** Takes the text of such a file, which may hold anything; gives the record, or nothing. */
export function parseHintRecord(text: string): HintRecord | undefined {
  const value = jsonOf(text);
  if (!isRecord(value) || value["version"] !== version) return undefined;
  const { root, person, name, at, head, paths, mark, parked } = value;
  const [scope, rung] = [scopeOf(value["scope"]), rungOf(value["rung"])];
  if (typeof root !== "string" || !scope || rung === undefined) return undefined;
  if (typeof person !== "string" || typeof name !== "string" || typeof mark !== "string") {
    return undefined;
  }
  if (typeof at !== "number" || !isHead(head) || !isTextList(paths)) return undefined;
  if (parked !== undefined && !(typeof parked === "string" && isHandBackId(parked))) {
    return undefined;
  }
  const topic = typeof value["topic"] === "string" ? topicNamed(value["topic"]) : undefined;
  const spans = listOf(value["spans"], spanOf) ?? [];
  const sure = { root, scope, person, name, rung, at, head, paths, spans, mark };
  const told = value["told"] === true && { told: true as const };
  return { ...sure, ...(topic && { topic }), ...(parked !== undefined && { parked }), ...told };
}

/** Nothing else may stand where git reads a commit: it comes from a file. */
function isHead(value: unknown): value is string {
  return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})?$/.test(value);
}

function scopeOf(value: unknown): ParkScope | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, path, paths } = value;
  if (kind === "tree") return { kind };
  if (kind === "files" && isTextList(paths)) return { kind, paths };
  const ranges = listOf(value["ranges"], rangeOf);
  return kind === "lines" && typeof path === "string" && ranges
    ? { kind, path, ranges }
    : undefined;
}

function rangeOf(value: unknown): LineRange | undefined {
  if (!isRecord(value)) return undefined;
  const { from, to } = value;
  return typeof from === "number" && typeof to === "number" ? { from, to } : undefined;
}

function spanOf(value: unknown): LineSpan | undefined {
  const range = rangeOf(value);
  const path = isRecord(value) ? value["path"] : undefined;
  return range && typeof path === "string" ? { path, ...range } : undefined;
}

/** Nothing when one of them is bad: half a scope would park something else. */
function listOf<T>(value: unknown, read: (one: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((one: unknown) => read(one) ?? []);
  return items.length === value.length ? items : undefined;
}
