import { type Severity, severityNames } from "./severityNames";

/** What a comment says it is, in the words that the conventions have for it. */
export interface Label {
  /** As Conventional Comments names it where it has a name: "nitpick" for "Nit:". */
  readonly name: string;
  /** What stands in its brackets, in small letters: "non-blocking". */
  readonly decorations: readonly string[];
  /** How much weight it says the comment has; absent where it does not say. */
  readonly severity?: Severity;
  /** Where it begins, and where what it is about begins. */
  readonly start: number;
  readonly end: number;
}

/** A name with decorations in brackets, and "!" for blocking; groups: name, decorations, shout. */
const named = String.raw`(?<name>[a-z][a-z-]{1,14})(?:[ \t]{0,3}\((?<inside>[^()\n]{1,80})\))?(?<shout>!?)`;

/** The forms seen in the wild, most of them by tools that insert them. */
const forms: readonly RegExp[] = [
  // suggestion (non-blocking): …
  new RegExp(String.raw`^${named}[ \t]{0,3}:`),
  // **suggestion (non-blocking):** … or **suggestion**: …
  new RegExp(String.raw`^(?:\*\*|__)${named}(?::(?:\*\*|__)|(?:\*\*|__)[ \t]{0,3}:)`),
  // ![suggestion (non-blocking):](https://…)
  new RegExp(String.raw`^!\[${named}:?\]\([^)\s]{0,500}\)`),
  // [sand] … or (nit) …
  new RegExp(String.raw`^[[(]${named}[\])]:?`),
  // nit, … or tiny nit: … or nit - …
  /^(?:[a-z]{2,12} ){0,2}(?<name>nit(?:s|[ -]?picks?)?)(?<inside>)(?<shout>)(?:[ \t]{0,3}[:,\u2013\u2014-]|(?=[ \t]))/,
];

/** An emoji as itself or as its short name. */
const pictured = /^(?::(?<name>[a-z_+\d-]{1,20}):|(?<emoji>\p{Extended_Pictographic})\ufe0f?)/u;

const longestLabel = 800;

/** Takes a comment as typed; gives the label it begins with, if there is one. Never throws. */
export function labelOf(text: string): Label | undefined {
  const start = /^\s{0,80}/.exec(text)?.[0].length ?? 0;
  // English letters only, so that offsets stay.
  const head = text
    .slice(start, start + longestLabel)
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const picture = pictured.exec(head);
  const skipped = picture ? picture[0].length + blanksAt(head, picture[0].length) : 0;
  const label = writtenLabel(head.slice(skipped), start, skipped) ?? pictureLabel(picture, start);
  if (!label) return undefined;
  return { ...label, end: label.end + blanksAt(text, label.end) };
}

function writtenLabel(head: string, start: number, skipped: number): Label | undefined {
  for (const form of forms) {
    const match = form.exec(head);
    const said = match?.groups?.["name"] ?? "";
    const known = severityNames.get(said.replace(/[ -]/g, "")) ?? severityNames.get(said);
    if (!match || !known) continue;
    const inside = match.groups?.["inside"] ?? "";
    const decorations = inside.split(",").flatMap((one) => one.trim() || []);
    const shout = match.groups?.["shout"] === "!";
    const severity = decoratedSeverity(decorations, shout) ?? known.severity;
    const label = { name: known.name, decorations, start, end: start + skipped + match[0].length };
    return severity ? { ...label, severity } : label;
  }
  return undefined;
}

function decoratedSeverity(decorations: readonly string[], shout: boolean): Severity | undefined {
  if (decorations.some((one) => /^(?:non-?blocking|if-minor|optional)$/.test(one))) {
    return "optional";
  }
  return shout || decorations.includes("blocking") ? "blocking" : undefined;
}

function pictureLabel(picture: RegExpExecArray | null, start: number): Label | undefined {
  const { name = "", emoji = name } = picture?.groups ?? {};
  const known = severityNames.get(`:${emoji}`);
  if (!picture || !known) return undefined;
  return { ...known, decorations: [], start, end: start + picture[0].length };
}

function blanksAt(text: string, at: number): number {
  return /^[ \t]{0,8}/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}
