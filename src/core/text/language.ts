/** Says a text in one language; `{0}` stands where the first value is put in. */
export interface Language {
  readonly t: (text: string, ...values: readonly (string | number)[]) => string;
}

/** For what a teammate reads, whatever the lead's language is. */
export const english: Language = {
  t: (text, ...values) =>
    text.replace(/\{(\d+)\}/g, (place, at) => String(values[Number(at)] ?? place)),
};
