import { env, l10n } from "vscode";
import { Calendar } from "../core/text/calendar";
import { english, type NamedLanguage } from "../core/text/language";

/** Gives the language of what the lead reads: the editor's where there are texts in it, else English. */
export function leadLanguage(): NamedLanguage {
  return l10n.bundle ? { name: env.language, t: l10n.t } : english;
}

/** Gives a calendar in the lead's time zone and language, so that no sentence holds a date of another language. */
export function leadCalendar(): Calendar {
  return new Calendar(undefined, leadLanguage());
}
