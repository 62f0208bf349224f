import type { Random } from "../../bench/made/random";

/** What means something to one parser or another, to be put in anywhere. */
const pieces = [
  "\0",
  "\n",
  "\r\n",
  "\t",
  " ",
  '"',
  "'",
  "\\",
  "`",
  "<",
  ">",
  "[",
  "]",
  "{",
  "}",
  "(",
  ")",
  "@",
  "#",
  "!",
  "*",
  "**",
  "/",
  "..",
  "^",
  "|",
  "-",
  "--",
  "+",
  ":",
  ",",
  "=",
  "~",
  "$(",
  "0",
  "-1",
  "1e999",
  "99999999999999999999",
  "null",
  "true",
  "\ufeff",
  "\ud800",
  "\u202e",
  "é",
  "😀",
  "__proto__",
  "constructor",
  "@@ -1 +1 @@\n",
  "diff --git a/x b/x\n",
  "```",
  "<!--",
  "-->",
  "Co-authored-by: ",
  "## 1",
  "~~~",
  '{"schema":',
  '"version":2',
].map((text) => Buffer.from(text, "utf8"));

const longest = 20_000;

/** Takes chance, valid inputs and how many changes; gives one of them changed: cut, flipped, doubled, taken out, put in, spliced with another. */
export function mutated(random: Random, seeds: readonly Buffer[], changes: number): Buffer {
  let bytes: Buffer = Buffer.from(random.pick(seeds));
  for (let change = 0; change < changes; change += 1) {
    bytes = changeOf(random, bytes, random.pick(seeds)).subarray(0, longest);
  }
  return bytes;
}

function changeOf(random: Random, bytes: Buffer, other: Buffer): Buffer {
  const [from, to] = [random.below(bytes.length + 1), random.below(bytes.length + 1)];
  const [start, end] = [Math.min(from, to), Math.max(from, to)];
  const near = Math.min(bytes.length, start + random.below(9));
  const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);
  switch (random.below(7)) {
    case 0:
      return bytes.subarray(0, end);
    case 1: {
      const flipped = Buffer.from(bytes);
      if (start < flipped.length) flipped[start] = (flipped[start] ?? 0) ^ (1 << random.below(8));
      return flipped;
    }
    case 2:
      return join(bytes.subarray(0, end), bytes.subarray(start, end), bytes.subarray(end));
    case 3:
      return join(bytes.subarray(0, start), bytes.subarray(near));
    case 4:
      return join(bytes.subarray(0, start), random.pick(pieces), bytes.subarray(near));
    case 5:
      return join(bytes.subarray(0, start), other.subarray(random.below(other.length + 1)));
    default:
      return join(bytes.subarray(0, start), random.pick(pieces), bytes.subarray(start));
  }
}

/** Takes chance and a value as JSON has it; gives it with something in it another, doubled, away or wrapped. */
export function mutatedValue(random: Random, value: unknown): unknown {
  if (random.below(4) === 0) return strange(random, value);
  if (Array.isArray(value)) {
    const items: unknown[] = [...value];
    const place = random.below(items.length + 1);
    const kind = random.below(3);
    if (kind === 0) items.splice(place, 1);
    else if (kind === 1) items.splice(place, 0, strange(random, items[place]));
    else items[place] = mutatedValue(random, items[place]);
    return items;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value);
    const place = random.below(fields.length + 1);
    const [name = "more", field] = fields[place] ?? [];
    if (random.below(5) === 0) fields.splice(place, 1);
    else fields[place] = [name, mutatedValue(random, field)];
    return Object.fromEntries(fields);
  }
  return strange(random, value);
}

function strange(random: Random, value: unknown): unknown {
  const text = random.pick(pieces).toString();
  const odd: readonly unknown[] = [
    null,
    undefined,
    true,
    -1,
    0.5,
    Number.NaN,
    Number.MAX_SAFE_INTEGER,
    2 ** 60,
    "",
    text,
    typeof value === "string" ? value + text : text,
    "x".repeat(5000),
    [],
    [value, value],
    {},
    { [text]: value },
    Array.from({ length: 50 }, () => value),
  ];
  return odd[random.below(odd.length)];
}
