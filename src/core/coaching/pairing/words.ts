import * as l10n from "@vscode/l10n";
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
  const driving = isTurnOver(pairing, now, turnMinutes)
    ? l10n.t("time to switch")
    : driverText(pairing);
  return {
    shown: true,
    text: l10n.t("$(organization) With {0}, {1}", along, driving),
    label: l10n.t("Baton: pairing with {0}, {1}. Select to switch or stop.", along, driving),
  };
}

/** Takes a pairing; gives who drives, within a sentence. */
export function driverText(pairing: Pairing): string {
  const driver = driverOf(pairing);
  return driver ? l10n.t("{0} drives", givenName(driver.name)) : l10n.t("you drive");
}

/** Takes a pairing and how it is told; gives the hover's part about it, as Markdown. */
export function pairingHover(pairing: Pairing, wording: PairingWording): string {
  const { calendar, hrefOf } = wording;
  const names = list(pairing.partners.map(({ name }) => `**${markdownText(name, 80)}**`));
  const since = calendar.clock(pairing.startedAt);
  const links = [
    `[${l10n.t("Switch driver")}](${hrefOf("switchDriver")})`,
    `[${l10n.t("Stop pairing")}](${hrefOf("stopPairing")})`,
  ];
  if (coAuthorsOf(pairing.partners).length > 0) {
    links.push(`[${l10n.t("Copy co-author line")}](${hrefOf("copyCoAuthor")})`);
  }
  return [
    `${l10n.t("You pair with {0} since {1}.", names, since)} ${turnText(pairing, wording)}`,
    signedText(pairing, wording),
    links.join(" · "),
    l10n.t("It ends by itself after {0} hours without activity.", idleHours),
  ].join("\n\n");
}

/** Takes a pairing that ended by itself, how times are told and the moment; gives that as Markdown. */
export function endedText(pairing: Pairing, calendar: Calendar, now: number): string {
  const along = markdownText(alongText(pairing), 80);
  const { activeAt } = pairing;
  const clock = calendar.clock(activeAt);
  return l10n.t(
    "Your pairing with {0} ended by itself: nothing happened for {1} hours after {2}.",
    along,
    idleHours,
    calendar.isToday(activeAt, now)
      ? clock
      : l10n.t("{0} at {1}", calendar.pastDay(activeAt, now), clock),
  );
}

function turnText(pairing: Pairing, { calendar, now, turnMinutes }: PairingWording): string {
  const who = driverText(pairing);
  const sentence = `${who.charAt(0).toUpperCase()}${markdownText(who.slice(1))}`;
  const end = turnEnd(pairing, turnMinutes);
  if (end === undefined) return `${sentence}.`;
  return isTurnOver(pairing, now, turnMinutes)
    ? l10n.t("{0}; the turn ended at {1}.", sentence, calendar.clock(end))
    : l10n.t("{0}; the turn ends at {1}.", sentence, calendar.clock(end));
}

function signedText(pairing: Pairing, { addsCoAuthor }: PairingWording): string {
  const without = pairing.partners.filter(({ signedAs }) => signedAs === undefined);
  const unknown = list(without.map(({ name }) => markdownText(givenName(name))));
  const noAddress = l10n.t(
    "Baton knows no address of {0}, so there is no co-author line to add.",
    unknown,
  );
  if (without.length === pairing.partners.length) return noAddress;
  const adds = addsCoAuthor
    ? l10n.t("`Co-authored-by` goes into the commit box as soon as you write there.")
    : l10n.t("`baton.addCoAuthor` is off, so the commit box is left to you.");
  return without.length === 0 ? adds : `${adds} ${noAddress}`;
}

function isTurnOver(pairing: Pairing, now: number, turnMinutes: number): boolean {
  return now >= (turnEnd(pairing, turnMinutes) ?? Infinity);
}
