import { emailKey } from "../people/contact";

/** What git writes for lines that no commit has yet. */
const notCommitted = "not.committed.yet";

/**
 * Takes what `git blame --line-porcelain` wrote; gives the addresses of the lines' authors, whoever
 * has most lines first. Lines that are not committed yet have none. Never throws.
 */
export function blamedAuthors(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [, email = ""] of text.matchAll(/^author-mail <([^<>\n]{1,320})>$/gm)) {
    const key = emailKey(email);
    if (key !== notCommitted) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([email]) => email);
}
