import type { Told } from "./told";

/** What somebody can open or look up, as it is written. */
const pointers: readonly RegExp[] = [
  // The address of a page, also without its scheme.
  /\bhttps?:\/\/\S|\bwww\.\w/,
  // A change or a commit: Gerrit's id, a hash after the word for it.
  /\bI[0-9a-f]{40}\b|\b(?:commit|change|revision|sha)s? [0-9a-f]{7,40}\b/,
  // An issue, a pull request, a ticket, a bug by number.
  /(?:^|[\s(])(?:[\w.-]+\/[\w.-]+)?#\d{2,}\b|\b(?:bug|issue|ticket|PR|MR|CL|LP|RFC|PEP|CVE|JIRA)[ :#-]{0,2}\d{3,}|\bPEP ?-?8\b/,
  // A document by its file, or a link in Markdown.
  /\b(?:HACKING|CONTRIBUTING|README|STYLE\w*|CODING\w*)(?:\.(?:md|rst|txt))?\b|\]\([^)\s]/,
  // A file by its path.
  /(?<![\w/:.-])(?:[\w.-]{1,60}\/){1,12}[\w-]{1,60}\.[a-z]{1,5}\b/,
  // A place that is named to be looked at.
  /\b[Ss]ee (?:also )?(?:(?:my |the |your )?comments? (?:in|at|on|above|below)|(?:the |how |in )?`[^`\n]{2,80}`|\w+(?:[./]\w+)+|[\w/]+\.\w{1,4}\b)/,
];

/** Takes a comment; gives whether it points to something to read or an example by name. Never throws. */
export function hasPointer({ text }: Told): boolean {
  return pointers.some((pointer) => pointer.test(text.counted));
}
