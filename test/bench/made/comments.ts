import { Random } from "./random";

const subjects = [
  "this loop",
  "the cache",
  "`parse()`",
  "this name",
  "the retry",
  "that lock",
  "it",
];
const verbs = ["remove", "rename", "cache", "split", "log", "test", "check", "move", "inline"];
const reasons = [
  "because the caller cannot tell the two apart",
  "since two requests may come at once",
  "so that the next reader sees what is meant",
  "otherwise it stays open when the query fails",
];
const shapes: readonly ((random: Random) => string)[] = [
  (random) => `Could you ${random.pick(verbs)} ${random.pick(subjects)}?`,
  (random) => `nit: ${random.pick(verbs)} ${random.pick(subjects)}`,
  (random) =>
    `I think we should ${random.pick(verbs)} ${random.pick(subjects)} ${random.pick(reasons)}.`,
  (random) => `What happens when ${random.pick(subjects)} is empty?`,
  (random) => `${random.pick(verbs)} ${random.pick(subjects)}, ${random.pick(reasons)}.`,
  (random) =>
    `suggestion (non-blocking): ${random.pick(verbs)} ${random.pick(subjects)} here as well.`,
  () => "Nice work, this reads much better than before.",
  (random) => `Please ${random.pick(verbs)} ${random.pick(subjects)}.`,
  (random) =>
    `> ${random.pick(verbs)} it\n\nDone, see https://shop.example/review/${random.below(9000)}.`,
  (random) =>
    `${random.pick(subjects)} is already done in \`shop/cart.ts\`, line ${random.below(900)}.`,
];

/** Takes how many; gives so many made review comments of one to three sentences, the same each time. */
export function makeComments(count: number): string[] {
  const random = new Random(1);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(3) }, () => random.pick(shapes)(random)).join(" "),
  );
}
