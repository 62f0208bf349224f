import type { ChangedFile, DiffLine } from "../change/changedFile";

/** All beyond ASCII counts as a letter, which is right for names and fast. */
const names = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d[\d._]*/g;

/** What a change knows that the teammate's files do not: none of it may stand in an early hint. */
export class OnlyAdded {
  private readonly names: ReadonlySet<string>;
  private readonly before: ReadonlySet<string>;

  constructor(change: readonly ChangedFile[]) {
    const before = change.flatMap((file) => [
      ...(file.kind === "added" ? [] : [file.oldPath ?? file.path]),
      ...file.hunks.flatMap(({ heading, lines }) => [heading, ...texts(lines, true)]),
    ]);
    const known = new Set(before.flatMap((text) => text.match(names) ?? []));
    const added = change.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => texts(lines, false)));
    const all = new Set(added.flatMap((text) => text.match(names) ?? []));
    this.names = new Set([...all].filter((name) => !known.has(name)));
    this.before = new Set(before.map((text) => text.trim()));
  }

  /**
   * Takes a text; gives whether it holds a name or a number that stands on added lines only. That is
   * what a question and a pointer must not say.
   */
  isIn(text: string): boolean {
    return (text.match(names) ?? []).some((name) => this.names.has(name));
  }

  /**
   * Takes a line; gives whether it is decisive: it is added, holds a name or a value that is no word of
   * the language, and stands nowhere on the old side. A partial example must not hold it whole.
   */
  isDecisive({ kind, text }: DiffLine): boolean {
    const own = (text.match(names) ?? []).filter((name) => !structureWords.has(name));
    return kind === "added" && own.length > 0 && !this.before.has(text.trim());
  }
}

function texts(lines: readonly DiffLine[], old: boolean): string[] {
  return lines.flatMap(({ kind, text }) => ((kind !== "added") === old ? [text] : []));
}

/** Words of the common languages that give code its shape; of an added line they alone are shown. */
export const structureWords: ReadonlySet<string> = new Set(
  (
    "if else elif elsif for foreach while do until unless switch case match when default return break continue " +
    "try catch except rescue finally ensure throw throws raise with using defer guard " +
    "function def fn func fun class struct interface enum trait impl type const let var val " +
    "async await yield go select synchronized lock export public private protected static " +
    "begin end then fi done in of not and or select from where join on group by order insert into " +
    "update set delete create alter table begin commit rollback SELECT FROM WHERE JOIN ON INSERT INTO UPDATE SET DELETE"
  ).split(" "),
);
