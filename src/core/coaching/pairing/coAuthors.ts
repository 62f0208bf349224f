import { type Contact, emailKey } from "../../people/contact";
import type { People, Person } from "../../people/people";
import { coAuthorsIn } from "../../people/trailers";
import { plainLine } from "../../text/plain";

/** Somebody who is to stand in commit messages, and every address they are known by. */
export interface CoAuthor {
  readonly signedAs: Contact;
  /** In lower case. */
  readonly emails: readonly string[];
}

/** Git's own test for a line of a trailer block (trailer.c, `find_separator`). */
const trailerLine = /^[A-Za-z0-9-]+[ \t]*:/;
/** Lines that git itself writes; a block with one of them may hold prose too (trailer.c). */
const writtenByGit = /^(?:Signed-off-by: |\(cherry picked from commit )/;

/** Takes a name and an address; gives the line that makes them an author too, in git's form. */
export function coAuthorLine({ name, email }: Contact): string {
  const [shownName, address] = [name, email].map((text) => plainLine(text).replace(/[<>]/g, ""));
  return `Co-authored-by: ${shownName?.trim() || address} <${address?.replaceAll(" ", "")}>`;
}

/**
 * Takes a person, the people and the contacts of a history (newest first, mailmapped); gives how the
 * person signed their newest commit there, else the first address the roster has; nothing without one.
 */
export function signatureOf(
  person: Person,
  people: People,
  contacts: readonly Contact[],
): Contact | undefined {
  const newest = contacts.find(
    ({ email }, at) => people.personOf[at] === person.id && email.trim() !== "",
  );
  if (newest) return { name: newest.name || person.name, email: newest.email };
  const [email] = person.emails;
  return email === undefined ? undefined : { name: person.name, email };
}

/** Takes a message and people; gives those whom it does not yet name as co-authors, by any address. */
export function missingIn(message: string, people: readonly CoAuthor[]): CoAuthor[] {
  const named = new Set(coAuthorsIn(message).map(({ email }) => emailKey(email)));
  return people.filter(
    ({ signedAs, emails }) =>
      !named.has(emailKey(signedAs.email)) && !emails.some((email) => named.has(email)),
  );
}

/**
 * Takes a commit message and people; gives it with a line for each who is missing, in the trailer
 * block at its end, where git looks for them (git-interpret-trailers). A message with nothing in it
 * stays as it is: git would take the line for its subject.
 */
export function withCoAuthors(message: string, people: readonly CoAuthor[]): string {
  const text = message.slice(0, endOfText(message));
  const lines = new Set(missingIn(message, people).map(({ signedAs }) => coAuthorLine(signedAs)));
  if (text === "" || lines.size === 0) return message;
  const lineEnd = message.includes("\r\n") ? "\r\n" : "\n";
  // Git looks over comments that follow the block.
  const block = text.slice(0, endOfText(text, isComment));
  if (!endsInTrailers(block)) return [text, "", ...lines].join(lineEnd);
  return [block, ...lines].join(lineEnd) + text.slice(block.length);
}

/**
 * Takes a commit message and people; gives it without the lines that `withCoAuthors` adds for them,
 * where they stand as they were added. Otherwise it is the same, empty lines at its end apart.
 */
export function withoutCoAuthors(message: string, people: readonly CoAuthor[]): string {
  const lines = new Set(people.map(({ signedAs }) => coAuthorLine(signedAs)));
  const all = message.split(/(?<=\n)/);
  const kept = all.filter((line) => !lines.has(line.replace(/\r?\n$/, "")));
  if (kept.length === all.length) return message;
  const rest = kept.join("");
  return rest.slice(0, endOfText(rest));
}

/** Where the last line ends that says something and is not to be looked over. */
function endOfText(message: string, isPassedOver = (_line: string): boolean => false): number {
  let end = message.length;
  while (end > 0) {
    const start = message.lastIndexOf("\n", end - 1) + 1;
    const line = message.slice(start, end);
    if (line.trim() !== "" && !isPassedOver(line)) break;
    end = Math.max(0, start - 1);
  }
  return message[end - 1] === "\r" ? end - 1 : end;
}

function isComment(line: string): boolean {
  return line.startsWith("#");
}

/** As git tells it (trailer.c, `find_trailer_block_start`): never the first paragraph. */
function endsInTrailers(text: string): boolean {
  const lines = text.split(/\r?\n/);
  const gap = lines.findLastIndex((line) => line.trim() === "");
  if (lines.slice(0, Math.max(0, gap)).every((line) => line.trim() === "" || isComment(line)))
    return false;
  const block = lines.slice(gap + 1);
  const trailers = block.filter(isTrailer).length;
  const others = block.filter(
    (line, at) => !isComment(line) && !isTrailer(line) && !goesOn(block, at),
  );
  if (trailers === 0) return false;
  const isGits = block.some((line) => writtenByGit.test(line));
  return others.length === 0 || (isGits && trailers * 3 >= others.length);
}

function isTrailer(line: string): boolean {
  return trailerLine.test(line) || writtenByGit.test(line);
}

/** Whether a line begins with a blank, and so goes on with a trailer before it; a comment ends that. */
function goesOn(block: readonly string[], at: number): boolean {
  const begin = block.slice(0, at).findLast((line) => !isIndented(line));
  return isIndented(block[at] ?? "") && begin !== undefined && isTrailer(begin);
}

function isIndented(line: string): boolean {
  return /^[ \t]/.test(line);
}
