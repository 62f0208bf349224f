import type { Fix } from "../finding";
import type { Spot } from "../findings";
import type { Sentence } from "../sentences";
import type { Told } from "../told";
import { capitalLike, replaced } from "./change";
import { titles } from "./titles";

/** Takes a comment, the derision in it and its sentence; gives it as the writer's own trouble. */
export function softenVerdict({ text }: Told, { start, end }: Spot, sentence: Sentence): Fix[] {
  const said = text.original.slice(start, end);
  const put = capitalLike("i find this hard to follow", said).replace(/^i /, "I ");
  const whole = replaced(titles.soften, sentence.start, sentence.end, { text: `${put}.` });
  return [replaced(titles.soften, start, end, { text: put }), whole];
}

/** Takes a comment, what is impatient in it and its sentence; gives it without that. */
export function softenHaste({ text }: Told, { start, end }: Spot, sentence: Sentence): Fix[] {
  const { original } = text;
  const said = original.slice(start, end);
  const lowered = /[A-Z]{2}/.test(said) ? [lowerCased(original, sentence)] : [];
  const gap = /^[\s,.!?:;-]{0,8}/.exec(original.slice(end))?.[0].length ?? 0;
  const rest = original.charAt(end + gap);
  const capital = { text: capitalLike(rest, said) };
  const cut =
    start === sentence.start && rest !== ""
      ? [replaced(titles.soften, start, end + gap + 1, capital)]
      : [];
  return [...lowered, ...cut];
}

/** Shouting is taken back for the whole sentence. */
function lowerCased(original: string, { start, end }: Sentence): Fix {
  const said = original.slice(start, end);
  const text = said.charAt(0) + said.slice(1).toLowerCase();
  return replaced(titles.soften, start, end, { text });
}
