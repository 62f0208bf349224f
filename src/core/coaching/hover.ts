import * as l10n from "@vscode/l10n";
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
    ...(isOurs ? [] : [l10n.t("Nobody on your team has worked here of late.")]),
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
  const ask = link(l10n.t("Ask {0} a question", first), hrefOf({ act: "ask", person: place }));
  const pair = link(l10n.t("Pair with {0}", first), hrefOf({ act: "pair", person: place }));
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
  if (ownership.kind === "noRule" || file === undefined)
    return l10n.t("{0} No CODEOWNERS rule.", why);
  const others = ownership.kind === "owned" ? (ownership.others ?? []) : [];
  const also = others
    .map((rule) => ` ${l10n.t("Also line {0}: {1}.", rule.line, ruleText(rule))}`)
    .join("");
  const { line } = ownership.rule;
  const rule = link(l10n.t("CODEOWNERS line {0}", line), hrefOf({ act: "whoOwns" }));
  return `${why} ${rule}: ${ruleText(ownership.rule)}${also && "."}${also}`;
}

function ruleText({ pattern, owners }: OwnershipRule): string {
  const who =
    owners.length === 0 ? l10n.t("nobody") : owners.map((owner) => markdownText(owner)).join(", ");
  return `${markdownText(pattern)} → ${who}`;
}

function teamPart({ hrefOf }: HoverInput, { teamSource }: Situation): string {
  if (teamSource === "roster") return "";
  const say = link(l10n.t("Say who is on it"), hrefOf({ act: "setUpTeam" }));
  return `${l10n.t("Your team is inferred from history.")} ${say}`;
}

function readingPart({ hrefOf }: HoverInput, percent: number | undefined): string {
  if (percent === undefined) return "";
  const stop = link(l10n.t("Stop reading"), hrefOf({ act: "stopReading" }));
  const said = l10n.t(
    "A first look at the last weeks and this file. Baton reads on, {0} % so far.",
    percent,
  );
  return `${said} ${stop}`;
}

function otherBody({ hrefOf }: HoverInput, view: Exclude<FileView, { kind: "known" }>): string[] {
  const readAgain = (name: string): string => link(name, hrefOf({ act: "readHistory" }));
  switch (view.kind) {
    case "absent":
      return [absenceText[view.reason]];
    case "failed":
      return [
        l10n.t("Baton could not read this repository: {0}", markdownText(view.message, 400)),
        [
          readAgain(l10n.t("Try again")),
          link(l10n.t("Show the log"), hrefOf({ act: "showLog" })),
        ].join(" · "),
      ];
    case "reading":
      return [
        l10n.t("Baton is reading this repository's history, {0} % so far.", view.percent),
        link(l10n.t("Stop reading"), hrefOf({ act: "stopReading" })),
      ];
    case "stopped":
      return [
        l10n.t("You stopped Baton while it read the history."),
        readAgain(l10n.t("Read it now")),
      ];
  }
}

function footLine(input: HoverInput): string {
  const why =
    input.view.kind === "known" ? link(l10n.t("Why?"), input.hrefOf({ act: "explain" })) : "";
  return [why, quietPart(input)].filter((part) => part !== "").join(" · ");
}

function quietPart(input: HoverInput): string {
  const { view, quiet, hrefOf } = input;
  if (quiet) {
    const { text, end, act } = quietText(quiet);
    const until = untilText(input);
    const said = until === undefined ? `${text}.` : l10n.t("{0} until {1}.", text, until);
    return `${said} ${link(end, hrefOf({ act }))}`;
  }
  if (view.kind !== "known" || !view.situation.standing.teamOwned) return "";
  return [
    link(l10n.t("Why no nudge?"), hrefOf({ act: "whyNot" })),
    link(l10n.t("Not this file"), hrefOf({ act: "silenceFile" })),
    link(l10n.t("Snooze an hour"), hrefOf({ act: "snooze" })),
  ].join(" · ");
}

function untilText({ quietUntil, calendar, now }: HoverInput): string | undefined {
  if (quietUntil === undefined) return undefined;
  const isToday = calendar.dayNumber(quietUntil) === calendar.dayNumber(now);
  const clock = calendar.clock(quietUntil);
  return isToday ? clock : `${calendar.day(quietUntil)}, ${clock}`;
}

/** Takes what keeps Baton quiet; gives that in words, and the link that ends it. */
function quietText(quiet: Quiet): {
  readonly text: string;
  readonly end: string;
  readonly act: Exclude<HoverAct["act"], "pair" | "ask">;
} {
  const showAll = { end: l10n.t("Show all that is quiet"), act: "quietList" } as const;
  switch (quiet) {
    case "incident":
      return { text: l10n.t("Incident mode is on"), end: l10n.t("End it"), act: "endIncident" };
    case "snoozed":
      return { text: l10n.t("Baton is snoozed"), end: l10n.t("Wake it"), act: "wake" };
    case "presenting":
      return {
        text: l10n.t("Baton is quiet while you present"),
        end: l10n.t("I am done"),
        act: "stopPresenting",
      };
    case "silencedFile":
      return {
        text: l10n.t("Baton stays quiet about this file"),
        end: l10n.t("Speak again"),
        act: "speakAgain",
      };
    case "silencedArea":
      return { text: l10n.t("Baton stays quiet about this area"), ...showAll };
    case "silencedPerson":
      return { text: l10n.t("You asked Baton not to name who knows this file best"), ...showAll };
    case "mine":
      return { text: l10n.t("You said that this is yours"), ...showAll };
  }
}

/** A link of Markdown; its text is Baton's own, or made safe. */
function link(text: string, href: string): string {
  return `[${text}](${href})`;
}
