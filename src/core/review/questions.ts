import type { Told } from "./told";

/** Questions that end without a question mark: somebody wants to know. */
const indirect =
  /\b(?:i (?:was |am |do |just )?wonder(?:ing)?\b|just curious|wondering (?:if|why|how|what|whether|about)|curious (?:if|why|how|what|whether|about)|(?:i'm |am )?not sure (?:why|what|how|i (?:follow|understand))|what do you think\b|any (?:idea|reason) (?:why|how)|(?:^|[.!,] ?)how about \w)/;

/** Takes a comment; gives whether it asks somebody something. Never throws. */
export function asksQuestion({ words, sentences }: Told): boolean {
  return (
    sentences.some(({ mark }) => mark.includes("?")) ||
    /\?(?=[\s)"'*]|$)/.test(words) ||
    indirect.test(words)
  );
}
