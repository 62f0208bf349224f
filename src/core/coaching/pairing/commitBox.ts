import { missingIn, withCoAuthors, withoutCoAuthors } from "./coAuthors";
import { coAuthorsOf, type Pairing } from "./pairing";

/** What a commit box is to hold, and which partners Baton has put there. */
export interface SignedBox {
  readonly message: string;
  readonly signed: readonly number[] | undefined;
}

/**
 * Takes a pairing and what its commit box holds; gives what it is to hold. Co-authors come in once,
 * with the first letter of a message: in an empty box their line would become the subject of a commit
 * made in haste. What the lead then does with the line stands until the box is empty again.
 */
export function signedBox(pairing: Pairing, message: string): SignedBox {
  const own = unsignedBox(pairing, message);
  if (own.trim() === "") return { message: own, signed: undefined };
  if (pairing.signed) return { message, signed: pairing.signed };
  const missing = missingIn(message, coAuthorsOf(pairing.partners));
  const signed = pairing.partners.flatMap(({ signedAs }, place) =>
    missing.some((one) => one.signedAs === signedAs) ? [place] : [],
  );
  return { message: withCoAuthors(message, missing), signed };
}

/** Takes a pairing and what its commit box holds; gives that without what Baton put there. */
export function unsignedBox({ partners, signed = [] }: Pairing, message: string): string {
  const added = signed.flatMap((place) => partners[place] ?? []);
  return withoutCoAuthors(message, coAuthorsOf(added));
}

/** A piece of a text (UTF-16 units) and what comes in its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Takes a text and what it is to become; gives the piece to replace, which cuts no letter in two. */
export function replacementOf(before: string, after: string): Replacement {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from += 1;
  if (isWithinLetter(before, from) || isWithinLetter(after, from)) from -= 1;
  let same = 0;
  while (same < least - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const to = before.length - same;
  if (isWithinLetter(before, to) || isWithinLetter(after, after.length - same)) same -= 1;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}

/** A surrogate pair is one letter, and so are CR and LF. */
function isWithinLetter(text: string, place: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(
    text.slice(Math.max(0, place - 1), place + 1),
  );
}
