import { anyCharacter, star, textOf, type Wildcard, wildcardOf } from "./wildcard";

/** What one part of a path must be: a given name, a name like it, or any number of folders. */
export type Segment =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "wildcard"; readonly wildcard: Wildcard; readonly source: string }
  | { readonly kind: "anyDepth" };

/** A pattern ready to match: segments from the top of the repository, and what it takes at their end. */
export interface Pattern {
  readonly segments: readonly Segment[];
  /** The path that the segments lead to matches. */
  readonly itself: boolean;
  /** Everything below the path that the segments lead to matches. */
  readonly below: boolean;
}

const anyDepth: Segment = { kind: "anyDepth" };

/**
 * Compiles a pattern by gitignore's rules (gitignore manual, PATTERN FORMAT), which GitHub follows
 * but for one: a last segment `*` takes only what lies directly there, not what is inside matched
 * folders ("About code owners", the `docs/*` line of its example).
 *
 * Takes a pattern in which `patternFault` finds nothing. Never throws.
 */
export function compilePattern(source: string): Pattern {
  const text = withoutEscapedSlashes(source);
  const folderOnly = text.endsWith("/");
  const segments = segmentsOf(folderOnly ? text.slice(0, -1) : text);
  const isDeep = segments.at(-1)?.kind === "anyDepth";
  while (segments.at(-1)?.kind === "anyDepth") segments.pop();
  // Folders at any depth below `/a`, none included, hold what `/a` holds: `/a/**/` is `/a/`.
  // (Git alone would leave out the files directly in `/a`.)
  const insideOnly = folderOnly || isDeep;
  return { segments, itself: !insideOnly, below: insideOnly || !isLoneStar(segments.at(-1)) };
}

/** A backslash before a slash changes nothing: no name contains a slash. */
function withoutEscapedSlashes(source: string): string {
  return source.replaceAll(/\\[^]/g, (escaped) => (escaped === "\\/" ? "/" : escaped));
}

function segmentsOf(text: string): Segment[] {
  const anchored = text.includes("/");
  const segments: Segment[] = anchored ? [] : [anyDepth];
  for (const part of (text.startsWith("/") ? text.slice(1) : text).split("/")) {
    const segment = segmentOf(part);
    const repeated = segment.kind === "anyDepth" && segments.at(-1)?.kind === "anyDepth";
    if (!repeated) segments.push(segment);
  }
  return segments;
}

function segmentOf(text: string): Segment {
  // Only as a whole segment; other stars in a row are one star (gitignore manual).
  if (text === "**") return anyDepth;
  const tokens = tokensOf(text);
  const wildcard = wildcardOf(tokens);
  if (wildcard === undefined) return { kind: "name", name: textOf(tokens) };
  return { kind: "wildcard", wildcard, source: text };
}

function tokensOf(text: string): number[] {
  const tokens: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") tokens.push(text.charCodeAt(++at));
    else if (character === "?") tokens.push(anyCharacter);
    else if (character === "*") tokens.push(star);
    else tokens.push(text.charCodeAt(at));
  }
  return tokens;
}

function isLoneStar(segment: Segment | undefined): boolean {
  return segment?.kind === "wildcard" && segment.source === "*";
}
