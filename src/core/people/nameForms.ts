/** A name in the forms by which two spellings of one person are compared. */
export interface NameForm {
  /** Its words in lower case without marks, given name first. */
  readonly words: readonly string[];
  /** All of them run together, without single letters in the middle. */
  readonly whole: string;
}

/**
 * Takes a name as somebody wrote it; gives its form: marks taken off letters (NFKD), letters that
 * have no such mark written out (`ł`, `ø`, `ß`), "Lastname, Firstname" turned round, a login's dots,
 * hyphens and capitals read as word breaks, a middle initial left out.
 */
export function nameForm(name: string): NameForm {
  const [before = "", after = "", ...more] = name.split(",");
  const turned = more.length === 0 && after.trim() !== "" ? `${after} ${before}` : name;
  const spaced = turned.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const words = fold(spaced)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const full = words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1);
  return { words: full, whole: full.join("") };
}

/** Letters of Latin alphabets that Unicode does not take apart into a letter and a mark. */
const writtenOut: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Takes a text; gives it in lower case without marks. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => writtenOut[letter] ?? letter);
}
