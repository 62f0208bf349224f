import * as l10n from "@vscode/l10n";
import { type Fact, knowsFile, wantsToGrow } from "../history/facts";
import type { Suggestion } from "../history/suggest";
import { topicIn } from "../people/topics";
import type { Calendar } from "../text/calendar";
import { type Language, listIn } from "../text/language";
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

/** Takes a fact and how it is told; gives it in words, in the lead's language. */
export function factText(fact: Fact, wording: Wording): string {
  return factIn(l10n, fact, wording);
}

/** Takes a language, a fact and how it is told; gives it in words. */
export function factIn(language: Language, fact: Fact, wording: Wording): string {
  switch (fact.kind) {
    case "recentOnFile":
      return recentText(language, fact, wording);
    case "olderOnFile":
      return fact.count === 1
        ? language.t("1 commit here, {0}", dayOf(fact, wording))
        : language.t("{0} commits here, last {1}", fact.count, dayOf(fact, wording));
    case "inFolder": {
      const folder = fact.folder === "" ? language.t("the top folder") : wording.quote(fact.folder);
      return fact.count === 1
        ? language.t("1 commit in {0}, {1}", folder, dayOf(fact, wording))
        : language.t("{0} commits in {1}, last {2}", fact.count, folder, dayOf(fact, wording));
    }
    case "onCompanion": {
      const path = wording.quote(fact.path);
      const day = dayOf(fact, wording);
      return fact.count === 1
        ? language.t("1 commit on {0}, which changes together with this file, {1}", path, day)
        : language.t(
            "{0} commits on {1}, which changes together with this file, last {2}",
            fact.count,
            path,
            day,
          );
    }
    case "owner":
      return language.t("CODEOWNERS line {0} names {1}", fact.line, wording.quote(fact.owner));
    case "wantsToGrow":
      return language.t("Wants to grow in {0}", topicIn(language, fact.topic));
  }
}

/** Takes a fact; gives it in words to the person it is about. */
export function yourFact(fact: Fact, wording: Wording): string {
  const { calendar, now, quote } = wording;
  if (fact.kind === "owner") return `CODEOWNERS line ${fact.line} names you`;
  if (fact.kind === "wantsToGrow") return `you want to grow in ${fact.topic}`;
  const day = calendar.inEnglish.pastDay(fact.last, now);
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
  if (stranger) return l10n.t("is outside your team");
  if (wantsToGrow(facts) && facts.length === 1) return l10n.t("is new to this and wants to grow");
  if (role === "learner") return l10n.t("has some contact and room to grow");
  if (!knowsFile(facts))
    return first ? l10n.t("works near this file") : l10n.t("works near it too");
  return first ? l10n.t("knows this file") : l10n.t("knows it too");
}

/** What an act is for, as a heading over the people it can be done with. */
export const purposeText: Readonly<Record<Purpose, string>> = {
  get helpNow() {
    return l10n.t("Get help now");
  },
  get spreadKnowledge() {
    return l10n.t("Spread what is known");
  },
};

/** Why a file is the team's or is not, as a sentence for the lead. */
export const standingText: Readonly<Record<Standing["because"], string>> = {
  get ownerOnTeam() {
    return l10n.t("CODEOWNERS names somebody on your team.");
  },
  get ownerTeam() {
    return l10n.t("CODEOWNERS names a team that is yours.");
  },
  get history() {
    return l10n.t("Most of the recent work here is your team's.");
  },
  get generated() {
    return l10n.t("This file is generated or vendored, so there is nobody to ask about it.");
  },
  get unowned() {
    return l10n.t("CODEOWNERS leaves this file unowned on purpose.");
  },
  get yours() {
    return l10n.t("This file is yours.");
  },
  get elsewhere() {
    return l10n.t("This file belongs to people outside your team.");
  },
  get noHistory() {
    return l10n.t("Nobody still active has worked here in the time Baton looks at.");
  },
};

/** Takes who stepped back for whom, and how a name is made safe; gives the sentence for the lead. */
export function steppedBackText(
  { person, times, instead }: SteppedBack,
  quote: (name: string) => string,
): string {
  return l10n.t(
    "You went to {0} {1} times in the past {2} days, so {3} comes first.",
    quote(person.name),
    numberWord(times),
    numberWord(spreadDays),
    quote(instead.name),
  );
}

function numberWord(count: number): string {
  const words = [
    l10n.t("no"),
    l10n.t("one"),
    l10n.t("two"),
    l10n.t("three"),
    l10n.t("four"),
    l10n.t("five"),
    l10n.t("six"),
    l10n.t("seven"),
    l10n.t("eight"),
    l10n.t("nine"),
  ];
  return words[count] ?? String(count);
}

/** Takes a count and the word for one and for many; gives them together: "1 commit", "2 commits". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Takes words; gives them in a row as the lead says it: "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  return listIn(l10n, words);
}

/** How many of a group are named before it says how many more there are. */
export const namesAtMost = 4;

/** Takes words and how many of them are named at most; gives them as `list` does: "a, b and 2 more". */
export function listAtMost(words: readonly string[], atMost = namesAtMost): string {
  const more = words.length - atMost;
  return more > 0
    ? l10n.t("{0} and {1} more", words.slice(0, atMost).join(", "), more)
    : list(words);
}

function folderText(folder: string, quote: Wording["quote"]): string {
  return folder === "" ? "the top folder" : quote(folder);
}

function recentText(
  language: Language,
  fact: Extract<Fact, { kind: "recentOnFile" }>,
  wording: Wording,
): string {
  const { count, of } = fact;
  const day = dayOf(fact, wording);
  if (of === 1) return language.t("The only commit here, {0}", day);
  if (count === of) return language.t("All of the last {0} commits here, last {1}", of, day);
  return count === 1
    ? language.t("1 of the last {0} commits here, {1}", of, day)
    : language.t("{0} of the last {1} commits here, last {2}", count, of, day);
}

function dayOf(fact: { readonly last: number }, { calendar, now }: Wording): string {
  return calendar.pastDay(fact.last, now);
}
