import { type Definition, definitionIn } from "./definitions";
import type { Language } from "./languages";
import type { ReadHunk, ReadLine } from "./readChange";
import { scan } from "./scan";

/** What a changed line belongs to. */
export interface CodeSymbol {
  readonly name: string;
  readonly what: Definition["what"];
}

/**
 * Takes a hunk, the place of a line in it and the language; gives the function, class, table or key
 * that the line belongs to: what the line itself defines, else the nearest definition above that is
 * indented less, with nothing between that would end it. Above the hunk its heading speaks, unless the
 * hunk shows that what it names has ended. Gives nothing rather than a guess.
 */
export function symbolAt(
  { heading, lines }: ReadHunk,
  place: number,
  language: Language,
): CodeSymbol | undefined {
  const line = lines[place];
  if (!line) return undefined;
  const own = definitionIn(line, language);
  if (own && own.what !== "key") return symbol(own);
  const other = line.kind === "added" ? "removed" : "added";
  let depth = depthOf(line.text);
  for (let at = place - 1; at >= 0 && depth > 0; at -= 1) {
    const above = lines[at];
    if (!above || above.kind === other || above.code.trim() === "") continue;
    const its = depthOf(above.text);
    const found = its < depth ? definitionIn(above, language) : undefined;
    if (found) return symbol(found);
    if (!isLead(above)) depth = Math.min(depth, its);
  }
  return depth === 0 ? undefined : headed(heading, language);
}

/** A line that leads from what a definition says to its body, or marks it, and ends nothing. */
function isLead({ code }: ReadLine): boolean {
  return /^\s*(?:[{#@)\]]|\w+:\s*$)/.test(code);
}

function headed(heading: string, language: Language): CodeSymbol | undefined {
  const [line] = scan([heading], language);
  const found = line ? definitionIn({ text: heading, ...line }, language) : undefined;
  return found && symbol(found);
}

function symbol({ name, what }: Definition): CodeSymbol {
  return { name, what };
}

/** How far a line is indented; a tab is as wide as four blanks. */
function depthOf(text: string): number {
  const [blanks = ""] = /^[ \t]*/.exec(text) ?? [];
  return blanks.replaceAll("\t", "    ").length;
}
