import { type Contact, parseContact } from "./contact";

const coAuthorKey = "co-authored-by:";

/**
 * Takes a whole commit message; gives every co-author named on a line of its own, in order and with
 * repeats. The whole body is read and not only git's trailer block, because prose after the line, or
 * GitHub's `---------` before its squash block, hides the line from git. Never throws.
 */
export function coAuthorsIn(message: string): Contact[] {
  return message.split(/\r\n|\r|\n/).flatMap((line) => {
    const text = line.trim();
    if (text.slice(0, coAuthorKey.length).toLowerCase() !== coAuthorKey) return [];
    return parseContact(text.slice(coAuthorKey.length)) ?? [];
  });
}
