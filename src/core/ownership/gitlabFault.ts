import { type Fault, quote } from "./fault";
import type { GitlabEntry, GitlabHeading } from "./gitlabLine";
import { gitlabOwnersIn } from "./gitlabOwner";
import type { Word } from "./line";

/** A fault and the word it is in. */
export interface WordFault {
  readonly word: Word;
  readonly fault: Fault;
}

/**
 * Finds what GitLab reads otherwise than meant in a section's heading ("Syntax of CODEOWNERS file",
 * Section headings and names). The heading counts all the same. Never throws.
 */
export function headingFaults({ name, defaults, rest }: GitlabHeading): WordFault[] {
  const faults = ownerFaults(defaults);
  if (name.text.trim() === "") {
    const bracket = { text: "[", offset: name.offset - 1 };
    faults.push(whole(bracket, "Missing section name", "Write a name between the brackets."));
  }
  if (rest.text !== "")
    faults.push(whole(rest, "Unread text behind a section heading", afterHeading));
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
  const { pattern, words, isExclusion } = entry;
  if (!isUsable) return [openBracket(pattern)];
  if (isExclusion) return [];
  const faults = ownerFaults(words);
  if (owners.length === 0) faults.push(whole(pattern, "No owner", noOwner(pattern.text)));
  return faults;
}

const afterHeading =
  "Put only owners behind a heading, and comments on lines of their own. A pattern that begins with a range needs a `/` or `**/` before it.";

function noOwner(pattern: string): string {
  return `Name an owner, or write ${quote(`!${pattern}`)} if these files shall have none.`;
}

function openBracket(pattern: Word): WordFault {
  const isHeading = /^\^?\[/.test(pattern.text);
  return isHeading
    ? whole(pattern, "Section heading without `]`", "Close the section's name with a `]`.")
    : whole(
        pattern,
        `The pattern ${quote(pattern.text)} will never match anything: a \`[\` has no \`]\``,
        "Close the range, or write `\\[` for the character itself.",
      );
}

/** A comment is one fault, not one for each of its words; owners in it count (same page, Comments). */
function ownerFaults(words: readonly Word[]): WordFault[] {
  const comment = words.find((word) => word.text.startsWith("#"));
  const named = words.filter((word) => comment === undefined || word.offset < comment.offset);
  const faults = named
    .filter((word) => gitlabOwnersIn(word.text).length === 0)
    .map((word) => whole(word, "Malformed owner", malformed));
  if (comment) faults.push(whole(comment, "A comment cannot follow on the same line", ownLine));
  return faults;
}

const malformed =
  "Name an owner as `@user`, `@group/subgroup`, `@@developer`, `@@maintainer`, `@@owner` or an e-mail address; write a space in a path as `\\ `.";

const ownLine = "Put it on a line of its own: owners named in it own these files.";

function whole(word: Word, reason: string, remedy: string): WordFault {
  return { word, fault: { start: 0, end: word.text.length, reason, remedy } };
}
