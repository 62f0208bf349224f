import type { Suggestion } from "../history/suggest";
import type { Calendar } from "../text/calendar";
import type { OwnershipRule } from "../ownership/codeowners";
import { markdownText } from "../text/plain";
import { absenceText, type FileView, type Quiet } from "./fileView";
import { givenName } from "./messages";
import { isGrowing } from "./order";
import { namedAtMost, type Situation } from "./situation";
import { factText, roleText, standingText, steppedBackText } from "./words";

/** What a link in the hover does; a person is named by their place in the suggestions. */
export type HoverAct =
  | { readonly act: "pair" | "ask"; readonly person: number }
  | {
      readonly act:
        | "explain"
        | "whoOwns"
        | "silenceFile"
        | "speakAgain"
        | "snooze"
        | "wake"
        | "endIncident"
        | "stopPresenting"
        | "quietList"
        | "whyNot"
        | "stopReading"
        | "readHistory"
        | "openSettings"
        | "setUpTeam"
        | "showLog";
    };

/** What a hover is made of. */
export interface HoverInput {
  readonly view: FileView;
  readonly quiet: Quiet | undefined;
  /** Unix seconds at which the quiet ends, where that is known. */
  readonly quietUntil?: number | undefined;
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
  /** Gives the address of a link that does the act; made by Baton alone, never from a stranger's text. */
  readonly hrefOf: (act: HoverAct) => string;
}

/** Takes the above; gives the hover as Markdown, in which every stranger's text shows as it is. */
export function hoverMarkdown(input: HoverInput): string {
  const { view } = input;
  const body = view.kind === "known" ? knownBody(input, view) : otherBody(input, view);
  return [...body, footLine(input)].filter((part) => part !== "").join("\n\n");
}

function knownBody(
  input: HoverInput,
  { situation, codeowners, reading, advice }: Extract<FileView, { kind: "known" }>,
): string[] {
  const people = situation.suggestions
    .slice(0, namedAtMost)
    .map((suggestion, place) => personPart(input, suggestion, place));
  const isOurs = situation.suggestions.some(({ stranger }) => !stranger);
  return [
    ...(isOurs ? [] : ["Nobody on your team has worked here of late."]),
    ...people,
    situation.steppedBack
      ? steppedBackText(situation.steppedBack, (name) => markdownText(name))
      : "",
    ownershipPart(input, situation, codeowners),
    teamPart(input, situation),
    readingPart(input, reading),
    ...advice.map((sentence) => markdownText(sentence, 400)),
  ];
}

function personPart(
  { calendar, now, hrefOf }: HoverInput,
  suggestion: Suggestion,
  place: number,
): string {
  const { person, facts } = suggestion;
  const wording = { calendar, now, quote: markdownText };
  const first = markdownText(givenName(person.name));
  const ask = `[Ask ${first} a question](${hrefOf({ act: "ask", person: place })})`;
  const pair = `[Pair with ${first}](${hrefOf({ act: "pair", person: place })})`;
  // The act for which this person comes first stands first.
  const acts = isGrowing(suggestion) ? [pair, ask] : [ask, pair];
  return [
    `**${markdownText(person.name, 80)}** ${roleText(suggestion, place === 0)}`,
    "",
    ...facts.map((fact) => `- ${factText(fact, wording)}`),
    `- ${acts.join(" · ")}`,
  ].join("\n");
}

function ownershipPart(
  { hrefOf }: HoverInput,
  { ownership, standing }: Situation,
  file: string | undefined,
): string {
  const why = standingText[standing.because];
  if (ownership.kind === "noRule" || file === undefined) return `${why} No CODEOWNERS rule.`;
  const others = ownership.kind === "owned" ? (ownership.others ?? []) : [];
  const also = others.map((rule) => ` Also line ${rule.line}: ${ruleText(rule)}.`).join("");
  const { line } = ownership.rule;
  const rule = `[CODEOWNERS line ${line}](${hrefOf({ act: "whoOwns" })})`;
  return `${why} ${rule}: ${ruleText(ownership.rule)}${also && "."}${also}`;
}

function ruleText({ pattern, owners }: OwnershipRule): string {
  const who =
    owners.length === 0 ? "nobody" : owners.map((owner) => markdownText(owner)).join(", ");
  return `${markdownText(pattern)} → ${who}`;
}

function teamPart({ hrefOf }: HoverInput, { teamSource }: Situation): string {
  if (teamSource === "roster") return "";
  return `Your team is inferred from history. [Say who is on it](${hrefOf({ act: "setUpTeam" })})`;
}

function readingPart({ hrefOf }: HoverInput, percent: number | undefined): string {
  if (percent === undefined) return "";
  const stop = `[Stop reading](${hrefOf({ act: "stopReading" })})`;
  return `A first look at the last weeks and this file. Baton reads on, ${percent} % so far. ${stop}`;
}

function otherBody({ hrefOf }: HoverInput, view: Exclude<FileView, { kind: "known" }>): string[] {
  const readAgain = (name: string): string => `[${name}](${hrefOf({ act: "readHistory" })})`;
  switch (view.kind) {
    case "absent":
      return [absenceText[view.reason]];
    case "failed":
      return [
        `Baton could not read this repository: ${markdownText(view.message, 400)}`,
        `${readAgain("Try again")} · [Show the log](${hrefOf({ act: "showLog" })})`,
      ];
    case "reading":
      return [
        `Baton is reading this repository's history, ${view.percent} % so far.`,
        `[Stop reading](${hrefOf({ act: "stopReading" })})`,
      ];
    case "stopped":
      return ["You stopped Baton while it read the history.", readAgain("Read it now")];
  }
}

function footLine(input: HoverInput): string {
  const why = input.view.kind === "known" ? `[Why?](${input.hrefOf({ act: "explain" })})` : "";
  return [why, quietText(input)].filter((part) => part !== "").join(" · ");
}

function quietText(input: HoverInput): string {
  const { view, quiet, hrefOf } = input;
  if (quiet) {
    const { text, link, act } = quietTexts[quiet];
    return `${text}${untilText(input)}. [${link}](${hrefOf({ act })})`;
  }
  if (view.kind !== "known" || !view.situation.standing.teamOwned) return "";
  const silence = `[Not this file](${hrefOf({ act: "silenceFile" })})`;
  const whyNot = `[Why no nudge?](${hrefOf({ act: "whyNot" })})`;
  return `${whyNot} · ${silence} · [Snooze an hour](${hrefOf({ act: "snooze" })})`;
}

function untilText({ quietUntil, calendar, now }: HoverInput): string {
  if (quietUntil === undefined) return "";
  const isToday = calendar.dayNumber(quietUntil) === calendar.dayNumber(now);
  const clock = calendar.clock(quietUntil);
  return isToday ? ` until ${clock}` : ` until ${calendar.day(quietUntil)}, ${clock}`;
}

/** What keeps Baton quiet, and the link that ends it. */
const quietTexts: Readonly<
  Record<Quiet, { text: string; link: string; act: Exclude<HoverAct["act"], "pair" | "ask"> }>
> = {
  incident: { text: "Incident mode is on", link: "End it", act: "endIncident" },
  snoozed: { text: "Baton is snoozed", link: "Wake it", act: "wake" },
  presenting: {
    text: "Baton is quiet while you present",
    link: "I am done",
    act: "stopPresenting",
  },
  silencedFile: {
    text: "Baton stays quiet about this file",
    link: "Speak again",
    act: "speakAgain",
  },
  silencedArea: {
    text: "Baton stays quiet about this area",
    link: "Show all that is quiet",
    act: "quietList",
  },
  silencedPerson: {
    text: "You asked Baton not to name who knows this file best",
    link: "Show all that is quiet",
    act: "quietList",
  },
  mine: { text: "You said that this is yours", link: "Show all that is quiet", act: "quietList" },
};
