import { noticeText } from "../text/plain";
import type { Dialect, Ownership } from "./codeowners";
import { codeownersPlaces } from "./locate";

const forgeNames: Readonly<Record<Dialect, string>> = {
  github: "GitHub",
  gitlab: "GitLab",
  bitbucket: "Bitbucket Cloud",
};

/** Takes the repository-relative path of a CODEOWNERS file at the size limit; gives what that means. */
export function tooLargeText(file: string): string {
  return `${file} is 3 MB or larger, so GitHub ignores it, and Baton does too.`;
}

/** Takes a dialect whose forge finds no CODEOWNERS file; gives that in a sentence. */
export function noCodeownersText(dialect: Dialect | undefined): string {
  if (dialect === undefined) return "This repository has no CODEOWNERS file.";
  return `This repository has no CODEOWNERS file where ${forgeNames[dialect]} looks for one: ${placesText(dialect)}.`;
}

/**
 * Takes the file in force, if there is one, and the dialect whose forge looks for it; gives what that
 * means for a CODEOWNERS file at another place.
 */
export function noEffectText(inForce: string | undefined, dialect: Dialect): string {
  return inForce === undefined
    ? `This file has no effect: ${forgeNames[dialect]} looks only for ${placesText(dialect)}.`
    : `This file has no effect: ${inForce} is in force instead.`;
}

/**
 * Takes who owns a file, the file's path and that of CODEOWNERS, both repository-relative; gives the
 * answer in a sentence that is safe in a message box.
 */
export function whoOwnsText(ownership: Ownership, path: string, codeowners: string): string {
  const file = noticeText(path.split("/").at(-1) ?? "", 60);
  if (ownership.kind === "noRule") return `No rule in ${codeowners} covers ${file}.`;
  const { rule } = ownership;
  if (ownership.kind === "unowned") {
    return `${file} is unowned on purpose: ${codeowners} line ${rule.line} names nobody.`;
  }
  const lines = [...(ownership.others ?? []), rule].map(({ line }) => line);
  const where = `${codeowners} ${lines.length === 1 ? "line" : "lines"} ${listText(lines)}`;
  return `${file} is owned by ${noticeText(listText(ownership.owners))} (${where}).`;
}

/** Takes texts or numbers; gives them as a list in a sentence: "3", "3 and 14", "3, 14 and 20". */
export function listText(items: readonly (string | number)[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? `${last}` : `${items.slice(0, -1).join(", ")} and ${last}`;
}

function placesText(dialect: Dialect): string {
  return listText(codeownersPlaces(dialect));
}
