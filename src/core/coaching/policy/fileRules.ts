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
const unknownFile = "Baton does not know this file's history yet.";

/** There is somebody on the team to name. */
export const person: Rule = (asked, quote) => {
  if (!asked.situation) return { allows: false, text: unknownFile };
  const [first] = teammates(asked);
  if (!first) return { allows: false, text: "Nobody on your team has worked here of late." };
  return { allows: true, text: `${quote(first.person.name)} ${roleText(first, true)}.` };
};

/** The file is the team's. */
export const teamOwned: Rule = ({ situation }) => {
  if (!situation) return { allows: false, text: unknownFile };
  const { teamOwned: allows, because } = situation.standing;
  // The next rule says the rest of it.
  if (because === "generated") return { allows, text: "A generated file is not your team's work." };
  return { allows, text: standingText[because] };
};

/** A person wrote the file. */
export const notGenerated: Rule = ({ situation }) =>
  says(
    situation?.standing.because !== "generated",
    "This file is not known to be generated.",
    standingText.generated,
  );

/** The lead has not said that the file is theirs. */
export const notMine: Rule = (asked, quote) => {
  const { root, path } = asked.moment;
  const isFile = asked.ledger.mine.has(namedKey({ what: "file", root, name: path }));
  if (isFile) return { allows: false, text: "You said that this file is yours." };
  const area = areaOf(asked, "mine");
  return says(
    area === undefined,
    "You have not said that this file is yours.",
    `You said that ${areaText(area, quote)} is yours.`,
  );
};

/** The lead has not asked for quiet about the file. */
export const file: Rule = ({ ledger, moment: { root, path } }) =>
  says(
    !ledger.quiet.has(namedKey({ what: "file", root, name: path })),
    "You have not asked Baton to be quiet about this file.",
    "You asked Baton to be quiet about this file.",
  );

/** Nor about an area around it. */
export const area: Rule = (asked, quote) => {
  const found = areaOf(asked, "quiet");
  return says(
    found === undefined,
    "You have not asked Baton to be quiet about this area.",
    `You asked Baton to be quiet about ${areaText(found, quote)}.`,
  );
};

/** Somebody is left to name of whom the lead has not asked never to. */
export const people: Rule = (asked, quote) => {
  const known = teammates(asked);
  const quiet = known.filter((one) => isQuietPerson(asked, one.person));
  const names = list(quiet.map((one) => quote(one.person.name)));
  if (quiet.length === 0) {
    return { allows: true, text: "You have not asked Baton never to name anybody here." };
  }
  const text = `You asked Baton never to name ${names}.`;
  const others = quiet.length < known.length;
  return { allows: others, text: others ? `${text} Others know this file too.` : text };
};

/** No hint is open and nobody was gone to about the file of late. */
export const helpUnderWay: Rule = (asked, quote) => {
  const text = handBackText(asked, quote) ?? actText(asked, quote);
  return { allows: text === undefined, text: text ?? "No help is under way for this file." };
};

function handBackText(asked: Asked, quote: Quote): string | undefined {
  const { root, path } = asked.moment;
  for (const open of asked.ledger.handBacks.values()) {
    if (open.root !== root || !open.paths.includes(path)) continue;
    const name = nameOf(asked, open.person, quote);
    return `Your hint for ${name} about this file, sent ${whenText(asked, open.at)}, is still open.`;
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
      return `You asked ${name} about this file ${when}.`;
    case "pair":
      return `You invited ${name} to pair on this file ${when}.`;
    case "hint":
      return `You gave ${name} a hint about this file ${when}.`;
    case "handOver":
      return `You offered ${name} to take this over ${when}.`;
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
    `Today Baton has named nobody for this file ${when}.`,
    `Baton named somebody for this file ${whenText(asked, last ?? now)} already, ${when}.`,
  );
};

/** No message has named the file of late. */
export const messageSameFile: Rule = (asked): Answer => {
  const { moment, circumstances, ledger, settings } = asked;
  const days = settings.daysBetweenSameFile;
  if (days === undefined) return { allows: true, text: "A message may name the same file again." };
  const { now } = circumstances;
  const last = ledger.lastMessage.get(fileKey(moment.root, moment.path));
  return says(
    last === undefined || now - last >= days * secondsPerDay,
    `No message has named this file in the past ${days} days.`,
    `A message named this file ${whenText(asked, last ?? now)}; Baton waits for ${days} days.`,
  );
};

function areaOf({ ledger, moment, situation }: Asked, kept: "mine" | "quiet"): string | undefined {
  const inArea = [...ledger[kept].values()].find(
    ({ what, root, name }) =>
      what === "area" && root === moment.root && isInArea(name, moment.path, situation?.ownership),
  );
  return inArea?.name;
}

function areaText(name: string | undefined, quote: Quote): string {
  return name === undefined || /^\/*$/.test(name) ? "this repository" : `the area “${quote(name)}”`;
}
