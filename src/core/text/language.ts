/** Says a text in one language; `{0}` stands where the first value is put in. */
export interface Language {
  readonly t: (text: string, ...values: readonly (string | number)[]) => string;
}

/** Takes a language and texts or numbers; gives them in a row as one says it: "a", "a and b", "a, b and c". */
export function listIn(language: Language, items: readonly (string | number)[]): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return `${last}`;
  return language.t("{0} and {1}", items.slice(0, -1).join(", "), last);
}

/** A language in which dates can be written. */
export interface NamedLanguage extends Language {
  /** As BCP 47 and `Intl` have it, as in "pt-br". */
  readonly name: string;
}

/** For what a teammate reads, whatever the lead's language is. */
export const english: NamedLanguage = {
  name: "en",
  t: (text, ...values) =>
    text.replace(/\{(\d+)\}/g, (place, at) => String(values[Number(at)] ?? place)),
};

/** Takes a language; gives the name by which its dates are written: those of English with the day first, as one writes them in Britain. */
export function dateLocale({ name }: NamedLanguage): string {
  return name === english.name ? "en-GB" : name;
}
