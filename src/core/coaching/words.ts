import { type Fact, knowsFile, wantsToGrow } from "../history/facts";
import type { Suggestion } from "../history/suggest";
import type { Calendar } from "../text/calendar";
import type { Purpose } from "./order";
import { spreadDays, type SteppedBack } from "./spread";
import type { Standing } from "./standing";

/** How facts are put into words: when they are read, and how a stranger's text is made safe there. */
export interface Wording {
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
  /** Makes a path or an owner's name safe for the place where the words will stand. */
  readonly quote: (text: string) => string;
}

/** Takes a fact; gives it in words. */
export function factText(fact: Fact, wording: Wording): string {
  switch (fact.kind) {
    case "recentOnFile":
      return `${share(fact.count, fact.of)} here, ${last(fact, wording)}`;
    case "olderOnFile":
      return `${commits(fact.count)} here, ${last(fact, wording)}`;
    case "inFolder": {
      const folder = folderText(fact.folder, wording.quote);
      return `${commits(fact.count)} in ${folder}, ${last(fact, wording)}`;
    }
    case "onCompanion": {
      const path = wording.quote(fact.path);
      return `${commits(fact.count)} on ${path}, which changes together with this file, ${last(fact, wording)}`;
    }
    case "owner":
      return `CODEOWNERS line ${fact.line} names ${wording.quote(fact.owner)}`;
    case "wantsToGrow":
      return `Wants to grow in ${fact.topic}`;
  }
}

/** Takes a fact; gives it in words to the person it is about. */
export function yourFact(fact: Fact, wording: Wording): string {
  const { calendar, now, quote } = wording;
  if (fact.kind === "owner") return `CODEOWNERS line ${fact.line} names you`;
  if (fact.kind === "wantsToGrow") return `you want to grow in ${fact.topic}`;
  const day = calendar.pastDay(fact.last, now);
  const place = placeOf(fact, quote);
  if (fact.kind === "recentOnFile" && fact.of > 1) {
    if (fact.count === 1) return `1 of the last ${fact.of} commits ${place} is yours, ${day}`;
    const count = fact.count === fact.of ? "all" : fact.count;
    return `${count} of the last ${fact.of} commits ${place} are yours, the last one ${day}`;
  }
  if (fact.count === 1) return `a commit ${place} is yours, ${day}`;
  return `${fact.count} commits ${place} are yours, the last one ${day}`;
}

function placeOf(fact: Fact, quote: Wording["quote"]): string {
  if (fact.kind === "inFolder") return `in ${folderText(fact.folder, quote)}`;
  return fact.kind === "onCompanion" ? `on ${quote(fact.path)}` : "here";
}

/** Takes a suggestion and whether it is the first one named; gives what it says of the person. */
export function roleText({ role, stranger, facts }: Suggestion, first: boolean): string {
  if (stranger) return "is outside your team";
  if (wantsToGrow(facts) && facts.length === 1) return "is new to this and wants to grow";
  if (role === "learner") return "has some contact and room to grow";
  if (!knowsFile(facts)) return first ? "works near this file" : "works near it too";
  return first ? "knows this file" : "knows it too";
}

/** What an act is for, as a heading over the people it can be done with. */
export const purposeText: Readonly<Record<Purpose, string>> = {
  helpNow: "Get help now",
  spreadKnowledge: "Spread what is known",
};

/** Why a file is the team's or is not, as a sentence for the lead. */
export const standingText: Readonly<Record<Standing["because"], string>> = {
  ownerOnTeam: "CODEOWNERS names somebody on your team.",
  ownerTeam: "CODEOWNERS names a team that is yours.",
  history: "Most of the recent work here is your team's.",
  generated: "This file is generated or vendored, so there is nobody to ask about it.",
  unowned: "CODEOWNERS leaves this file unowned on purpose.",
  yours: "This file is yours.",
  elsewhere: "This file belongs to people outside your team.",
  noHistory: "Nobody still active has worked here in the time Baton looks at.",
};

/** Takes who stepped back for whom, and how a name is made safe; gives the sentence for the lead. */
export function steppedBackText(
  { person, times, instead }: SteppedBack,
  quote: (name: string) => string,
): string {
  const how = `${numberWords[times] ?? times} times in the past ${numberWords[spreadDays] ?? spreadDays} days`;
  return `You went to ${quote(person.name)} ${how}, so ${quote(instead.name)} comes first.`;
}

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Takes a count and the word for one and for many; gives them together: "1 commit", "2 commits". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Takes words; gives them in a row as one says it: "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  const end = words.at(-1) ?? "";
  return words.length < 2 ? end : `${words.slice(0, -1).join(", ")} and ${end}`;
}

function folderText(folder: string, quote: Wording["quote"]): string {
  return folder === "" ? "the top folder" : quote(folder);
}

function share(count: number, of: number): string {
  if (count === of) return of === 1 ? "The only commit" : `All of the last ${of} commits`;
  return `${count} of the last ${of} commits`;
}

function commits(count: number): string {
  return counted(count, "commit", "commits");
}

function last(fact: { count: number; last: number }, { calendar, now }: Wording): string {
  const day = calendar.pastDay(fact.last, now);
  return fact.count === 1 ? day : `last ${day}`;
}
