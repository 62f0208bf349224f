import { type CharacterClass, readClass } from "./characterClass";
import type { Pattern, Segment } from "./pattern";
import { anyCharacter, firstClass, star, textOf, wildcardOf } from "./wildcard";

/**
 * Completes a pattern as GitLab does before it matches (`normalize_pattern`, code_owners/file.rb):
 * `\#` at the start is a `#`, an escaped blank is a space, a pattern that does not start at the top
 * stands at any depth, and a folder stands for every file below. Never throws.
 */
export function normalizePattern(pattern: string): string {
  if (pattern === "*") return "/**/*";
  const plain = pattern.replace(/^\\#/, "#").replaceAll(/\\[ \t\n\v\f\r]+/g, " ");
  const placed = plain.startsWith("/") ? plain : `/**/${plain}`;
  return placed.endsWith("/") ? `${placed}**/*` : placed;
}

/**
 * Compiles a completed pattern by the rules of Ruby's `File.fnmatch` with FNM_PATHNAME and
 * FNM_DOTMATCH (dir.c): `**` is any depth only with a slash behind it, else a star; a star also
 * takes names that start with a dot; what is matched is a file, never all that is inside a folder.
 *
 * Gives undefined for a pattern that matches nothing because a `[` has no `]`. Never throws.
 */
export function compileFnmatch(normalized: string): Pattern | undefined {
  const segments: Segment[] = [];
  let at = 1;
  while (at <= normalized.length) {
    if (normalized.startsWith("**/", at)) {
      if (segments.at(-1)?.kind !== "anyDepth") segments.push({ kind: "anyDepth" });
      at += 3;
      continue;
    }
    const name = readName(normalized, at);
    if (name === undefined) return undefined;
    segments.push(segmentOf(name, normalized.slice(at, name.end)));
    at = name.end + 1;
  }
  return { segments, itself: true, below: false };
}

interface Name {
  readonly tokens: readonly number[];
  readonly classes: readonly CharacterClass[];
  readonly end: number;
}

function segmentOf({ tokens, classes }: Name, source: string): Segment {
  const wildcard = wildcardOf(tokens, classes);
  if (wildcard === undefined) return { kind: "name", name: textOf(tokens) };
  return { kind: "wildcard", wildcard, source };
}

/** Reads up to the next slash. One inside brackets is part of a class, which takes none all the same. */
function readName(text: string, start: number): Name | undefined {
  const tokens: number[] = [];
  const classes: CharacterClass[] = [];
  let at = start;
  while (at < text.length && text[at] !== "/") {
    if (text[at] === "[") {
      const read = readClass(text, at + 1);
      if (read === undefined) return undefined;
      tokens.push(firstClass + 1 - classes.push(read.value));
      at = read.end;
      continue;
    }
    const isEscaped = text[at] === "\\";
    if (isEscaped) at++;
    // A slash ends the name even after a backslash, and a backslash at the very end is nothing.
    if (at >= text.length || text[at] === "/") break;
    tokens.push(isEscaped ? text.charCodeAt(at) : tokenOf(text, at));
    at++;
  }
  return { tokens, classes, end: at };
}

function tokenOf(text: string, at: number): number {
  if (text[at] === "*") return star;
  return text[at] === "?" ? anyCharacter : text.charCodeAt(at);
}
