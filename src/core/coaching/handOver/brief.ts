import { english, listIn } from "../../text/language";
import type { OwnershipRule } from "../../ownership/codeowners";
import { codeSpan } from "../../text/plain";
import { givenName, messageName } from "../messages";
import { counted, factIn, type Wording, yourFact } from "../words";
import type { Calendar } from "../../text/calendar";
import { type Area, areaName } from "./area";
import type { AreaHistory } from "./areaHistory";
import { type AreaPerson, recentDays } from "./areaPeople";

/** A hint of the lead's that is not answered yet. */
export interface OpenHint {
  /** Repository-relative. */
  readonly path: string;
  /** Unix seconds of when it was handed back. */
  readonly at: number;
}

/** Enough to see who is there; git tells the rest. */
const namedAtMost = 5;

/** What a brief is filled from. */
export interface BriefInput {
  readonly area: Area;
  /** How many files it holds. */
  readonly files: number;
  /** The CODEOWNERS rules that decide for its files, by line. */
  readonly rules: readonly OwnershipRule[];
  readonly to: AreaPerson;
  /** Others who know the area, best knowing first. */
  readonly others: readonly AreaPerson[];
  readonly history: AreaHistory;
  readonly openHints: readonly OpenHint[];
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
}

/**
 * Takes the above; gives the brief in Markdown: facts filled in, and a question in [brackets] wherever
 * only the lead can know. It asks for outcomes and limits and leaves the way there to the person
 * (commander's intent; the delegation poker of Management 3.0 has the levels of decisions).
 */
export function handOverBrief(input: BriefInput): string {
  const { area, to } = input;
  const name = givenName(to.person.name);
  const sections: readonly [string, readonly string[]][] = [
    ["Outcome", outcome],
    ["Constraints and interfaces", [...constraints, ...ownershipLines(input)]],
    ["Yours to decide", decisions],
    ["Where it stands", standingLines(input)],
    ["Review points", reviewPoints],
    ["Support and check-ins", supportLines(input)],
    ["First small step", firstStepLines(input)],
  ];
  return [
    `# Handing over ${areaText(area)} to ${name}`,
    `${name}, would you take over ${areaText(area)}? ${whyText(input)}`,
    ...sections.map(([title, lines]) => `## ${title}\n\n${listed(lines)}`),
    "What do you need that is not in here?",
    "",
  ].join("\n\n");
}

const outcome = [
  "[What will be true for the people who use this that is not true today?]",
  "[How will both of you see that it went well: a number, a date, something one can watch?]",
  "[What is good enough, and what is not part of it?]",
];

const constraints = [
  "[What must keep working, and for whom: promises, budgets, dates?]",
  "[Who depends on this area, and through which interface?]",
];

const decisions = [
  "[Which decisions are theirs alone, without asking?]",
  "[Which do they make and tell you afterwards?]",
  "[Which do you still make together, until when?]",
];

const reviewPoints = [
  "[First look, by a date: what do you want to understand then?]",
  "[A second one: by which result would you both say that the hand-over is done?]",
];

function whyText({ to, calendar, now }: BriefInput): string {
  const [fact] = to.facts;
  const wording = { calendar, now, quote: codeSpan };
  const said = fact ? `${yourFact(fact, wording)}. ` : "";
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}[Why you ask them, and why now?]`;
}

function ownershipLines({ rules, files, to }: BriefInput): string[] {
  const size = `It holds ${counted(files, "file", "files")} now`;
  if (rules.length === 0) return [`${size}. No CODEOWNERS rule names an owner.`];
  const named = rules.slice(0, namedAtMost).map(({ line, owners }) => {
    const names = owners.map((owner) => codeSpan(owner));
    const who = owners.length === 0 ? "nobody" : listIn(english, names);
    return `${who} (line ${line})`;
  });
  const further = othersText(rules.length, "line", "lines");
  const isNamed = to.facts.some(({ kind }) => kind === "owner");
  const change = isNamed ? "" : ` [Is ${givenName(to.person.name)} to be named there, from when?]`;
  return [`${size}. CODEOWNERS names ${listIn(english, [...named, ...further])}.${change}`];
}

/** How many there are beyond those that are named. */
function othersText(all: number, one: string, many: string): string[] {
  return all > namedAtMost ? [counted(all - namedAtMost, `more ${one}`, `more ${many}`)] : [];
}

function standingLines(input: BriefInput): string[] {
  const { history, calendar, now } = input;
  const day = (then: number): string => calendar.inEnglish.pastDay(then, now);
  const people = history.people.slice(0, namedAtMost).map(({ person, commits, last }) => {
    const who = person.isLead ? "Me" : messageName(person.name);
    return `${who}: ${counted(commits, "commit", "commits")}, last ${day(last)}`;
  });
  const files = history.files.map(({ path, commits }) => `${codeSpan(path)} (${commits})`);
  const mine = history.leadTouched.map(({ path, last }) => `${codeSpan(path)} ${day(last)}`);
  return [
    history.commits === 0
      ? `No commit in the last ${recentDays} days.`
      : `${counted(history.commits, "commit", "commits")} in the last ${recentDays} days. ${[...people, ...othersText(history.people.length, "person", "people")].join("; ")}.`,
    ...(files.length === 0 ? [] : [`Changed most, by commits: ${files.join(", ")}.`]),
    ...(mine.length === 0 ? [] : [`What I touched last: ${mine.join(", ")}.`]),
    "[What is half done, what worries you, what have you tried?]",
  ];
}

function supportLines({ others, calendar, now }: BriefInput): string[] {
  const wording: Wording = { calendar: calendar.inEnglish, now, quote: codeSpan };
  const known = others.slice(0, 2).map(({ person, facts: [fact] }) => {
    const why = fact ? ` (${factIn(english, fact, wording)})` : "";
    return `${messageName(person.name)} knows it too${why}.`;
  });
  return [
    ...known,
    "[When do you two talk about it, and who sets the agenda?]",
    "[What can they ask of you at any time, and what will you clear out of the way?]",
  ];
}

function firstStepLines({ openHints, calendar, now }: BriefInput): string[] {
  const open = openHints.map(({ path, at }) => {
    return `A hint about ${codeSpan(path)} from ${calendar.inEnglish.pastDay(at, now)} is still open.`;
  });
  return [...open, "[What could be finished and shown within two days, and would teach the most?]"];
}

function areaText(area: Area): string {
  const isAll = area.kind === "folder" && area.folder === "";
  return isAll ? "the whole repository" : codeSpan(areaName(area));
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
