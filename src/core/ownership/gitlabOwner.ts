// Ruby's `\w`, as JavaScript's, is letters, digits and underscore of ASCII.
const part = "(?:[\\w.][\\w.-]*[\\w-]|\\w)";
const name = new RegExp(`(?<![\\w@])@(?:${part}/)*${part}`, "g");
const role = /^@@(?:developer|maintainer|owner)s?$/i;
const emailEnd = /\w@[^@]{1,255}(?<!\W)/g;
const longestEmailStart = 100;

/**
 * Finds the owners that GitLab sees in one word (code_owners/reference_extractor.rb): `@user` and
 * `@group/sub/sub` wherever they stand, e-mail addresses, and the three roles, also in the plural and
 * in any letter case, as whole words. So `@a,` is `@a`, and `a` or `@@guest` is nobody.
 *
 * Takes a word without blanks; gives owners as written, none if it is malformed. Linear. Never throws.
 */
export function gitlabOwnersIn(word: string): string[] {
  if (role.test(word)) return [word];
  return [...Array.from(word.matchAll(name), ([found]) => found), ...emailsIn(word)];
}

/** An `@` after anything but a letter or digit starts a name; GitLab would see an address too. */
function emailsIn(word: string): string[] {
  return Array.from(word.matchAll(emailEnd), ({ 0: found, index }) => {
    const start = Math.max(word.lastIndexOf("@", index) + 1, index + 1 - longestEmailStart);
    return word.slice(start, index) + found;
  });
}
