import type { Author } from "./authors";
import type { Random } from "./random";

const words =
  "add fix move drop the a cart when empty retry on late reply keep order of events show why it failed test for race in login cache page older than a day split long function rename field let caller choose limit".split(
    " ",
  );

/** Gives a commit message: a subject, for many a body of any length, for some co-authors and a sign-off. */
export function makeMessage(random: Random, author: Author, others: readonly Author[]): string {
  const body = random.next() < 0.4 ? [] : paragraphs(random);
  return [sentence(random, 3 + random.below(6)), ...body, trailers(random, author, others)]
    .filter((part) => part !== "")
    .join("\n\n");
}

function paragraphs(random: Random): string[] {
  // A long tail: most are a few lines, some a page.
  const count = 1 + random.below(12, 5);
  return Array.from({ length: count }, () => sentence(random, 10 + random.below(90, 2)));
}

function trailers(random: Random, author: Author, others: readonly Author[]): string {
  const lines = random.next() < 0.3 ? [`Signed-off-by: ${nameOf(author)}`] : [];
  if (random.next() < 0.08) {
    const count = 1 + random.below(3, 3);
    for (let one = 0; one < count; one += 1) {
      lines.push(`Co-authored-by: ${nameOf(random.pick(others))}`);
    }
  }
  return lines.join("\n");
}

function nameOf({ name, email }: Author): string {
  return `${name} <${email}>`;
}

function sentence(random: Random, length: number): string {
  const chosen = Array.from({ length }, () => random.pick(words));
  return chosen.join(" ").replace(/(.{60,72}) /g, "$1\n");
}
