import { phrases } from "../phrase";
import { enough, type Frame, half } from "./frame";

/** What somebody is doubted to have done. */
const effort =
  "(?:read|look|looked|test|tested|try|tried|check|checked|think|thought|understand|understood|wonder|believe|expect|know|compile|compiled|run|ran|care|cared|consider|considered|review|reviewed|bother|bothered|seen?|open|opened|notice|noticed|write|wrote|written|verify|verified)";
/** "On earth", "the hell": whoever asks so is not asking. */
const onEarth =
  "(?:on earth|in the world|the (?:hell|heck|fuck|f|devil|actual)|in (?:god's|heaven's) name|in hell|the flying)";

/** Questions that presuppose the fault, or that ask about the person and not the code. */
export const accusing: readonly Frame[] = [
  ...enough(
    "accusingQuestion",
    // "Did you even …", "have you actually read …".
    ...phrases`
      \b(?:did|do|have|are|were|can|could|would|will|don't|didn't|haven't) (?:you|u|people|anyone|anybody) (?:even|seriously|honestly|not even|ever even|at all)\b
    `,
    // "Have you actually read …".
    ...phrases`
      \b(?:did|have|haven't|didn't) (?:you|u) (?:actually|really|ever|ever actually) ${effort}\b
      \bdo you (?:actually|really|honestly) (?:wonder|expect|believe|understand|know|care|read)\b
    `,
    // "Are you kidding", "are you still not".
    ...phrases`
      \bare you (?:kidding|joking|serious|blind|insane|crazy|high|drunk|out of your|still (?:not|going)|trying to|just trying|deliberately|purposely|being|really (?:that|so|going|suggesting|saying)|so|that|telling me)\b
    `,
    // "You are aware that …", "you did test this, right?".
    ...phrases`
      ^(?:so,? )?you (?:are|do)(?: \w+)? (?:aware|realis?z?e|know|understand) (?:that|this|of|how|what)\b
    `,
    ...phrases`
      \byou (?:are|do|did|have|were)(?: \w+)? (?:aware|realis?z?e|know|read|understand|notice|see|test)\b.{0,120}\b(?:right|yes|no|don't you|aren't you|didn't you)$
    `,
    // "Why on earth would you".
    ...phrases`
      \b(?:why|what|who|how|where|when) ${onEarth} (?:are|do|did|would|were|is|was|have)? ?(?:you|your|people|cares?|anyone|that supposed|the point|this (?:supposed|even|code|patch|change|block|function|mess))\b
      \bwhy oh why\b
    `,
    // "Why do you keep", "why would anyone even".
    ...phrases`
      \bwhy (?:would|do|are|did|must|should|have|were) (?:you|anyone|anybody|someone|people) (?:even|ever|keep|still|insist|always|bother|refuse|ignor|not bother|in their right|so |want to (?:make|do) (?:such|this|that) (?:mess|thing))
    `,
    // "Why can't you ever".
    ...phrases`
      \bwhy (?:don't|didn't|can't|couldn't|won't|wouldn't|haven't) (?:you|people) (?:even|ever|finally|for once|bother|at least|read|listen|understand|learn|test)\b
      \bwhy (?:is it|are we|am i) (?:so hard|always|still (?:having|discussing|arguing))
    `,
    // "Since when", "how many times".
    ...phrases`
      \bsince when (?:do|does|did|is|are|can|have|has|was|were)\b
      \bhow many (?:more )?times\b
      \bhow (?:much )?(?:more |often |long )?do i (?:have|need) to\b
    `,
    // An answer is demanded: "care to explain".
    ...phrases`
      \b(?:now |please )?explain to me\b
      \bcare to (?:explain|look|read|tell|elaborate|share|justify|comment|enlighten|show)\b
    `,
    // "What were you thinking", "which part of it is unclear".
    ...phrases`
      \bwhat (?:was|were|is|are) (?:the author|you|u|he|she|they|people|we) (?:even )?(?:thinking|smoking|on about|talking about|smoking|trying to prove)\b
      \bwhat did you expect\b
      \b(?:what|which) part of\b.{1,60}\b(?:you|don't|unclear)\b
      \bis this (?:a|some kind of|supposed to be an?) (?:joke|prank)\b
      \byou(?:'re| are| must be| have got to be|'ve got to be|'ve gotta be)(?: \w+)? (?:kidding|joking)\b
      \bgive me (?:a break|one good reason)\b
      \b(?:have you considered|how about|what about|try) (?:actually )?reading\b
      \bdid you read (?:what|my|any|the (?:mail|thread|comment|review|description))\b
      \bwhy should (?:i|we|anyone|anybody) (?:care|bother|trust|accept|believe)\b
      \bwhat(?:'s| is) (?:wrong with|your) (?:you|problem)\b
      \bor what (?:do|did) you think\b
      \bdo you (?:deny|dispute|disagree that)\b
      \bwould you (?:dare|insist|ever)\b
      \bwhat do you think you\b
      \bwhat gives you\b
    `,
    // "Who wrote this".
    ...phrases`
      \bwho (?:the \w+ )?(?:wrote|came up with|approved|designed|in their right mind|would ever|are you to|are you expecting|gave you|told you|asked you|do you think)\b
    `,
    // "How hard can it be".
    ...phrases`
      \bhow (?:hard|difficult) (?:is|can|would|could) (?:it|this|that)\b
      \bhow (?:could|can|did) (?:you|anyone|anybody|someone|somebody|this) (?:possibly|miss|think|even|ever|not|get past|pass|seriously)\b
      \bhow (?:do|did|would) you (?:ever|even)\b
    `,
    // "Will you finally answer", "is it so hard".
    ...phrases`
      \b(?:are|were) you (?:\w+ )?going to (?:answer|ever|actually|finally|explain|respond|address|keep|continue)\b
      \b(?:can|could|would|will) you (?:please )?(?:for once|finally|stop)\b
      \bcould you please just\b
      \bis (?:it|this|that) (?:really )?(?:so|that|too) (?:hard|difficult|much)\b
      \btoo much to ask\b
    `,
    // What everybody is said to know.
    ...phrases`
      \bisn't (?:it|that|this) (?:obvious|clear|self-evident)\b
      \bdon't you (?:know|see|get|understand|care|realize|realise|read|test|ever|even)\b
      \bdoes (?:it|this|that) (?:sound|look|seem) (?:smart|sane|intelligent|clever)\b
    `,
    // Doubt that it works at all: "does this even compile".
    ...phrases`
      \bdo(?:es)? (?:this|that|it|these) even (?:work|compile|run|pass|build|do|make)\b
      \bwhat(?:'s| is) (?:even )?the point\b
      \bhow is (?:this|that|it) (?:even|possibly|in any way|remotely)\b
    `,
    // Wished for in a way that denies it was there: "something constructive, please".
    ...phrases`
      \b(?:more|any|something) constructive\b
      \bconstructive (?:way|ways|manner|and)\b
    `,
  ),
  ...half(
    "accusingQuestion",
    // With "the hell", but about nobody; "tell me why".
    ...phrases`
      \b(?:why|what|who|how|where|when) ${onEarth}\b
      \b(?:enlighten|educate) (?:me|us)\b
      \b(?:tell|show|remind) (?:me|us) (?:why|how|what|where|again)\b
    `,
    // Plain questions that become sharp beside something else.
    ...phrases`
      \bwhy (?:don't|didn't|can't|couldn't|won't|did|would) you\b
      \bwhat makes you (?:think|believe|so)\b
      \bare you aware\b
      \bdo(?:es)? (?:this|that|it) actually (?:work|compile|run|pass|do)\b
      \bdo you really think\b
      \bhow is (?:this|that|it) supposed to\b
      \bdo i really (?:have|need) to\b
      \bmind (?:telling|explaining)\b
      \bthis is supposed to\b
      \bwho is supposed to\b
      \bhow would you (?:ever|like)\b
      \bdid you (?:test|run|compile|try|read|check) (?:this|it|that|any|the)\b
    `,
  ),
];
