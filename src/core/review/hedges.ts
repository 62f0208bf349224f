/** Words that leave the other a choice, or say that the writer may be wrong. */
export const hedge =
  /\b(?:maybe|perhaps|probably|possibly|might|could|would|may|i (?:\w+ )?(?:think|feel|guess|believe|suppose|suspect|assume|wonder|doubt|prefer|suggest)|seems?|imo|imho|i'd|i'm (?:not sure|curious|wondering)|not sure|rather|consider|suggest(?:ion)?|recommend|prefer(?:ably)?|let's|lets|how about|optional|optionally|nit|nits|if you|feel free|up to you|likely|kind of|kinda|sort of|a bit|ideally|can (?:you|we)|wondering|personally|alternatively|nice to|better|up for|minor)\b|\?/;

/** Takes words of a comment; gives whether something in them hedges. */
export function isHedged(words: string): boolean {
  return hedge.test(words);
}
