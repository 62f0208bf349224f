import { l10n } from "vscode";
import { oneOrMore } from "../../host/shown/plural";

/** Takes how many threads there are; gives that as the lead reads it. */
export function threadCount(count: number): string {
  return oneOrMore(count, l10n.t("1 thread"), l10n.t("{0} threads", count));
}
