/**
 * A tag for a template: takes a shape of words, gives it as a regular expression in which each blank
 * stands for blanks, breaks of lines or marks of emphasis ("is **really** bad"); " ?" for up to four, or
 * none. No blank may stand in a class in brackets.
 */
export function phrase(shape: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return worded(String.raw(shape, ...parts));
}

/** A tag for a template: takes shapes of words, one to a line; gives each as `phrase` does. */
export function phrases(shapes: TemplateStringsArray, ...parts: readonly string[]): RegExp[] {
  const lines = String.raw(shapes, ...parts).split("\n");
  return lines.flatMap((line) => (line.trim() === "" ? [] : worded(line.trim())));
}

function worded(shape: string): RegExp {
  const typed = hasty.reduce((now, [neat, either]) => now.replace(neat, either), shape);
  return new RegExp(typed.replaceAll(" ?", "[\\s*_]{0,4}").replaceAll(" ", "[\\s*_]+"));
}

/** What is typed in haste: "didnt", "youre", "u". Shapes are written as it should be. */
const hasty: readonly (readonly [RegExp, string])[] = [
  [/n't/g, "n'?t"],
  [/(?<=you|they|\(\?:)'re/g, "'?re"],
  [/(?<=it|that|what|who|there|here|he|\(\?:)'s/g, "'?s"],
  [/(?<=\\b|[\^ (|])you(?![a-z'(?])/g, "(?:you|u)"],
];
