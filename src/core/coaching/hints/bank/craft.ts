import type { TopicWords } from "./wording";

/** How code is put, tested and met by those who read, call or use it. */
export const tests: TopicWords = {
  questions: [
    "Which change to the code would make this test fail?",
    "Which case would you be sorry to meet in production?",
    "What does somebody learn from the name of this test when it fails?",
    "What has to be true before the test for it to mean anything?",
  ],
  pointers: [
    "The idea is a test that can fail: break the code on purpose and watch. Start from the nearest test of the same kind.",
    "This is about the edges: nothing, one, many, and what cannot be. See which of them are covered nearby.",
    "This is about saying what we expect and not how it is done. Look at a test that survived a rewrite.",
  ],
  gaps: [
    "What is left open is what the test expects.",
    "What is needed for the case is there; the proof is yours to fill in.",
    "I left out the line that would fail.",
  ],
  reasons: [
    "The test now fails when the behaviour breaks, and only then.",
    "The case that would hurt most is now written down.",
    "Whoever changes this next learns at once when something else breaks.",
  ],
};

export const naming: TopicWords = {
  questions: [
    "What would somebody new expect from this name without reading what is behind it?",
    "What do the people it is for call this?",
    "What would this be called if we wrote it today?",
    "Where does this name say something else than the code does?",
  ],
  pointers: [
    "The idea is a name that says what a thing is for and not how it is made. Read three places that use it, aloud.",
    "This is about one word for one thing. Look for what the same thing is called elsewhere here.",
    "This is about what a name promises. Look at what the code does that the name does not say.",
  ],
  gaps: [
    "What is left open is the name.",
    "The places that use it are there; the word is yours to find.",
    "I left the names out and kept what is done with them.",
  ],
  reasons: [
    "The name now says what the thing is for, so that its reader need not look.",
    "One word now stands for one thing everywhere.",
    "The name no longer promises something that the code does not do.",
  ],
};

export const interfaces: TopicWords = {
  questions: [
    "How will a call to this read in six months, and how could it be misused?",
    "Which of these parameters can change without the others?",
    "Who calls this today, and what do they have to change?",
    "What does somebody have to know that the signature does not say?",
  ],
  pointers: [
    "The idea is to write the call first and the function after. Look at how its sibling is called.",
    "This is about what callers hold on to: each part of it is a promise. Find who uses it, and for what.",
    "This is about making the wrong call hard to write. See which mistakes the types let through today.",
  ],
  gaps: [
    "What is left open is what goes in and what comes out.",
    "The call is there; its shape is yours to fill in.",
    "I left out what the caller is promised.",
  ],
  reasons: [
    "A call now says what it means, and the wrong one is harder to write.",
    "Callers ask for what they need and depend on nothing else.",
    "What was known to a few is now said by the signature.",
  ],
};

export const complexity: TopicWords = {
  questions: [
    "What must a reader keep in mind to change this safely?",
    "What is the simplest version that passes today's tests?",
    "Which of these cases can really happen together?",
    "What could be decided earlier, so that the rest need not ask again?",
  ],
  pointers: [
    "The idea is to deal with the odd cases first and leave, so that the main path reads straight down. Look at what each branch needs to know.",
    "This is about taking one decision in one place. Look for the places that ask the same thing.",
    "This is about giving a step a name of its own. See which lines would make sense together without the rest.",
  ],
  gaps: [
    "What is left open is how the cases are told apart.",
    "The outline is there; what each part does is yours to fill in.",
    "I left out the decisions and kept what stands around them.",
  ],
  reasons: [
    "There is less to keep in mind at once when the next change comes.",
    "Each case is decided in one place, and the main path reads straight down.",
    "What belongs together now stands together, so that a part can be changed alone.",
  ],
};

export const duplication: TopicWords = {
  questions: [
    "When this rule changes, how many places must follow?",
    "Are these alike by rule, or by chance?",
    "What would the shared part be called?",
    "Which of the copies would be forgotten first?",
  ],
  pointers: [
    "The idea is one place for one rule. Look for the other copy, and for what makes the two differ.",
    "This is about likeness by rule and likeness by chance: only the first is worth sharing. Look at when each was last changed.",
    "This is about where shared code lives. Look for the place that all who need it know already.",
  ],
  gaps: [
    "What is left open is what the copies share.",
    "The places are there; what they have in common is yours to fill in.",
    "I left out the part that both would call.",
  ],
  reasons: [
    "The rule now stands in one place, so that nobody has to remember the others.",
    "The next change is made once and holds everywhere.",
    "What differs is now plain to see, as all the rest is shared.",
  ],
};

export const accessibility: TopicWords = {
  questions: [
    "How does this work with a keyboard alone, or with a screen reader?",
    "What tells somebody that the state has changed, apart from colour?",
    "What does a screen reader call this?",
    "Where is the focus after this has happened?",
  ],
  pointers: [
    "The idea is that each control has a name, a role and a state that programs can read. Look at how a control of the same kind has them here.",
    "This is about the way of the keyboard: where it comes in, where it goes, how it gets out. Look for the first thing that cannot be reached without the mouse.",
    "This is about not saying something by colour or place alone. Look at a page that says it in words as well.",
  ],
  gaps: [
    "What is left open is what tells its name and state.",
    "The element is there; what a screen reader needs is yours to fill in.",
    "I left out what makes it work without a mouse.",
  ],
  reasons: [
    "Those who use a keyboard or a screen reader now get the same from it as everybody.",
    "Its name and state can now be read by programs, and not only seen.",
    "What was told by colour alone is now told in another way too.",
  ],
};

/** For a change that speaks of nothing in particular. */
export const general: TopicWords = {
  questions: [
    "What should somebody know before they change this, and what would you try first?",
    "What is this code sure of, and what makes it so?",
    "What would a caller be surprised by here?",
    "If this were to change next month, what would have to change with it?",
  ],
  pointers: [
    "The idea is to find the smallest change that makes the wrong case impossible. Look at what its callers rely on.",
    "This is about what the code takes for granted. Look at where its input comes from.",
    "This is about behaviour and not style. The nearest test says what is promised today.",
  ],
  gaps: [
    "What is left open is the step that makes the difference.",
    "What stands around it is there; the rest is yours to fill in.",
    "I left out the lines that decide.",
  ],
  reasons: [
    "It does what its callers rely on in the case that was missed.",
    "It is the smallest change I found that deals with the case.",
    "It puts the behaviour where the next reader looks for it.",
  ],
};
