import { looksAgain, type Reading, readComment } from "../../../src/core/review/reading";

/** One labelled comment: whether a lead would look again, or what the comment does. */
export type Labelled = Readonly<Record<string, unknown>> & { readonly text: string };

/** How often a yes was told from a no. */
export interface Counts {
  readonly name: string;
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  readonly rightNos: number;
}

/** The labels of what a comment does, and how the reading calls them. */
const traits: Readonly<Record<string, (reading: Reading) => boolean>> = {
  explains_why: ({ explainsWhy }) => explainsWhy,
  asks_question: ({ asksQuestion }) => asksQuestion,
  gives_direction: ({ givesDirection }) => givesDirection,
  has_pointer: ({ hasPointer }) => hasPointer,
  is_praise: ({ isPraise }) => isPraise,
  command_tone: ({ command }) => command,
  about_person: ({ aboutPerson }) => aboutPerson,
};

/**
 * Takes comments labelled in one of two ways; gives a count for each label. With `nudge` ("yes",
 * "no", others are left out) there is one label, and one for the rows with `checked: false`.
 */
export function countsOf(rows: readonly Labelled[]): Counts[] {
  const nudged = rows.filter(({ nudge }) => nudge === "yes" || nudge === "no");
  if (nudged.length > 0) {
    const again = (row: Labelled): [unknown, boolean] => [
      row["nudge"] === "yes",
      looksAgain(readComment(row.text)),
    ];
    const plain = nudged.filter((row) => row["checked"] === false);
    return [counted("look again", nudged.map(again)), counted("plain rows", plain.map(again))];
  }
  const read = rows.map((row) => ({ row, reading: readComment(row.text) }));
  return Object.entries(traits).map(([name, does]) =>
    counted(
      name,
      read.map(({ row, reading }) => [row[name], does(reading)]),
    ),
  );
}

function counted(name: string, pairs: readonly (readonly [unknown, boolean])[]): Counts {
  const count = (is: boolean, said: boolean): number =>
    pairs.filter(([label, found]) => (label === true) === is && found === said).length;
  return {
    name,
    hits: count(true, true),
    falseAlarms: count(false, true),
    misses: count(true, false),
    rightNos: count(false, false),
  };
}

/** Takes a JSON lines text; gives its rows. Throws on a line that is none or has no text. */
export function labelledRows(text: string): Labelled[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const row: Labelled = JSON.parse(line);
      if (typeof row.text !== "string") throw new Error(`no "text" in ${line.slice(0, 80)}`);
      return row;
    });
}
