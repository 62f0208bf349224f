import type { Fix } from "../finding";
import { phrase } from "../phrase";
import type { Sentence } from "../sentences";
import type { Told } from "../told";
import { capitalLike, replaced } from "./change";
import { anyStem, stems } from "./stems";
import { titles } from "./titles";
import { topicOf } from "./topicOf";

/** "The cache should …", "this line needs to …": what is before the obligation, and what it is. */
const obliged = phrase`^(.{1,80}?) (?:(?:should|must|shall)(?: (not|never))?|(?:needs?|has|have|ought) to) (?=\w)`;
/** Small words before an order that a question does not need. */
const pleading = phrase`^(?:(?:please|pls|plz|kindly|just|simply|and|also|so|then|but),? )+`;
/** "Do not …" asks for a question with "not". */
const negated = phrase`^(?:do not|don't|dont|never) `;

/** Takes a comment and its order; gives the order as a question of the same words. */
export function askOrder({ text }: Told, { start, end, mark }: Sentence): Fix {
  const said = text.original.slice(start, end - mark.length).trimEnd();
  return replaced(titles.askAsQuestion, start, end, { text: questionOf(said) });
}

/** Takes a comment and a sentence that accuses; gives an open question about the same topic. */
export function askOpenly({ words }: Told, { start, end }: Sentence): Fix {
  const topic = topicOf(words);
  return replaced(titles.askAsQuestion, start, end, {
    text: (topic ? stems[topic] : anyStem).question,
  });
}

function questionOf(said: string): string {
  const match = obliged.exec(said.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
  if (match) {
    const subject = said.slice(0, match[1]?.length ?? 0);
    const rest = said.slice(match[0].length);
    return `Should ${small(subject)} ${match[2] ? "not " : ""}${rest}?`;
  }
  const order = small(without(pleading, small(said)));
  const rest = without(negated, order);
  return capitalLike(rest === order ? `could we ${order}?` : `could we not ${rest}?`, said);
}

function without(shape: RegExp, text: string): string {
  return text.slice(shape.exec(text.toLowerCase())?.[0].length ?? 0);
}

/** A first letter is small inside a sentence, unless it is a name: "URL", "I". */
function small(text: string): string {
  return /^[A-Z](?:[a-z']|\s)/.test(text) && !/^I\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
