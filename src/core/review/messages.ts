import type { Rule } from "./finding";

/** What a finding says to the one who writes, by rule: why it matters, and what would be better. */
export const messages: Readonly<Record<Rule, string>> = {
  accusingQuestion:
    "This question takes the fault for granted. An open one about the code gets an answer.",
  blame: "This speaks of the person. What the code does, and what follows, is easier to take up.",
  sarcasm: "This may be read as mockery. Said straight, it is quicker to act on.",
  derision: "A verdict alone leaves nothing to act on. What does the code do that worries you?",
  impatience: "This sounds out of patience. The request alone is stronger without it.",
  bareOrder: "An order without its reason gets done and not understood. What happens if it stays?",
  vagueComplaint: "This says that something is off, not what. Name the place and what follows.",
  hiddenSeverity: "This names real harm, but reads like an aside. Say whether it blocks.",
  severalRemarks: "Several remarks in one are hard to answer one by one. Give each its own place.",
};
