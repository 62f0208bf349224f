import type { Calendar } from "../../text/calendar";
import { codeSpan } from "../../text/plain";
import type { Rung } from "../hints/hint";
import { givenName } from "../messages";
import { english, listIn } from "../../text/language";
import type { FollowUp } from "./follow";
import type { NamedHandBack } from "./handBacks";

/** When something is read. */
export interface ReadAt {
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
}

/** What went well when no further rung was needed; the full answer leaves nothing to name there. */
const byRung: Readonly<Record<Rung, string | undefined>> = {
  1: "A question was all you needed, the way there was yours.",
  2: "A question and a pointer were all you needed, the way there was yours.",
  3: "You took half an example and made the whole of it.",
  4: undefined,
};

/**
 * Takes a hand-back and what came of it (nothing when Baton saw no commit); gives a thank-you to
 * paste where the team talks: what happened, what was good about it by facts that both can see, and a
 * place for what only the lead can tell.
 */
export function thankYou(
  handBack: NamedHandBack,
  follow: FollowUp | undefined,
  { calendar, now }: ReadAt,
): string {
  const file = codeSpan(handBack.paths[0]);
  const person = follow?.person.name ?? handBack.name;
  const did = follow
    ? `for your change to ${codeSpan(follow.path)} ${calendar.inEnglish.pastDay(follow.at, now)}`
    : `for taking on ${file}`;
  const isTheirs = !follow || follow.isThem;
  const good = [
    isTheirs && handBack.topic ? `It was about ${handBack.topic}.` : undefined,
    isTheirs ? byRung[handBack.rung] : undefined,
    follow && hasTest(follow.files) ? "You put a test beside it." : undefined,
    follow && othersText(follow),
  ].filter((text) => text !== undefined);
  return [
    `Hi ${givenName(person)}, thank you ${did}.`,
    ...(good.length === 0 ? [] : [good.join(" ")]),
    "What I liked about it: [one thing that was done well, and what it makes better]",
  ].join("\n");
}

/** A commit on very many files says nothing about care for one of them. */
const fewFiles = 4;

function othersText({ files, path }: FollowUp): string | undefined {
  const others = files.filter((file) => file !== path && !isTest(file));
  if (others.length === 0 || others.length >= fewFiles) return undefined;
  const names = others.map((file) => codeSpan(file.split("/").at(-1) ?? file));
  return `You carried ${listIn(english, names)} along in the same commit.`;
}

function hasTest(files: readonly string[]): boolean {
  return files.some(isTest);
}

/** By the usual names: `x.test.ts`, `x_test.go`, `test_x.py`, `XTest.java`, and what lies in a folder of tests. */
function isTest(path: string): boolean {
  return (
    /(?:^|\/)(?:tests?|specs?|__tests__)\//i.test(path) ||
    /(?:[._-](?:test|spec)|(?:Test|Spec)s?)\.[^/]+$/.test(path) ||
    /(?:^|\/)test_[^/]+$/.test(path)
  );
}
