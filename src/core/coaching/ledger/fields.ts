/** The fields of an object that may hold anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** Longer than any path that git or a file system takes. */
const textAtMost = 4096;

/** Takes any value; gives it when it is text of a length that can be meant. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= textAtMost ? value : undefined;
}

/** The last second that a date can be made of (ECMAScript, "Time Values and Time Range"). */
const lastSecond = 8.64e12;

/** Takes any value; gives it when it is a number that can be a time in unix seconds, or a count. */
export function timeOf(value: unknown): number | undefined {
  return typeof value === "number" && value >= 0 && value <= lastSecond ? value : undefined;
}

/** Takes any value; gives it when it is a list of texts. */
export function textsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.flatMap((one: unknown) => textOf(one) ?? []);
  return texts.length === value.length ? texts : undefined;
}

/** Takes any value; gives it when it is true or false. */
export function flagOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** Takes the words there are and any value; gives the value when it is one of them. */
export function wordOf<Word extends string>(
  words: readonly Word[],
  value: unknown,
): Word | undefined {
  return words.find((word) => word === value);
}

/** Takes named values; gives them when all are there. */
export function whole<Parts extends object>(
  parts: Parts,
): { [Name in keyof Parts]: NonNullable<Parts[Name]> } | undefined {
  return isWhole(parts) ? parts : undefined;
}

function isWhole<Parts extends object>(
  parts: Parts,
): parts is Parts & { [Name in keyof Parts]: NonNullable<Parts[Name]> } {
  return Object.values(parts).every((part) => part !== undefined);
}

/** Takes named values; gives those of them that are there. */
export function present<Parts extends object>(
  parts: Parts,
): { [Name in keyof Parts]?: NonNullable<Parts[Name]> } {
  const found: { [Name in keyof Parts]?: NonNullable<Parts[Name]> } = {};
  for (const name in parts) {
    const value = parts[name];
    if (value !== undefined && value !== null) found[name] = value;
  }
  return found;
}
