import type { TopicWords } from "./wording";

/** What a program does when things go wrong, at once, in great number, or on purpose. */
export const errorHandling: TopicWords = {
  questions: [
    "What does the caller see when this goes wrong halfway?",
    "Which failures are expected here, and which would be a bug?",
    "What is left behind when this stops in the middle?",
    "How would we notice that this had failed?",
  ],
  pointers: [
    "The idea is to decide, for each failure, who deals with it: this code, its caller, or nobody. See how the code around it passes failures on.",
    "This is about telling failures that we expect from those that are bugs. Look for what the callers do with either.",
    "This is about leaving things in a known state when something fails. Look at a neighbour that cleans up behind itself.",
  ],
  gaps: [
    "What is left open is what happens when it fails.",
    "The shape is there; what it does with a failure is yours to fill in.",
    "I left out the part that answers for the failure.",
  ],
  reasons: [
    "When this fails, the caller now learns what happened and can act on it.",
    "A failure here no longer passes unseen or leaves things half done.",
    "It tells failures that we expect from those that are bugs, so that each is met where it can be dealt with.",
  ],
};

export const concurrency: TopicWords = {
  questions: [
    "What happens when two of these run at once, or one finishes late?",
    "What guarantees that these steps happen in this order?",
    "Who else can change this value while we look at it?",
    "What happens to the work that is under way when somebody cancels?",
  ],
  pointers: [
    "The idea is a race: the outcome depends on who comes first. Look for a lock, a queue or an order that is already used nearby.",
    "This is about what several workers share. Look for each place that reads or writes it, and for what keeps them apart.",
    "This is about waiting: what must have finished before the next step may begin. Follow the order from one caller.",
  ],
  gaps: [
    "What is left open is what keeps two of these apart.",
    "The steps are there; what puts them in order is yours to fill in.",
    "I left out the part that makes sure of who comes first.",
  ],
  reasons: [
    "Two of these can now run at once without getting into each other's way.",
    "The order of the steps no longer depends on luck.",
    "What is shared is now read and written by one at a time, or not shared at all.",
  ],
};

export const performance: TopicWords = {
  questions: [
    "How does this grow from 10 items to 100,000?",
    "What have we measured here, and on which path?",
    "Which part of this work is done more often than it needs to be?",
    "What would we have to see to know that this is fast enough?",
  ],
  pointers: [
    "The idea is to count how often each step runs for one request. Look at the outermost loop first, then further in.",
    "This is about work that is repeated although its result is the same. Look for what does not change from one round to the next.",
    "This is about cost that grows with the data. A measurement before and after says more than reading does.",
  ],
  gaps: [
    "What is left open is how the repeated work is saved.",
    "The frame is there; how the work is saved is yours to fill in.",
    "I left out the part that is done less often.",
  ],
  reasons: [
    "The same result now takes less work, and what is left grows more slowly with the data.",
    "Work that was repeated is now done as often as it is needed.",
    "The dear part no longer stands in the way of what everybody waits for.",
  ],
};

export const security: TopicWords = {
  questions: [
    "Who can control this value, and where do we first trust it?",
    "What could somebody do here who may only read?",
    "What is the worst input that can get this far?",
    "Which check would have to fail before harm is done?",
  ],
  pointers: [
    "The idea is a trust boundary: the place where input from outside becomes ours. Look for where the value comes in.",
    "This is about checking what is allowed and not what is forbidden. Look for a helper that already does this check.",
    "This is about who may do what. Look at the nearest place that asks before it acts.",
  ],
  gaps: [
    "What is left open is the check itself.",
    "The way in is there; what may pass is yours to fill in.",
    "I left out what makes the value safe.",
  ],
  reasons: [
    "Input from outside can no longer be taken for something that we trust.",
    "Only those who may do this can do it now.",
    "The value is made safe in the one place where it comes in.",
  ],
};

export const dataAccess: TopicWords = {
  questions: [
    "How many queries does this make for one page, and for a hundred rows?",
    "What if the row changes between reading and writing it?",
    "Which of these steps must succeed or fail together?",
    "What does this do to the data that is there already?",
  ],
  pointers: [
    "The idea is a transaction: steps that count all together or none of them. Look for the helper that starts one.",
    "This is about how often we go to the database. Look at the queries that one request makes.",
    "This is about old and new data living side by side for a while. See how the last change of this kind was brought in.",
  ],
  gaps: [
    "What is left open is what is asked of the database.",
    "The frame of the query is there; what narrows it is yours to fill in.",
    "I left out what holds the steps together.",
  ],
  reasons: [
    "It asks the database for what is needed, in as few trips as it takes.",
    "The steps now count together, so nobody sees half of them.",
    "It fits the data that is there already as well as what is to come.",
  ],
};

export const logging: TopicWords = {
  questions: [
    "At 3 a.m., which line tells us what happened, and to whom?",
    "What must never appear in this log?",
    "Who reads this line, and what do they do next?",
    "How many of these lines does a busy hour write?",
  ],
  pointers: [
    "The idea is a line that can be acted on: what happened, to what, and what comes next. See which fields the lines around it carry.",
    "This is about choosing a level: who has to wake up for this. Look at a message of the same weight.",
    "This is about finding one request among many. Look for what ties the lines of one together.",
  ],
  gaps: [
    "What is left open is what the line tells its reader.",
    "The call is there; its level and fields are yours to fill in.",
    "I left out what somebody would search for at night.",
  ],
  reasons: [
    "Whoever reads the log now finds what happened and to what.",
    "The line is written at the level that fits what has to be done about it.",
    "The log says enough to find the cause, and nothing that it must not.",
  ],
};
