import { isOrder, ownPlan } from "./directions";
import { isHedged } from "./hedges";
import type { Sentence } from "./sentences";
import type { Told } from "./told";

/** What else was found in a comment that makes an order more than bare. */
export interface Beside {
  readonly explainsWhy: boolean;
  readonly asksQuestion: boolean;
}

/** Where to look is a pointer, and leaves the change to the other: "look at how its neighbour does it". */
const toLookAt = /^(?:please |also |then )?look (?:at|for|up|into|where|how)\b/;

/**
 * Takes a comment and what else is in it; gives its bare orders: sentences that order, in a comment
 * with no reason, hedge, question or "nit" anywhere. "Please" does not make an order less bare; to look somewhere is none.
 */
export function bareOrders(told: Told, { explainsWhy, asksQuestion }: Beside): Sentence[] {
  const { label, sentences, words } = told;
  if (explainsWhy || asksQuestion || label?.severity === "optional" || isHedged(words)) return [];
  if (sentences.some((sentence) => ownPlan.test(sentence.words))) return [];
  return sentences.filter((one) => isOrder(one) && !toLookAt.test(one.words));
}
