import { l10n } from "vscode";
/** The title of every step of handing over. */
export const title = l10n.t("Baton: Hand Over an Area");
