import * as l10n from "@vscode/l10n";

/** Takes lines, from 1; gives them as the lead reads them: "line 3", "lines 3 to 5". */
export function linesWord({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? l10n.t("line {0}", from) : l10n.t("lines {0} to {1}", from, to);
}
