import { phrases } from "../phrase";
import { effort, insight, you } from "./classes";
import { asked, enough, type Frame, half } from "./frame";

/** "On earth", "the hell": whoever asks so is not asking. */
const onEarth =
  "(?:on earth|in the world|the (?:hell|heck|fuck|f|devil|actual)|in (?:god's|heaven's) name|in hell|the flying)";

/** Questions that presuppose the fault, or that ask about the person and not the code. */
export const accusing: readonly Frame[] = [
  ...enough(
    "accusingQuestion",
    // "Did you even …", "do you ever test …", "did you not see …", "have you actually read …".
    ...phrases`
      \b(?:did|do|have|are|were|can|could|would|will|don't|didn't|haven't) (?:${you}|people|anyone|anybody) (?:even|seriously|honestly|not even|ever even|at all)\b
      \b(?:did|have|haven't|didn't) ${you} (?:actually|really|ever|ever actually) ${effort}\b
      \bdo ${you} (?:actually|really|honestly) (?:wonder|expect|believe|understand|know|care|read)\b
      \bdo ${you} ever (?:actually )?(?:read|test|look|think|check|listen|run|write|review|bother|learn|wonder|consider|update|document)\b
      \b(?:did|do|have|can|could|are) ${you} not (?:${insight}|see|seen|read|notice|look|able to|have an?|aware|ashamed|embarrassed)\b
      \b(?:did|has|does|had) (?:it|that|this) (?:really |not |ever |even |just )*(?:occur(?:red)?|cross(?:ed)?) (?:to )?(?:${you}|your)\b
      \bhave ${you} (?:ever |even )?bothered\b
      \bever (?:heard|read|thought|tried|used|seen|worked|considered)\b(?= (?:of|about|an?|the|to|with|it|reading|testing|using|running)\b).{0,40}$
      \bdon't ${you} have (?:an?|any) (?!need|reason|plan|preference|test|way|idea|link|chance|better|more|use|access|example)[\w-]+$
      \bcan't ${you} (?:just |simply |even |at least |ever )*(?:read|follow|listen|see|understand|test|learn|think|do anything|be bothered)\b
      \bare ${you} (?:really |quite |absolutely |even )?sure (?:that )?you (?:know|understand|understood|read|tested|ran|looked|work)\b
      \bhow (?:did|do|does|can|could) (?:you|this|that|it) (?:\w+ )?(?:manage to|get past|get through|get approved|get merged|pass (?:the )?(?:review|ci|your|any))\b
    `,
    // "Are you kidding", "are you still not".
    ...phrases`
      \bare you (?:kidding|joking|serious|blind|insane|crazy|high|drunk|out of your|still (?:not|going)|just trying|deliberately|purposely|being|really (?:that|so|going|suggesting|saying)|so|that|telling me)\b
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
      \bwhy (?:don't|didn't|can't|couldn't|won't|wouldn't|haven't) (?:you|people) (?:even|ever|finally|for once|bother|at least|read|listen|understand|learn)\b
      \bwhy (?:is it|are we|am i) (?:so hard|always|still (?:having|discussing|arguing))
    `,
    // "Since when", "how many times".
    ...phrases`
      \bsince when (?:do|does|did|is|are|can|have|has|was|were)\b
      \bhow many (?:more )?times (?:do|must|should|will|have|did|are) (?:i|we|you)\b
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
    // Everything was said, and more of it is a burden: "do I have to explain everything to you".
    ...phrases`
      \b(?:do|must|should|why (?:do|must|should|would)) (?:i|we) (?:really |seriously |always |still |even |now )?(?:have to |need to )?(?:explain|repeat|remind|teach|spell|tell you|do everything|babysit|keep (?:explaining|repeating|telling|saying|asking))\b
      \bwhat (?:exactly |part |bit |precisely )*(?:is|was|were) (?:so |not |still )?(?:unclear|confusing|hard to understand|difficult to understand|not clear)\b
      \bhow is (?:this|that|it) (?:still )?(?:not|so|un)(?: )?(?:clear|hard|difficult|obvious)
      \bwould it (?:kill|be (?:too much|so hard|asking too much))\b
      \bwhy (?:is|are|was) \S+ (?:always )?(?:so|that|too) (?:hard|difficult|complicated) (?:for you|to (?:understand|get right|follow|read|listen|test|grasp))\b
      \b(?:hard|difficult|complicated|tricky) for you\b
      \b(?:so|that|really|too) (?:hard|difficult|complicated|much) to (?:understand|grasp|listen|comprehend|ask|expect)$
    `,
    // A verdict asked: "what kind of name is this", "you call this a fix", "who thought this was fine".
    ...phrases`
      \bwhat (?:kind|sort|type) of (?:an? )?[\w-]+ (?:is|was|does|would) (?:this|that|it)$
      ^(?:and |so |oh )?you call (?:this|that|these|it)\b
      \b(?:who|how|why) (?:\w+ ){0,2}(?:thought|said|decided|think|thinks|figured) (?:that )?(?:this|that|it|these|you)(?: \w+)? (?:is|was|were|would be|could be|be|should be) (?:an? )?(?:good|great|smart|fine|ok|okay|clever|acceptable|allowed|right)\b
      \bwho (?:taught|allowed|hired|let) you\b
      \bis this your (?:idea|understanding|version|definition) of\b
      \bwhat am i (?:even )?(?:looking at|reading)\b
      \bget (?:this|your|the|that) (?:job|degree|diploma|license|title|commit rights)\b
    `,
    // What they had, or had lost, while they did it.
    ...phrases`
      \bdo you have (?:any|the slightest|the faintest|even the slightest) (?:idea|clue) (?:how (?:many|much|long|bad|hard|often)|what (?:you|it|that)|who)\b
      \bhave you (?:completely |totally )?(?:lost (?:your mind|it)|gone (?:mad|crazy|insane|nuts)|no (?:shame|respect|eyes))\b
      \b(?:were|are|was|is) (?:you|u|he|she|the author) (?:\w+ )?(?:drunk|high|asleep|sleeping|awake|sober|on drugs|out of your mind|half asleep|paid)\b
      \b(?:did|does|do) (?:the|your|that|any) [\w-]+(?: [\w-]+)? not (?:warn|tell|complain|show|scream|fail|notice|catch)\b
      \bor (?:do|should|must) (?:i|we) (?:really )?(?:have to|need to|do it|go|write|fix)\b
      \bare (?:we|you) (?:really|seriously|honestly|actually) (?:going to|gonna|doing|discussing|having|arguing|debating|suggesting|proposing|still)\b
      \bdo (?:i (?:really|seriously|honestly)|we (?:really|seriously|honestly)(?= \w+ to (?:discuss|argue|explain|repeat|debate|talk|spell))) (?:need|have) to\b
      \bso you(?:'re| are) (?:telling me|basically saying|admitting)\b
      \bwho ${onEarth} (?!knows)\w+
      ^(?:and )?who \w+s .{1,40} like (?:this|that)$
      \bhow (?:is|was) it (?:even )?possible\b
      \bhow (?:can|could|did) (?:nobody|no one|no-one)\b
      ^(?:and )?(?:exactly how|how exactly|what exactly) (?:is|was|are|does) (?:this|that|it) (?:even )?(?:supposed|meant) to\b
      \b(?:please )?tell me (?:this|that|it|you|we)(?:'s| is|'re| are| didn't| did not| haven't)\b
    `,
    // What nobody could expect of the one who writes.
    ...phrases`
      \bdo ${you} (?:really |seriously |actually |honestly )?expect (?:me|us|anyone|anybody|people|everyone)\b
      \bhow many more (?:times|rounds|versions|patches|iterations|reviews|comments|bugs|days|weeks)\b
      \b(?:any|some) (?:good )?reason (?:why )?you (?:decided|chose|refuse|keep|insist|ignore)\b.{0,30}\b(?:ignore|not|everything|anyway|my|our)\b
    `,
    // Their schooling, their sleep, their pay.
    ...phrases`
      \bwhere did ${you} (?:learn|study|go to school|get (?:your|that)|find that)\b
      \bhow long have ${you} been (?:doing|working|programming|coding|using|writing|a )
      \bdid ${you} (?:even |just |really |all )*(?:sleep through|skip (?:the|that|class)|fall asleep|graduate|forget what we|get paid|wake up)\b
      \bdid (?:someone|somebody|anybody|anyone) (?:force|make|tell|pay) you\b
      \bdid you (?:seriously|really) just\b
      \bdidn't (?:i (?:tell|ask|say|already|just)|we (?:agree|discuss|decide|already (?:agree|discuss|talk)))
      \bor do ${you} (?:just |simply |really )*(?:not|don't)\b
      \bwhat(?:'s| is| takes?) (?:taking )?(?:you )?so long\b
      \bwhy make (?:it|things) simple\b
      \bbecause why not\b
    `,
    // No subject but them: "why u always …", "why did you touch this, nobody …".
    ...phrases`
      \bwhy (?:do |are |must |would |did |have )?${you} (?:even|ever|keep|still|insist|always|constantly|never|bother|refuse|ignor\w+|so|simply refuse|not even)\b
      \bwhy (?:must|does|is|do) (?:everything|nothing|nobody|every \w+) .{0,40}(?:with you|always|so hard|so complicated)\b
      \bwhy can ${you} not\b
      \bwhat (?:are|were) ${you} (?:so )?(?:afraid of|scared of|hiding|trying to hide|even (?:doing|saying|trying|talking))\b
      \b(?:why all|what's with|what is with|enough with) (?:the|this|that|all the|all this) (?:drama|attitude|hostility|anger|fuss|aggression|noise)\b
    `,
    // A remedy that is a reproach: "how about you test it", "why don't you try running it".
    ...phrases`
      \bhow about ${you} (?:just |actually |first |at least )*(?:test|read|try|show|stop|fix|learn|do|listen|look|start|think|run|check|stick)\b
      \b(?:why don't you|have you (?:ever )?(?:considered|tried)|try|how about|what about) (?:actually |first |maybe |just )*(?:reading|thinking|listening|learning)\b
      \bbefore (?:telling me|calling (?:me|it|this)|lecturing|complaining|blaming|accusing)\b
      \bwithout (?:even |ever |actually |really )(?:reading|thinking|testing|looking|trying|understanding|checking|running|asking|bothering|opening)\b
      \b${you} .{1,80} without (?:reading|thinking|understanding|bothering)\b
      \bat least (?:try to )?(?:pretend|make it look|try to look|act like|make an effort|make the effort|have the decency)\b
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
      \bconstructive (?:way|ways|manner)\b
    `,
  ),
  // A statement with a question mark: it holds what they did up to them.
  ...asked([
    ...enough(
      "accusingQuestion",
      ...phrases`
        ^(?:and |so |wait,? )?${you} (?:tested|reviewed|ran|checked|verified|measured|benchmarked|approved) (?:this|that|it|these)\b
        ^${you}(?:'re| are) (?:\w+ )?aware (?:that|of|we|there)\b
        \b(?:is|are|was|were) \S+ (?:really |that |so )+(?:hard|difficult|complicated)$
      `,
    ),
    ...half(
      "accusingQuestion",
      ...phrases`
        ^(?:and |so |oh |wait |why |really,? |seriously,? )*${you} (?:just |really |actually |seriously |simply |even |also )*(?:\w+ed|broke|wrote|put|made|did|threw|left|chose|took|built|forgot|went|got|sent|gave|thought)\b
        ^(?:excuse me|come again|sorry what|is this serious)$
        ^(?:oh,? |ah,? )?so (?:now )?(?:we|you)(?:'re| are)? (?:just|simply|now|don't|no longer|never)\b
        ^(?:are|do|did|have|can|is) (?:we|people) (?:\w+ ){1,4}(?:now|these days)$
        ^what is (?:this|that|it) (?:even )?(?:supposed to|for real)\b
        \bi mean,? (?:what|come on|really|seriously)\b
      `,
    ),
    // Both at once is enough: "so we just ignore errors now".
    ...enough(
      "accusingQuestion",
      ...phrases`
        ^(?:oh,? |ah,? )?so (?:now )?(?:we|you)(?:'re| are)? (?:just|simply|now|don't|no longer|never) .{0,60}(?:now|anymore|any more|then|here|by hope)$
        ^oh,? so (?:now )?(?:we|you|i)\b
        \b(?:copy|copied|paste|pasted|take|took|steal|stole) (?:this|that|it|the code|everything) from .{0,40} (?:without|blindly)\b
      `,
    ),
  ]),
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
      \bare you trying to\b
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
