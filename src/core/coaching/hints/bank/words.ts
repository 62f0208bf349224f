import type { Topic } from "../../../people/topics";
import {
  concurrency,
  dataAccess,
  errorHandling,
  logging,
  performance,
  security,
} from "./behaviour";
import {
  accessibility,
  complexity,
  duplication,
  general,
  interfaces,
  naming,
  tests,
} from "./craft";
import { type TopicWords, wordingAt } from "./wording";

const byTopic: Readonly<Record<Topic, TopicWords>> = {
  "error handling": errorHandling,
  concurrency,
  performance,
  security,
  tests,
  naming,
  interface: interfaces,
  complexity,
  "data access": dataAccess,
  logging,
  duplication,
  accessibility,
};

/** Takes a topic, or none; gives what there is to say about it. */
export function wordsFor(topic: Topic | undefined): TopicWords {
  return topic === undefined ? general : byTopic[topic];
}

/**
 * Takes a topic, or none, and a number of 0 or more; gives an open question that fits it, another one
 * for the next number. Its first letter is a capital one.
 */
export function questionFor(topic: Topic | undefined, n: number): string {
  return wordingAt(wordsFor(topic).questions, n);
}
