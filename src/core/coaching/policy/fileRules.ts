import * as l10n from "@vscode/l10n";
import { secondsPerDay } from "../../time/units";
import { fileKey, namedKey, shownKey } from "../ledger/ledgerState";
import { list, roleText, standingText } from "../words";
import {
  type Answer,
  type Asked,
  isQuietPerson,
  nameOf,
  type Quote,
  type Rule,
  says,
  teammates,
  whenText,
} from "./asked";
import { isInArea } from "./area";
import { momentText } from "./momentText";

const secondsPerHour = 3600;

/** Nothing is known of the file. */
function unknown(): Answer {
  return { allows: false, text: l10n.t("Baton does not know this file's history yet.") };
}

/** There is somebody on the team to name. */
export const person: Rule = (asked, quote) => {
  if (!asked.situation) return unknown();
  const [first] = teammates(asked);
  if (!first)
    return { allows: false, text: l10n.t("Nobody on your team has worked here of late.") };
  return { allows: true, text: `${quote(first.person.name)} ${roleText(first, true)}.` };
};

/** The file is the team's. */
export const teamOwned: Rule = ({ situation }) => {
  if (!situation) return unknown();
  const { teamOwned: allows, because } = situation.standing;
  // The next rule says the rest of it.
  if (because === "generated") {
    return { allows, text: l10n.t("A generated file is not your team's work.") };
  }
  return { allows, text: standingText[because] };
};

/** A person wrote the file. */
export const notGenerated: Rule = ({ situation }) =>
  says(
    situation?.standing.because !== "generated",
    l10n.t("This file is not known to be generated."),
    standingText.generated,
  );

/** The lead has not said that the file is theirs. */
export const notMine: Rule = (asked, quote) => {
  const { root, path } = asked.moment;
  const isFile = asked.ledger.mine.has(namedKey({ what: "file", root, name: path }));
  if (isFile) return { allows: false, text: l10n.t("You said that this file is yours.") };
  const area = areaOf(asked, "mine");
  const part = partOf(area);
  return says(
    area === undefined,
    l10n.t("You have not said that this file is yours."),
    part === undefined
      ? l10n.t("You said that this repository is yours.")
      : l10n.t("You said that the area “{0}” is yours.", quote(part)),
  );
};

/** The lead has not asked for quiet about the file. */
export const file: Rule = ({ ledger, moment: { root, path } }) =>
  says(
    !ledger.quiet.has(namedKey({ what: "file", root, name: path })),
    l10n.t("You have not asked Baton to be quiet about this file."),
    l10n.t("You asked Baton to be quiet about this file."),
  );

/** Nor about an area around it. */
export const area: Rule = (asked, quote) => {
  const found = areaOf(asked, "quiet");
  const part = partOf(found);
  return says(
    found === undefined,
    l10n.t("You have not asked Baton to be quiet about this area."),
    part === undefined
      ? l10n.t("You asked Baton to be quiet about this repository.")
      : l10n.t("You asked Baton to be quiet about the area “{0}”.", quote(part)),
  );
};

/** Somebody is left to name of whom the lead has not asked never to. */
export const people: Rule = (asked, quote) => {
  const known = teammates(asked);
  const quiet = known.filter((one) => isQuietPerson(asked, one.person));
  const names = list(quiet.map((one) => quote(one.person.name)));
  if (quiet.length === 0) {
    return { allows: true, text: l10n.t("You have not asked Baton never to name anybody here.") };
  }
  const others = quiet.length < known.length;
  const text = others
    ? l10n.t("You asked Baton never to name {0}. Others know this file too.", names)
    : l10n.t("You asked Baton never to name {0}.", names);
  return { allows: others, text };
};

/** No hint is open and nobody was gone to about the file of late. */
export const helpUnderWay: Rule = (asked, quote) => {
  const text = handBackText(asked, quote) ?? actText(asked, quote);
  return {
    allows: text === undefined,
    text: text ?? l10n.t("No help is under way for this file."),
  };
};

function handBackText(asked: Asked, quote: Quote): string | undefined {
  const { root, path } = asked.moment;
  for (const open of asked.ledger.handBacks.values()) {
    if (open.root !== root || !open.paths.includes(path)) continue;
    const name = nameOf(asked, open.person, quote);
    return l10n.t(
      "Your hint for {0} about this file, sent {1}, is still open.",
      name,
      whenText(asked, open.at),
    );
  }
  return undefined;
}

function actText(asked: Asked, quote: Quote): string | undefined {
  const { moment, circumstances, ledger, settings } = asked;
  const since = circumstances.now - settings.helpHours * secondsPerHour;
  // An act without a path is about no file in particular, and not about all of them.
  const found = ledger.acts.findLast(
    ({ at, root, path }) =>
      at > since && root === moment.root && path !== "" && isInArea(path, moment.path, undefined),
  );
  if (!found) return undefined;
  const [name, when] = [nameOf(asked, found.email, quote), whenText(asked, found.at)];
  switch (found.act) {
    case "ask":
      return l10n.t("You asked {0} about this file {1}.", name, when);
    case "pair":
      return l10n.t("You invited {0} to pair on this file {1}.", name, when);
    case "hint":
      return l10n.t("You gave {0} a hint about this file {1}.", name, when);
    case "handOver":
      return l10n.t("You offered {0} to take this over {1}.", name, when);
  }
}

/** Nobody was named for the file at this kind of moment today. */
export const sameFile: Rule = (asked) => {
  const { moment, circumstances, ledger } = asked;
  const { calendar, now } = circumstances;
  const last = ledger.lastShown.get(shownKey(moment.kind, moment.root, moment.path));
  const isToday = last !== undefined && calendar.dayNumber(last) === calendar.dayNumber(now);
  const when = momentText[moment.kind];
  return says(
    !isToday,
    l10n.t("Today Baton has named nobody for this file {0}.", when),
    l10n.t(
      "Baton named somebody for this file {0} already, {1}.",
      whenText(asked, last ?? now),
      when,
    ),
  );
};

/** No message has named the file of late. */
export const messageSameFile: Rule = (asked): Answer => {
  const { moment, circumstances, ledger, settings } = asked;
  const days = settings.daysBetweenSameFile;
  if (days === undefined) {
    return { allows: true, text: l10n.t("A message may name the same file again.") };
  }
  const { now } = circumstances;
  const last = ledger.lastMessage.get(fileKey(moment.root, moment.path));
  return says(
    last === undefined || now - last >= days * secondsPerDay,
    ...sameFileTexts(whenText(asked, last ?? now), days),
  );
};

/** Takes when a message last named the file, and the days between two; gives the sentences for yes and no. */
function sameFileTexts(when: string, days: number): [string, string] {
  return days === 1
    ? [
        l10n.t("No message has named this file in the past 1 day."),
        l10n.t("A message named this file {0}; Baton waits for 1 day.", when),
      ]
    : [
        l10n.t("No message has named this file in the past {0} days.", days),
        l10n.t("A message named this file {0}; Baton waits for {1} days.", when, days),
      ];
}

function areaOf({ ledger, moment, situation }: Asked, kept: "mine" | "quiet"): string | undefined {
  const inArea = [...ledger[kept].values()].find(
    ({ what, root, name }) =>
      what === "area" && root === moment.root && isInArea(name, moment.path, situation?.ownership),
  );
  return inArea?.name;
}

/** Takes an area's name; gives it, or nothing where the area is the whole repository. */
function partOf(name: string | undefined): string | undefined {
  return name === undefined || /^\/*$/.test(name) ? undefined : name;
}
