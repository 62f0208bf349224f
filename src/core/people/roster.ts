import * as l10n from "@vscode/l10n";
import { plainLine } from "../text/plain";
import { isTimeZone } from "../text/timeZone";
import { emailKey } from "./contact";
import { type Topic, topicNamed, topics } from "./topics";

/** One teammate as the lead wrote them down in the `baton.team` setting. */
export interface RosterEntry {
  readonly name: string;
  readonly emails: readonly string[];
  /** CODEOWNERS handle with its `@`, or empty. */
  readonly handle: string;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone?: string;
  /** What they want to grow in. */
  readonly topics?: readonly Topic[];
}

/** What the setting says, and what is wrong with it: a sentence for each fault. */
export interface Roster {
  readonly entries: readonly RosterEntry[];
  /** Where each of the entries stands in the setting, from 1: bad ones between them count. */
  readonly places: readonly number[];
  readonly problems: readonly string[];
}

/**
 * Takes the raw value of the `baton.team` setting, which may hold anything; gives its good entries
 * and a sentence for each fault, naming the entry's place in the list (from 1) and the remedy. An
 * entry that only has a bad time zone or topic counts without it. Never throws.
 */
export function parseRoster(value: unknown): Roster {
  if (value === undefined || value === null) return { entries: [], places: [], problems: [] };
  if (!Array.isArray(value)) {
    const problem = l10n.t("baton.team: write a list of teammates in [ ].");
    return { entries: [], places: [], problems: [problem] };
  }
  const read = value.map((raw: unknown, index) => parseEntry(raw, index + 1));
  const good = read.flatMap(({ entry, place }) => (entry ? [{ entry, place }] : []));
  const faults = read.flatMap(({ faults: said, place, name }) =>
    said.map((fault) => `${entryName(place, name)}: ${fault}`),
  );
  const entries = good.map(({ entry }) => entry);
  const places = good.map(({ place }) => place);
  return { entries, places, problems: [...faults, ...repeats(entries, places)] };
}

/** Takes an entry's place in `baton.team` (from 1) and its name; gives how a sentence speaks of it. */
export function entryName(place: number, name: string): string {
  return l10n.t("baton.team, entry {0}", placeAndName(place, name));
}

/** Takes the same; gives the short form, for several entries in one sentence. */
export function placeAndName(place: number, name: string): string {
  return name === "" ? `${place}` : `${place} (${plainLine(name, 60)})`;
}

interface ReadEntry {
  readonly place: number;
  readonly name: string;
  readonly entry?: RosterEntry;
  readonly faults: readonly string[];
}

function parseEntry(raw: unknown, place: number): ReadEntry {
  if (!isRecord(raw)) {
    const fault = l10n.t("write {0}.", '{ "name": …, "emails": […], "handle": "@…" }');
    return { place, name: "", faults: [fault] };
  }
  const { name = "", emails = [], handle = "", timeZone, topics: grows } = raw;
  const bad = (fault: string): ReadEntry => {
    return { place, name: typeof name === "string" ? name.trim() : "", faults: [fault] };
  };
  if (typeof name !== "string") return bad(l10n.t('"name" must be text.'));
  if (!isTextList(emails)) return bad(l10n.t('"emails" must be a list of addresses.'));
  if (typeof handle !== "string") return bad(l10n.t('"handle" must be text such as "@octocat".'));
  if (emails.every((email) => email.trim() === "") && handle.trim() === "") {
    return bad(l10n.t('give at least one address in "emails", or a "handle".'));
  }
  const zone = parseTimeZone(timeZone);
  const growing = parseTopics(grows);
  const entry = {
    name: name.trim(),
    emails: emails.filter((email) => email.trim()),
    handle: at(handle),
    ...zone.part,
    ...growing.part,
  };
  return { place, name: entry.name, entry, faults: [...zone.faults, ...growing.faults] };
}

interface Part<T> {
  readonly part: T;
  readonly faults: readonly string[];
}

function parseTimeZone(value: unknown): Part<{ timeZone?: string }> {
  if (value === undefined || value === "") return { part: {}, faults: [] };
  if (typeof value === "string" && isTimeZone(value)) {
    return { part: { timeZone: value }, faults: [] };
  }
  const fault = l10n.t('"timeZone" must be an IANA name such as "Europe/Berlin".');
  return { part: {}, faults: [fault] };
}

function parseTopics(value: unknown): Part<{ topics?: readonly Topic[] }> {
  if (value === undefined) return { part: {}, faults: [] };
  if (!isTextList(value)) {
    return { part: {}, faults: [l10n.t('"topics" must be a list of topics.')] };
  }
  const known = value.flatMap((text) => topicNamed(text) ?? []);
  const unknown = value.filter((text) => topicNamed(text) === undefined);
  const faults = unknown.map((text) =>
    l10n.t(
      "the topic {0} is not known. Choose from: {1}.",
      JSON.stringify(plainLine(text, 40)),
      topics.join(", "),
    ),
  );
  return { part: known.length === 0 ? {} : { topics: known }, faults };
}

/** A sentence for each address and handle that an earlier entry has already. */
function repeats(entries: readonly RosterEntry[], places: readonly number[]): string[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const keys = new Set([...entry.emails.map(emailKey), entry.handle.toLowerCase()]);
    keys.delete("");
    return [...keys].flatMap((key) => {
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      if (before === undefined) return [];
      const both = l10n.t(
        "{0} is in entry {1} too, so both count as one person. Take it out of one of them.",
        JSON.stringify(key),
        places[before] ?? 0,
      );
      return [`${entryName(places[index] ?? 0, entry.name)}: ${both}`];
    });
  });
}

/** Takes any value; gives whether it is a list of texts. */
export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** Takes any value; gives whether it is an object with names, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(handle: string): string {
  const text = handle.trim();
  return text === "" || text.startsWith("@") ? text : `@${text}`;
}
