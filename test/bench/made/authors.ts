import type { Person } from "../../fixtures/fastImportFormat";
import type { Random } from "./random";

/** Somebody of the generated history, and when of it (0 to 1) they were there. */
export interface Author extends Person {
  readonly from: number;
  readonly until: number;
  /** Numbers of the areas they know. */
  readonly areas: readonly number[];
}

const given = "Ada Bo Chi Dov Eli Fay Gus Hana Ivo Jun Kai Lea Mina Noor Oda Pia Quy Ravi Sol Tao";
const family = "Abe Berg Cruz Diaz Egan Funk Gray Hahn Ito Jung Khan Lund Moss Nair Okoro Park";

/** Takes how many; gives authors, those who commit most first. */
export function makeAuthors(random: Random, count: number, areas: number): Author[] {
  const names = given.split(" ").flatMap((one) => family.split(" ").map((two) => `${one} ${two}`));
  return Array.from({ length: count }, (_, index) => {
    const name = names[(index * 7) % names.length] ?? "";
    const email = `${name.replace(" ", ".").toLowerCase()}.${index}@bench.example`;
    const from = index < 20 ? 0 : random.next();
    const until = Math.min(1, from + 0.1 + random.next());
    const known = Array.from({ length: 4 }, () => random.below(areas));
    return { name, email, from, until, areas: known };
  });
}

/** Takes a moment of the history (0 to 1); gives somebody who was there then, busy ones more often. */
export function authorAt(random: Random, authors: readonly Author[], moment: number): Author {
  for (let tries = 0; tries < 100; tries += 1) {
    const author = random.pick(authors, 3);
    if (author.from <= moment && moment <= author.until) return author;
  }
  return random.pick(authors);
}
