import { type Fault, type Fix, quote } from "./fault";
import type { GitlabEntry, GitlabHeading } from "./gitlabLine";
import { gitlabOwnersIn } from "./gitlabOwner";
import type { Word } from "./line";
import { missingAt } from "./owner";

/** A fault and the word it is in. */
export interface WordFault {
  readonly word: Word;
  readonly fault: Fault;
}

/**
 * Finds what GitLab reads otherwise than meant in a section's heading ("Syntax of CODEOWNERS file",
 * Section headings and names). The heading counts all the same. Never throws.
 */
export function headingFaults({ name, defaults, rest, content }: GitlabHeading): WordFault[] {
  const faults = ownerFaults(defaults, content);
  if (name.text.trim() === "") {
    const bracket = { text: "[", offset: name.offset - 1 };
    faults.push(whole(bracket, "Missing section name", "Write a name between the brackets."));
  }
  if (rest.text !== "") {
    const fix = rest.text.startsWith("#") ? lineOfItsOwn(rest, content) : undefined;
    faults.push(whole(rest, "Unread text behind a section heading", afterHeading, fix));
  }
  return faults;
}

/**
 * Finds what GitLab leaves out in an entry ("Advanced CODEOWNERS configuration", Error handling).
 *
 * Takes the entry, its owners with the section's defaults, and whether its pattern can be matched.
 * Only a pattern that cannot costs the line. Never throws.
 */
export function entryFaults(
  entry: GitlabEntry,
  owners: readonly string[],
  isUsable: boolean,
): WordFault[] {
  const { words, isExclusion, content } = entry;
  if (!isUsable) return [openBracket(entry)];
  if (isExclusion) return [];
  const faults = ownerFaults(words, content);
  if (owners.length === 0) faults.push(noOwner(entry));
  return faults;
}

const afterHeading =
  "Put only owners behind a heading, and comments on lines of their own. A pattern that begins with a range needs a `/` or `**/` before it.";

function noOwner({ pattern, words }: GitlabEntry): WordFault {
  const exclusion = quote(`!${pattern.text}`);
  const remedy = `Name an owner, or write ${exclusion} if these files shall have none.`;
  const title = `Write ${exclusion}: nobody owns these files`;
  // Words that name nobody were meant to name somebody.
  const fix = words.length === 0 ? { title, start: 0, end: 0, text: "!" } : undefined;
  return whole(pattern, "No owner", remedy, fix);
}

function openBracket({ pattern, words }: GitlabEntry): WordFault {
  const isHeading = /^\^?\[/.test(pattern.text);
  return isHeading
    ? whole(
        pattern,
        "Section heading without `]`",
        "Close the section's name with a `]`.",
        words.length === 0 ? closedName(pattern) : undefined,
      )
    : whole(
        pattern,
        `The pattern ${quote(pattern.text)} will never match anything: a \`[\` has no \`]\``,
        "Close the range, or write `\\[` for the character itself.",
      );
}

/** A name of one word ends where the line does; of more words, some may be owners. */
function closedName({ text }: Word): Fix | undefined {
  if (/^\^?\[$/.test(text)) return undefined;
  return { title: `Write ${quote(`${text}]`)}`, start: text.length, end: text.length, text: "]" };
}

/** A comment is one fault, not one for each of its words; owners in it count (same page, Comments). */
function ownerFaults(words: readonly Word[], content: Word): WordFault[] {
  const comment = words.find((word) => word.text.startsWith("#"));
  const named = words.filter((word) => comment === undefined || word.offset < comment.offset);
  const faults = named
    .filter((word) => gitlabOwnersIn(word.text).length === 0)
    .map((word) => whole(word, "Malformed owner", malformed, missingAt(word.text, isOneOwner)));
  if (comment) {
    const fix = lineOfItsOwn(comment, content);
    faults.push(whole(comment, "A comment cannot follow on the same line", ownLine, fix));
  }
  return faults;
}

function isOneOwner(text: string): boolean {
  const [owner, ...others] = gitlabOwnersIn(text);
  return owner === text && others.length === 0;
}

/** The edit that puts a comment, which goes on to the end of its line, above that line. */
function lineOfItsOwn(comment: Word, { text, offset }: Word): Fix {
  const start = offset - comment.offset;
  const said = text.slice(-start);
  const kept = text.slice(0, -start).trimEnd();
  const title = "Put the comment on a line of its own";
  return { title, start, end: start + text.length, text: `${said}\n${kept}` };
}

const malformed =
  "Name an owner as `@user`, `@group/subgroup`, `@@developer`, `@@maintainer`, `@@owner` or an e-mail address; write a space in a path as `\\ `.";

const ownLine = "Put it on a line of its own: owners named in it own these files.";

function whole(word: Word, reason: string, remedy: string, fix?: Fix): WordFault {
  return { word, fault: { start: 0, end: word.text.length, reason, remedy, fix } };
}
