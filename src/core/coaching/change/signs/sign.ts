import type { Topic } from "../../../people/topics";
import type { LanguageName } from "../languages";

/** A construct that tells, where it comes or goes, what a change is about. */
export interface Sign {
  readonly topic: Topic;
  /** For a sentence: "a catch block". */
  readonly says: string;
  /** How telling it is: 1 goes along with most changes, 5 is hardly ever there by chance. */
  readonly weight: number;
  readonly languages: readonly LanguageName[];
  readonly pattern: RegExp;
  /** What the pattern reads: code without strings and comments, or the strings. */
  readonly reads: "code" | "strings";
  /** Whether a change of the line itself speaks as well, such as another error that is caught. */
  readonly evenKept: boolean;
}

/** What differs from a sign that reads code and speaks only where it comes or goes. */
type Extra = Partial<Pick<Sign, "reads" | "evenKept">>;

/** Every language but those of data, styles and pages. */
export const code: readonly LanguageName[] = [
  "js",
  "python",
  "go",
  "java",
  "kotlin",
  "scala",
  "csharp",
  "c",
  "rust",
  "ruby",
  "php",
  "swift",
];

/** Takes a topic; gives how its signs are written down: languages, pattern, weight, what it says. */
export function signsOf(topic: Topic) {
  return (
    languages: readonly LanguageName[] | LanguageName,
    pattern: RegExp,
    weight: number,
    says: string,
    extra: Extra = {},
  ): Sign => ({
    topic,
    says,
    weight,
    languages: typeof languages === "string" ? [languages] : languages,
    // A blank at the start of a line is never a line end, which would be looked for again and again.
    pattern: new RegExp(pattern.source.replaceAll("^\\s*", "^[ \\t]*"), `${pattern.flags}m`),
    reads: extra.reads ?? "code",
    evenKept: extra.evenKept ?? false,
  });
}
