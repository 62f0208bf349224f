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

const toLearn = "I would rather learn how you would do it than change it alone.";
const toGrow =
  "You have made a start here, and it would be good if more of us knew this file well.";
const toBegin = "It would be a good place to begin, and good if more of us knew this file.";

/**
 * Takes a suggestion, the place and the moment (unix seconds); gives a ready invitation to pair in
 * plain Markdown: what, where, why this person, two time slots left open.
 */
export function pairInvitation(
  suggestion: Suggestion,
  place: Place,
  calendar: Calendar,
  now: number,
): string {
  const { person, facts } = suggestion;
  const why = facts[0] ? `${yourFact(facts[0], { calendar, now, quote: codeSpan })}. ` : "";
  return [
    `Hi ${givenName(person.name)}, would you pair with me on ${placeText(place)}?`,
    "",
    "What: [one sentence about what should be different afterwards]",
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
  const letters = plainLine(name, 60).replace(/[^\p{L}\p{M}\p{N}'’.\- ]/gu, "");
  return letters.trim().split(" ")[0] || "there";
}

function placeText({ path, line }: Place): string {
  return line === undefined ? codeSpan(path) : `${codeSpan(path)}, line ${line}`;
}
