import * as l10n from "@vscode/l10n";
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
    const remedy = l10n.t("Write a name between the brackets.");
    faults.push(whole(bracket, l10n.t("Missing section name"), remedy));
  }
  if (rest.text !== "") {
    const fix = rest.text.startsWith("#") ? lineOfItsOwn(rest, content) : undefined;
    const remedy = l10n.t(
      "Put only owners behind a heading, and comments on lines of their own. A pattern that begins with a range needs a `/` or `**/` before it.",
    );
    faults.push(whole(rest, l10n.t("Unread text behind a section heading"), remedy, fix));
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

function noOwner({ pattern, words }: GitlabEntry): WordFault {
  const exclusion = quote(`!${pattern.text}`);
  const remedy = l10n.t("Name an owner, or write {0} if these files shall have none.", exclusion);
  const title = l10n.t("Write {0}: nobody owns these files", exclusion);
  // Words that name nobody were meant to name somebody.
  const fix = words.length === 0 ? { title, start: 0, end: 0, text: "!" } : undefined;
  return whole(pattern, l10n.t("No owner"), remedy, fix);
}

function openBracket({ pattern, words }: GitlabEntry): WordFault {
  const isHeading = /^\^?\[/.test(pattern.text);
  return isHeading
    ? whole(
        pattern,
        l10n.t("Section heading without `]`"),
        l10n.t("Close the section's name with a `]`."),
        words.length === 0 ? closedName(pattern) : undefined,
      )
    : whole(
        pattern,
        l10n.t("The pattern {0} will never match anything: a `[` has no `]`", quote(pattern.text)),
        l10n.t("Close the range, or write `\\[` for the character itself."),
      );
}

/** A name of one word ends where the line does; of more words, some may be owners. */
function closedName({ text }: Word): Fix | undefined {
  if (/^\^?\[$/.test(text)) return undefined;
  const title = l10n.t("Write {0}", quote(`${text}]`));
  return { title, start: text.length, end: text.length, text: "]" };
}

/** A comment is one fault, not one for each of its words; owners in it count (same page, Comments). */
function ownerFaults(words: readonly Word[], content: Word): WordFault[] {
  const comment = words.find((word) => word.text.startsWith("#"));
  const named = words.filter((word) => comment === undefined || word.offset < comment.offset);
  const faults = named.filter((word) => gitlabOwnersIn(word.text).length === 0).map(malformed);
  if (comment) {
    const fix = lineOfItsOwn(comment, content);
    const remedy = l10n.t("Put it on a line of its own: owners named in it own these files.");
    faults.push(whole(comment, l10n.t("A comment cannot follow on the same line"), remedy, fix));
  }
  return faults;
}

function malformed(word: Word): WordFault {
  const remedy = l10n.t(
    "Name an owner as `@user`, `@group/subgroup`, `@@developer`, `@@maintainer`, `@@owner` or an e-mail address; write a space in a path as `\\ `.",
  );
  return whole(word, l10n.t("Malformed owner"), remedy, missingAt(word.text, isOneOwner));
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
  const title = l10n.t("Put the comment on a line of its own");
  return { title, start, end: start + text.length, text: `${said}\n${kept}` };
}

function whole(word: Word, reason: string, remedy: string, fix?: Fix): WordFault {
  return { word, fault: { start: 0, end: word.text.length, reason, remedy, fix } };
}
