import * as l10n from "@vscode/l10n";

/** Takes how many there are; gives them in words: "1 commit", "2 commits". */
export function commitsText(count: number): string {
  return count === 1 ? l10n.t("1 commit") : l10n.t("{0} commits", count);
}

/** Takes how many there are; gives them in words: "1 file", "2 files". */
export function filesText(count: number): string {
  return count === 1 ? l10n.t("1 file") : l10n.t("{0} files", count);
}

/** Takes how many there are; gives them in words: "1 comment", "2 comments". */
export function commentsText(count: number): string {
  return count === 1 ? l10n.t("1 comment") : l10n.t("{0} comments", count);
}

/** Takes how many the lead made alone; gives them in words: "1 commit of yours alone". */
export function aloneText(count: number): string {
  return count === 1
    ? l10n.t("1 commit of yours alone")
    : l10n.t("{0} commits of yours alone", count);
}
