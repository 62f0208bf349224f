import type { Topic } from "../../people/topics";

/** How a reason and an open question about a topic begin; the writer goes on. */
export interface Stem {
  readonly reason: string;
  readonly question: string;
}

/** Where the topic is not known. */
export const anyStem: Stem = { reason: "because ", question: "What led to this?" };

/** Consequence for user, caller or maintainer; questions that the code answers, none that begins with why. */
export const stems: Readonly<Record<Topic, Stem>> = {
  "error handling": {
    reason: "because when this fails, the caller ",
    question: "What does the caller see if this fails halfway?",
  },
  concurrency: {
    reason: "because if two of these run at once, ",
    question: "What happens if two of these run at once?",
  },
  performance: {
    reason: "because with many items this ",
    question: "How does this grow from ten items to a hundred thousand?",
  },
  security: {
    reason: "because whoever controls this value can ",
    question: "Who can control this value, and where is it first trusted?",
  },
  tests: {
    reason: "because without it nothing fails when ",
    question: "Which change to this code would make a test fail?",
  },
  naming: {
    reason: "because a reader would take it for ",
    question: "What would a new teammate expect from this name?",
  },
  interface: {
    reason: "because a caller would ",
    question: "How would a call to this read, and how could it be misused?",
  },
  complexity: {
    reason: "because to change this safely, a reader has to ",
    question: "What is the simplest version that passes the tests of today?",
  },
  "data access": {
    reason: "because each call then ",
    question: "What happens if this row changes between reading and writing?",
  },
  logging: {
    reason: "because from the log alone nobody could tell ",
    question: "Which line would tell us at night what happened, and to whom?",
  },
  duplication: {
    reason: "because when this rule changes, ",
    question: "When this rule changes, how many places have to follow?",
  },
  accessibility: {
    reason: "because with the keyboard or a screen reader, ",
    question: "How does this work with the keyboard alone?",
  },
};
