import * as l10n from "@vscode/l10n";
import { listIn } from "../text/language";
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
  return l10n.t("{0} is 3 MB or larger, so GitHub ignores it, and Baton does too.", file);
}

/** Takes a dialect whose forge finds no CODEOWNERS file; gives that in a sentence. */
export function noCodeownersText(dialect: Dialect | undefined): string {
  if (dialect === undefined) return l10n.t("This repository has no CODEOWNERS file.");
  return l10n.t(
    "This repository has no CODEOWNERS file where {0} looks for one: {1}.",
    forgeNames[dialect],
    placesText(dialect),
  );
}

/**
 * Takes the file in force, if there is one, and the dialect whose forge looks for it; gives what that
 * means for a CODEOWNERS file at another place.
 */
export function noEffectText(inForce: string | undefined, dialect: Dialect): string {
  return inForce === undefined
    ? l10n.t(
        "This file has no effect: {0} looks only for {1}.",
        forgeNames[dialect],
        placesText(dialect),
      )
    : l10n.t("This file has no effect: {0} is in force instead.", inForce);
}

/**
 * Takes who owns a file, the file's path and that of CODEOWNERS, both repository-relative; gives the
 * answer in a sentence that is safe in a message box.
 */
export function whoOwnsText(ownership: Ownership, path: string, codeowners: string): string {
  const file = noticeText(path.split("/").at(-1) ?? "", 60);
  if (ownership.kind === "noRule") return l10n.t("No rule in {0} covers {1}.", codeowners, file);
  const { rule } = ownership;
  if (ownership.kind === "unowned") {
    return l10n.t(
      "{0} is unowned on purpose: {1} line {2} names nobody.",
      file,
      codeowners,
      rule.line,
    );
  }
  const others = (ownership.others ?? []).map(({ line }) => line);
  const owners = noticeText(listText(ownership.owners));
  return others.length === 0
    ? l10n.t("{0} is owned by {1} ({2} line {3}).", file, owners, codeowners, rule.line)
    : l10n.t(
        "{0} is owned by {1} ({2} lines {3}).",
        file,
        owners,
        codeowners,
        listText([...others, rule.line]),
      );
}

/** Takes texts or numbers; gives them as a list in a sentence of the lead's language: "3", "3 and 14", "3, 14 and 20". */
export function listText(items: readonly (string | number)[]): string {
  return listIn(l10n, items);
}

function placesText(dialect: Dialect): string {
  return listText(codeownersPlaces(dialect));
}
