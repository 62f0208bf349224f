import type { Edit, Fix } from "../finding";
import { remarksOf } from "../remarks";
import type { Told } from "../told";
import { titles } from "./titles";

/** What separates two remarks: blanks, breaks of lines, the mark of a list. */
const gap = /[ \t\r\n]{0,40}(?:[-*+\u2022][ \t]{1,8})?$/;

/** Takes a comment with several remarks; gives each a number and a paragraph of its own. */
export function split(told: Told): Fix {
  const { original } = told.text;
  const edits = remarksOf(told).map(({ start }, at): Edit => {
    const before = gap.exec(original.slice(Math.max(0, start - 60), start))?.[0] ?? "";
    const from = start - before.length;
    const isFirst = original.slice(0, from).trim() === "";
    return { start: from, end: start, text: `${isFirst ? "" : "\n\n"}${at + 1}. ` };
  });
  return { title: titles.split, edits };
}
