import type { Calendar } from "../../text/calendar";
import { labelText, markdownText } from "../../text/plain";
import { givenName } from "../messages";
import type { StatusLine } from "../statusLine";
import { list } from "../words";
import { coAuthorsOf, driverOf, idleHours, type Pairing, turnEnd } from "./pairing";

/** What a pairing is told by. */
export interface PairingWording {
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
  /** How long a turn is, 0 for no end. */
  readonly turnMinutes: number;
  /** Whether Baton puts co-authors into the commit box. */
  readonly addsCoAuthor: boolean;
  /** Gives the address of a link that does what is named. */
  readonly hrefOf: (act: "switchDriver" | "stopPairing" | "copyCoAuthor") => string;
}

/** Takes a pairing; gives who is along, by given names: "Noor", "Noor and Elif". */
export function alongText({ partners }: Pick<Pairing, "partners">): string {
  return list(partners.map(({ name }) => givenName(name)));
}

/** Takes a pairing, the moment and the minutes of a turn; gives what the status bar shows. */
export function pairingLine(pairing: Pairing, now: number, turnMinutes: number): StatusLine {
  const along = labelText(alongText(pairing), 40);
  const driving = isTurnOver(pairing, now, turnMinutes) ? "time to switch" : driverText(pairing);
  return {
    shown: true,
    text: `$(organization) With ${along}, ${driving}`,
    label: `Baton: pairing with ${along}, ${driving}. Select to switch or stop.`,
  };
}

/** Takes a pairing; gives who drives, within a sentence. */
export function driverText(pairing: Pairing): string {
  const driver = driverOf(pairing);
  return driver ? `${givenName(driver.name)} drives` : "you drive";
}

/** Takes a pairing and how it is told; gives the hover's part about it, as Markdown. */
export function pairingHover(pairing: Pairing, wording: PairingWording): string {
  const { calendar, hrefOf } = wording;
  const names = list(pairing.partners.map(({ name }) => `**${markdownText(name, 80)}**`));
  const since = calendar.clock(pairing.startedAt);
  const links = [
    `[Switch driver](${hrefOf("switchDriver")})`,
    `[Stop pairing](${hrefOf("stopPairing")})`,
  ];
  if (coAuthorsOf(pairing.partners).length > 0) {
    links.push(`[Copy co-author line](${hrefOf("copyCoAuthor")})`);
  }
  return [
    `You pair with ${names} since ${since}. ${turnText(pairing, wording)}`,
    signedText(pairing, wording),
    links.join(" · "),
    `It ends by itself after ${idleHours} hours without activity.`,
  ].join("\n\n");
}

/** Takes a pairing that ended by itself, how times are told and the moment; gives that as Markdown. */
export function endedText(pairing: Pairing, calendar: Calendar, now: number): string {
  const along = markdownText(alongText(pairing), 80);
  const day = calendar.pastDay(pairing.activeAt, now);
  const last = `${day === "today" ? "" : `${day} at `}${calendar.clock(pairing.activeAt)}`;
  return `Your pairing with ${along} ended by itself: nothing happened for ${idleHours} hours after ${last}.`;
}

function turnText(pairing: Pairing, { calendar, now, turnMinutes }: PairingWording): string {
  const who = driverText(pairing);
  const sentence = `${who.charAt(0).toUpperCase()}${markdownText(who.slice(1))}`;
  const end = turnEnd(pairing, turnMinutes);
  if (end === undefined) return `${sentence}.`;
  const ends = isTurnOver(pairing, now, turnMinutes) ? "ended" : "ends";
  return `${sentence}; the turn ${ends} at ${calendar.clock(end)}.`;
}

function signedText(pairing: Pairing, { addsCoAuthor }: PairingWording): string {
  const without = pairing.partners.filter(({ signedAs }) => signedAs === undefined);
  const unknown = list(without.map(({ name }) => markdownText(givenName(name))));
  const noAddress = `Baton knows no address of ${unknown}, so there is no co-author line to add.`;
  if (without.length === pairing.partners.length) return noAddress;
  const adds = addsCoAuthor
    ? "`Co-authored-by` goes into the commit box once you write there."
    : "`baton.addCoAuthor` is off, so the commit box is left to you.";
  return without.length === 0 ? adds : `${adds} ${noAddress}`;
}

function isTurnOver(pairing: Pairing, now: number, turnMinutes: number): boolean {
  return now >= (turnEnd(pairing, turnMinutes) ?? Infinity);
}
