import { codeBlock } from "../../text/plain";
import { commentIn, type Language, languageOf } from "../change/languages";
import { scan } from "../change/scan";
import { type OnlyAdded, structureWords } from "./onlyAdded";
import type { Spot } from "./spot";

/** As much of what stands around the gap as shows where it is. */
const linesAround = 4;

/**
 * Takes a spot and what may not be given away; gives a fenced skeleton with one gap: the unchanged
 * lines around it, the shape of the telling line with its names and values blanked, and the gap, each
 * in the indentation of the change. No decisive line stands in it whole.
 */
export function partialExample(spot: Spot, secrets: OnlyAdded): string {
  const { file, hunk, from, to, telling } = spot;
  const language = languageOf(file.path);
  const changed = hunk.lines.slice(from, to);
  const [first] = [...changed.filter(({ kind }) => kind === "added"), ...changed];
  const line = hunk.lines[telling];
  const shape = line?.kind === "added" && language ? shapeOf(line.text, language) : undefined;
  const comment = commentIn(language, "…");
  const gap = `${indentOf(first?.text ?? "")}${comment}`;
  const shaped = shape === undefined || isWhole(shape, spot, secrets) ? [] : [shape];
  const decisive = changed.filter((one) => secrets.isDecisive(one)).length;
  const block = shaped.flatMap((text) => {
    const opener = language && openerOf(text, spot, secrets, language);
    const inside = `${indentOf(text)}${stepBehind(text)}${comment}`;
    return [
      ...(opener === undefined ? [] : [opener, inside]),
      text,
      ...(decisive > 1 || /[{:]$/.test(text) ? [inside] : []),
      ...closerOf(text, spot),
    ];
  });
  const skeleton = [
    ...context(hunk.lines.slice(Math.max(0, from - linesAround), from)),
    ...(block.length === 0 ? [gap] : block),
    ...context(hunk.lines.slice(to, to + linesAround)),
  ];
  return codeBlock(skeleton, language?.fence ?? "", 160);
}

function context(lines: Spot["hunk"]["lines"]): string[] {
  return lines.flatMap(({ kind, text }) => (kind === "added" ? [] : [text]));
}

/** The shape of the added line whose block a line such as `} catch (…) {` ends, where there is one. */
function openerOf(
  shape: string,
  spot: Spot,
  secrets: OnlyAdded,
  language: Language,
): string | undefined {
  const { hunk, from, telling } = spot;
  if (!shape.trim().startsWith("}")) return undefined;
  const before = hunk.lines.slice(from, telling);
  const line = before.findLast(
    ({ kind, text }) =>
      kind === "added" && indentOf(text) === indentOf(shape) && text.endsWith("{"),
  );
  const opener = line && blanked(line.text, language);
  return opener === undefined || isWhole(opener, spot, secrets) ? undefined : opener;
}

/** The added line that ends the block which a shape begins, where nothing but brackets stands in it. */
function closerOf(shape: string, { hunk, to, telling }: Spot): string[] {
  if (!shape.endsWith("{")) return [];
  const after = hunk.lines.slice(telling + 1, to);
  const line = after.find(
    ({ kind, text }) =>
      kind === "added" && indentOf(text) === indentOf(shape) && /^\s*\}[)\];,]*$/.test(text),
  );
  return line ? [line.text] : [];
}

/** Whether the shape is the same as a decisive line, which may itself have been written with "…". */
function isWhole(shape: string, { hunk }: Spot, secrets: OnlyAdded): boolean {
  return hunk.lines.some((line) => secrets.isDecisive(line) && line.text.trim() === shape.trim());
}

/**
 * Takes a line and its language; gives it with everything blanked but the words and brackets that give
 * code its shape: `} catch (error) {` becomes `} catch (…) {`. Gives nothing where no such word is left.
 */
export function shapeOf(line: string, language: Language): string | undefined {
  const shape = blanked(line, language);
  const words = shape?.match(/\p{L}+/gu) ?? [];
  const hasWord = words.some((word) => structureWords.has(word));
  return hasWord && shape?.includes("…") ? shape : undefined;
}

/** A line in its indentation, with everything blanked that is neither such a word nor a bracket; nothing for a long one. */
function blanked(line: string, language: Language): string | undefined {
  const [scanned] = scan([line], language);
  const parts = scanned?.code.trim().match(token) ?? [];
  if (parts.length > 100) return undefined;
  const kept = parts.map((part) =>
    structureWords.has(part) || /^(?:[{}()]|=>?|[;:]|\s+)$/.test(part) ? part : "…",
  );
  return `${indentOf(line)}${simpler(kept.join("").replace(/…(?:\s*…)*/g, "…"))}`;
}

const token = /[\p{L}_$][\p{L}\p{N}_$]*|[{}()]|=>|=(?![=>])|[;:]$|[;:](?=\s)|\s+|[^\s]/gu;

/** Brackets within brackets tell more than a shape has to. */
function simpler(shape: string): string {
  let [before, now] = ["", shape];
  while (before !== now) {
    before = now;
    now = now.replace(/\((?=[^()]*[^()…\s])[^()]*\)|…\s*\(…?\)/g, (part) =>
      part.startsWith("(") ? "(…)" : "…",
    );
  }
  return now.replace(/…(?:\s*[:;]?\s*…)+/g, "…");
}

/** One step further in behind a line that opens a block. */
function stepBehind(shape: string): string {
  if (!/[{:]\s*$/.test(shape)) return "";
  return shape.startsWith("\t") ? "\t" : "  ";
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}
