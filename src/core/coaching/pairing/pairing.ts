import { type Contact, emailKey } from "../../people/contact";
import type { People, Person } from "../../people/people";
import { isRecord, isTextList } from "../../people/roster";
import type { Paired } from "../ledger/entry";
import { type CoAuthor, signatureOf } from "./coAuthors";

/** Somebody the lead pairs with. */
export interface Partner {
  readonly name: string;
  /** In lower case; the first one stands for the person. */
  readonly emails: readonly string[];
  /** How they sign in the repository; absent where no address of theirs is known. */
  readonly signedAs: Contact | undefined;
}

/** A pairing that is on. Times are unix seconds. */
export interface Pairing {
  /** The top folder of the repository it is about. */
  readonly root: string;
  readonly partners: readonly Partner[];
  /** Who has the keyboard: a place among the partners, or the lead. */
  readonly driver: number | "lead";
  readonly startedAt: number;
  /** When whoever drives took over. */
  readonly turnAt: number;
  /** When the lead was last seen to do something. */
  readonly activeAt: number;
  /**
   * Which partners Baton has put into the message that is being written, by their places; absent
   * until it has looked at that message.
   */
  readonly signed?: readonly number[] | undefined;
}

/** A pairing without activity for so long is over: a meal fits in, a night does not. */
export const idleHours = 4;

/** Takes a person, the people and the contacts of a history; gives them as a partner. */
export function partnerOf(person: Person, people: People, contacts: readonly Contact[]): Partner {
  const { name, emails } = person;
  return { name, emails, signedAs: signatureOf(person, people, contacts) };
}

/**
 * Takes a repository's root, who comes along and the moment (unix seconds); gives the pairing begun.
 * The first partner drives: whoever knows less learns more with the keyboard, and it keeps the lead's
 * hands off it.
 */
export function begun(root: string, partners: readonly Partner[], now: number): Pairing {
  return { root, partners, driver: 0, startedAt: now, turnAt: now, activeAt: now };
}

/** Takes a pairing and the moment; gives it with the next one at the keyboard, the lead after the last partner. */
export function switched(pairing: Pairing, now: number): Pairing {
  const next = pairing.driver === "lead" ? 0 : pairing.driver + 1;
  const driver = next < pairing.partners.length ? next : "lead";
  return { ...pairing, driver, turnAt: now, activeAt: now };
}

/** Takes a pairing; gives whoever drives, nobody when it is the lead. */
export function driverOf({ driver, partners }: Pairing): Partner | undefined {
  return driver === "lead" ? undefined : partners[driver];
}

/** Takes a pairing; gives when it ends by itself unless something happens (unix seconds). */
export function idleEnd({ activeAt }: Pairing): number {
  return activeAt + idleHours * 3600;
}

/** Takes a pairing and the minutes of a turn (0 for none); gives when the turn ends, in unix seconds. */
export function turnEnd({ turnAt }: Pairing, turnMinutes: number): number | undefined {
  return turnMinutes > 0 ? turnAt + turnMinutes * 60 : undefined;
}

/** Takes partners; gives those of them who can stand in a commit message. */
export function coAuthorsOf(partners: readonly Partner[]): CoAuthor[] {
  return partners.flatMap(({ signedAs, emails }) => (signedAs ? [{ signedAs, emails }] : []));
}

/** Takes a pairing and what became of it; gives the entry for the ledger. */
export function pairedEntry(pairing: Pairing, step: Paired["step"]): Paired {
  const { root, partners } = pairing;
  const [driver] = driverOf(pairing)?.emails ?? [];
  const people = partners.flatMap(({ emails: [first] }) => first ?? []);
  return { kind: "pairing", step, people, root, ...(driver === undefined ? {} : { driver }) };
}

/** Takes a kept value, which may be anything; gives the pairing that it is, or nothing. */
export function parsePairing(value: unknown): Pairing | undefined {
  if (!isRecord(value)) return undefined;
  const { root, partners, driver, startedAt, turnAt, activeAt, signed } = value;
  const parsed = Array.isArray(partners) ? partners.map((one: unknown) => parsePartner(one)) : [];
  const known = parsed.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < parsed.length) return undefined;
  if (typeof root !== "string" || !isMoment(startedAt)) return undefined;
  if (!isMoment(turnAt) || !isMoment(activeAt)) return undefined;
  const isPartner = typeof driver === "number" && known[driver] !== undefined;
  if (!isPartner && driver !== "lead") return undefined;
  const places = Array.isArray(signed)
    ? signed.filter((one) => typeof one === "number")
    : undefined;
  return { root, partners: known, driver, startedAt, turnAt, activeAt, signed: places };
}

function parsePartner(value: unknown): Partner | undefined {
  if (!isRecord(value)) return undefined;
  const { name, emails, signedAs } = value;
  if (typeof name !== "string" || !isTextList(emails)) return undefined;
  return { name, emails: emails.map(emailKey), signedAs: parseSignature(signedAs) };
}

function parseSignature(value: unknown): Contact | undefined {
  if (!isRecord(value)) return undefined;
  const { name, email } = value;
  return typeof name === "string" && typeof email === "string" ? { name, email } : undefined;
}

function isMoment(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
