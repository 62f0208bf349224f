import { knowsFile } from "../history/facts";
import type { Suggestion } from "../history/suggest";
import type { Topic } from "../people/topics";
import type { Calendar } from "../text/calendar";
import { codeSpan, plainLine } from "../text/plain";
import { questionFor } from "./hints/bank/words";
import { isGrowing } from "./order";
import { yourFact } from "./words";

/** Where the lead is when a message is written. */
export interface Place {
  /** Repository-relative, with "/". */
  readonly path: string;
  /** Line of the cursor, from 1; absent when there is none. */
  readonly line?: number;
}

/** What the lead sees at the place. */
export interface Seen {
  /** Name of the innermost function, class or the like around the line. */
  readonly symbol?: string | undefined;
  /** What compilers and linters say about the line, the worst first. */
  readonly problems: readonly string[];
  /** The file differs from the last commit. */
  readonly isChanged: boolean;
}

/** A message has room for the worst; the rest shows in the editor. */
const problemsAtMost = 2;

const toLearn = "I would rather learn how you would do it than change it alone.";
const toGrow =
  "You have made a start here, and it would be good if more of us knew this file well.";
const toBegin = "It would be a good place to begin, and good if more of us knew this file.";

/**
 * Takes a suggestion, the place, what the lead sees there and the moment (unix seconds); gives a ready
 * invitation to pair in plain Markdown: what, where, what there is to see, why this person, two time
 * slots left open.
 */
export function pairInvitation(
  suggestion: Suggestion,
  place: Place,
  seen: Seen,
  calendar: Calendar,
  now: number,
): string {
  const { person, facts } = suggestion;
  const why = facts[0] ? `${yourFact(facts[0], { calendar, now, quote: codeSpan })}. ` : "";
  const symbol = seen.symbol === undefined ? "" : ` (${codeSpan(seen.symbol, 80)})`;
  return [
    `Hi ${givenName(person.name)}, would you pair with me on ${placeText(place)}${symbol}?`,
    "",
    "What: [one sentence about what should be different afterwards]",
    ...seenLines(seen),
    `Why you: ${why}${whatFor(suggestion)}`,
    "When: [first time] or [second time], half an hour, with you at the keyboard.",
  ].join("\n");
}

function whatFor(suggestion: Suggestion): string {
  if (!isGrowing(suggestion)) return toLearn;
  return knowsFile(suggestion.facts) ? toGrow : toBegin;
}

/**
 * Takes a suggestion, the place, what the lead's change there is about (nothing when it says nothing)
 * and a number that chooses among the wordings; gives one open question about the place, ready to send.
 * It fits the topic, asks how the person sees it and leaves the answer to them.
 */
export function openQuestion(
  { person }: Suggestion,
  place: Place,
  topic?: Topic,
  wording = 0,
): string {
  const question = questionFor(topic, wording);
  const asked = `${question.charAt(0).toLowerCase()}${question.slice(1)}`;
  return `Hi ${givenName(person.name)}, a question about ${placeText(place)}: ${asked}`;
}

/**
 * Takes a person's name; gives what one calls them: the first word. Only letters and what names are
 * joined with are kept, so that the name cannot carry a mention or markup into somebody's chat.
 */
export function givenName(name: string): string {
  return lettersOf(name).split(" ")[0] || "there";
}

/** Takes a person's name; gives all of it, made safe for a message in the same way. */
export function messageName(name: string): string {
  return lettersOf(name) || "somebody";
}

function lettersOf(name: string): string {
  const letters = plainLine(name, 60).replace(/[^\p{L}\p{M}\p{N}'’.\- ]/gu, "");
  return letters.replace(/ +/g, " ").trim();
}

function seenLines({ problems, isChanged }: Seen): string[] {
  const said = problems.slice(0, problemsAtMost).map((problem) => codeSpan(problem, 160));
  const sentences = [
    ...(said.length === 0 ? [] : [`the editor says ${said.join(" and ")}.`]),
    ...(isChanged ? ["I have begun a change here; nothing is committed yet."] : []),
  ];
  return sentences.length === 0 ? [] : [`What I see: ${sentences.join(" ")}`];
}

function placeText({ path, line }: Place): string {
  return line === undefined ? codeSpan(path) : `${codeSpan(path)}, line ${line}`;
}
