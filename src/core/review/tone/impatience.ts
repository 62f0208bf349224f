import { phrases } from "../phrase";
import { enough, type Frame, half } from "./frame";

/** Patience running out: with the other, with the talk, with being asked. */
export const impatience: readonly Frame[] = [
  ...enough(
    "impatience",
    // Openers that are a shout.
    ...phrases`
      ^(?:oh,? )?come on\b
      \bfor (?:god|christ|pete|heaven|fuck|goodness)'?s? ?sakes?\b
      \bfor crying out loud\b
      ^(?:oh,? )?for once\b
      ^(?:no|nope)[,.]? (?:just no|absolutely not|no way|no no)\b
      ^just no\b
      ^ffs\b
      \bwtf$
      ^wtf(?= is| are| does| did| why| kind|,)
      ^what (?:the hell|the heck|the fuck)$
    `,
    // Orders aimed at the person.
    ...phrases`
      (?:^|, |\bplease |\band |\bjust |\bto )stop (?:wasting|sending|posting|being|arguing|whining|complaining|ignoring|pretending|trolling|pushing|breaking|submitting|spreading|blaming|adding th|doing th|making (?:excuses|stuff|up|things))
      ^(?:please )?stop (?:it|this|that|adding|already)$
    `,
    // Told to be quiet, to learn, to read.
    ...phrases`
      (?<!\bi(?:'ll| will) )\bshut up\b
      \bgrow up\b
      \bget a (?:life|clue|grip)\b
      \bget over (?:it|yourself)\b
      ^go away\b
      \bget lost\b
      \b(?:fuck|piss|bugger) off\b
      \bscrew you\b
      \brtfm\b
      \bcalm down\b
      \btake a step back\b
      \bman up\b
      ^(?:please )?learn (?:to|how|some|the)\b
      \bthink before\b
      \buse your (?:head|brain)\b
      ^(?:please )?(?:go )?read the (?:[\w-]+ )?(?:docs?|documentation|manual|code|guidelines?|mail|thread|readme|spec|f\w+ manual) (?:again|first|before|properly|carefully|this time)\b
      \bdo it you \w+
      \bdeal with it$
    `,
    // What will not be done for them any more.
    ...phrases`
      \bi(?:'ll| will|'m going to| am going to) (?:just |simply |have to |be forced to )?(?:reject|nack|ignore|block|ban|veto|report|not (?:review|accept|merge|waste|read|even|pull|take)|stop (?:reviewing|reading|responding))\b
      \bi (?:won't|refuse to|am not going to|'m not going to|will not|don't want to|do not want to)(?: even| ever)? (?:waste|spend (?:any )?(?:more )?(?:of my )?time|bother|look|argue|repeat|accept any|take any|pull|review)
      \bi'm not (?:going to|gonna) (?:waste|bother|argue|repeat|spend|even)
      \bspend (?:any )?more time (?:helping|on you|with you|arguing)
    `,
    // Enough of it.
    ...phrases`
      \b(?:i'm|i am|we're|we are|i've) (?:so |really |getting |just )?(?:tired of|sick of|sick and|fed up|done (?:here|with (?:this|you)|arguing)|losing (?:my )?patience|running out of patience|had enough)\b
      \blife is too short\b
      \benough (?:is enough|already)\b
      \bstop right here\b
      \bend of (?:discussion|story)\b
      \bit(?:'s| is) that simple\b
      \bzero tolerance\b
      \bnot going to waste\b
    `,
    // Said once more.
    ...phrases`
      \bagain,? i(?:'ll| will)? ask\b
      \bi(?:'ll| will) ask again\b
      \bi(?:'ve| have)? (?:already )?(?:told|warned|asked) (?:you|this|that|already)(?: \w+)? (?:before|times|already|again|twice|once|not|that|to)\b
      \bi already (?:told|said|asked|explained|mentioned|commented)\b
      \bas i(?:'ve| have)? (?:already )?(?:said|told you|explained|mentioned|asked) (?:\w+ )?(?:times|already|many|before|a hundred)\b
      \bfor the (?:n|nth|third|fourth|fifth|tenth|hundredth|last|umpteenth|millionth|\d+(?:th|rd|nd)|second) (?:and last )?time\b
      \b(?:for the|this is the) last time\b
      \bmy (?:\w+ )?(?:remaining|still|open|earlier|unanswered) (?:\w+ )?questions?\b
      \ball i(?:'ve| have) (?:seen|heard|got|read)\b
      \bhow much longer\b
      \blost count\b
      \bbeen (?:through|over) this\b
      \bhow often (?:do|must|should) i\b
      \bdon't have (?:the )?time for (?:this|that|such|these)\b
      \bnot (?:my|our) job to\b
      \bi'm not your\b
      \bnot (?:going to|gonna) happen\b
      \bspoon-?feed\w*\b
      \bhand-?hold\w*\b
      \bstop (?:this|that|the) (?:nonsense|madness|insanity|bullshit|crap)\b
    `,
  ),
  ...half(
    "impatience",
    // Shocked openers and sighs.
    ...phrases`
      ^(?:wtf|omg|wth|jfc|jesus|good grief|oh my god|seriously|really|man|ugh+|sigh|yuck|eww?|ick|gross)$
      ^(?:wtf|omg|wth|jfc|jesus|good grief|oh my god|seriously|ugh+|sigh|yuck|eww?)[, ]
      \bjust so you know\b
      \bonce (?:and for all|again)\b
      \byet again\b
      \bas i(?:'ve| have)? (?:already )?(?:said|told|explained|asked|mentioned)\b
      \bi don't (?:even )?(?:care|want to)\b
      \bplease just\b
      \bi can't believe\b
      \bstill (?:not|no)\b
      \bstart reading\b
      \bso damn\b
    `,
  ),
];
