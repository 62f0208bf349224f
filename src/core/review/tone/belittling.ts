import { phrases } from "../phrase";
import { abler, lesser, sure, you } from "./classes";
import { enough, type Frame } from "./frame";

/** Somebody is made small: more was expected, others know better, they are told to come to their senses. */
export const belittling: readonly Frame[] = [
  ...enough(
    "blame",
    // More was expected: of them, of a senior, for that pay.
    ...phrases`
      \b(?:i|we) (?:really |had |have |would have |would |'d |'d have )*expect(?:ed)? (?:\w+ )?(?:more|better|higher|that much)(?: \w+){0,2} (?:from|of) (?:you|an?|someone|somebody|the|our)\b
      \b(?:for|from|of|to) (?:someone|somebody|an? \w+|a person|people) (?:at|on|of|in|with) (?:your|this|that|such) (?:level|position|experience|role|seniority|grade|rank|skills?)\b
      \bfor (?:someone|somebody|an? \w+ \w+) (?:with|who) .{1,40}(?:disappoint|surpris|poor|bad|weak|shock|embarrass|sad)
      \b(?:i'm|i am|we're|we are|this is|it's|that's) (?:really |very |so |pretty |quite |deeply |honestly |just |truly |extremely |absolutely |a bit )*(?:disappoint(?:ed|ing)|appalled|shocked|shocking|stunned|astonished|astonishing|baffled|baffling|speechless|disgusted|embarrass(?:ed|ing)|dismayed|less than satisfied) (?:by|at|in|with|that|how|from|for you|to see)\b
      \bif (?:this|that) is (?:the best|your best|what you|how you|all you)\b
      \bthe best (?:that )?you (?:can|could|got|have)\b
      \byou (?:should|ought to|must) (?:really |already |at least )?know (?:better|(?:this|that|it|these things) (?:by now|already|by heart))\b
    `,
    // Made small by who would do it better, or would never.
    ...phrases`
      \b(?:${lesser}) (?:\w+ )?(?:could|can|would|writes?|knows?|understands?|does|did|codes?|has|have) (?:\w+ )?(?:better|cleaner|this|that|it|how|found|find|written|write|see|seen|done|do)\b
      \b(?:seen|read|got|had|reviewed) (?:\w+ )?(?:better|cleaner|nicer|saner) (?:\w+ )?(?:code|patches|work|tests?|prs?|names?|english|quality) (?:\w+ )?(?:from|by|in|than)\b
      \b(?:how|what) (?:${abler}) (?:would |should |do |does )?(?:write|work|do|code|build|behave|program|design)
      \b(?:no |not an? |not how |not what |never )(?:${abler})\b
      \b${abler} (?:would|could|should|can) (?:ever |not |never |have |do |see |tell |write |accept |merge |ship )
      \b(?:rocket science|brain surgery|quantum physics)\b
      \b(?:know|knows|knew) (?:this |that |it )?(?:\w+ )?(?:much |way |a lot )?(?:better|more) (?:\w+ )?than you\b
    `,
    // Sent away: another career, no rights, out of the project.
    ...phrases`
      \b(?:another|a different|a new|some other) (?:career|profession|job|hobby|line of work|project to)\b
      \b(?:not|n't|never|lose|revoke\w*|without) (?:have |be given |get |got |your |his |their )*(?:commit|merge|push|write|review) (?:rights|access|privileges|permissions?)\b(?= |$)(?! to (?:the (?:bucket|table|file|dir|disk|db)))
      \bno business (?:\w+ing|in|here|being)\b
      \blearn (?:the language|the basics|git|english|to (?:read|code|write|program|use|listen|behave|spell|count)|how to (?:read|code|write|program|use|spell|behave|work|do your|test))\b
      \byou (?:might|may|could|should|would)(?: \w+)? (?:want to |need to |have to |do well to )?(?:learn|study|read up|educate yourself|take a (?:course|class)|go back to)\b
      \b(?:taught|teaches) you\b
      \btyp(?:ical|e of) (?:\w+ )?(?:developers?|devs?|engineers?|programmers?|coders?|juniors?|interns?|managers?|guys?|you|of you|behaviou?r|attitude|response|answer)\b
      ^(?:so )?typical$
    `,
    // What they would have known with a look; what they were told.
    ...phrases`
      \byou (?:could|should|would|might)(?:'ve| have) (?:easily |simply |just |at least )*(?:found|caught|seen|noticed|avoided|spotted|known|figured|checked|realized)\b(?! (?:that|the same) )
      \bwould have (?:told|shown|warned|taught|saved|spared) you\b
      \byou (?:have|had|'ve|were|'d|have already|were already)(?: been)? (?:repeatedly |already |explicitly |clearly )*(?:told|warned|asked)(?: \w+){0,2} (?:so|before|already|times|not|twice|that)\b
      ^(?:maybe|perhaps) (?:you should )?(?:actually |just |first )?(?:read|learn|think|listen|google|study)\b(?! (?:the|it|them|this)(?: \w+){0,3} (?:from|into|once|in|as|lazily|with)\b)
      \bit(?:'s| is) (?:so |quite |pretty |very |painfully |rather )?(?:obvious|clear|evident|apparent|plain) (?:that )?${you} (?:did|didn't|never|have|haven't|don't|do not|are|aren't|just|only|want|can't)\b
      \bit would (?:help|be (?:nice|great|good|helpful))(?: a lot)? if you (?:actually|even|at least|once|first|finally|for once|ever|would bother)\b
      \b(?:anything|things?|code|stuff|what|something|parts|files) (?:that )?you (?:don't|do not|clearly don't|obviously don't) (?:understand|know|own|care)\b
      \b(?:answer|answered|addressed?|read|responded to|fixed|considered) (?:a single|any|none|even one|one single)(?: one)? of (?:my|our|the)\b
      \byou don't get to\b
      \bbecause you (?:just )?(?:feel like|felt like|can't be|couldn't be|are too|were too|think you)\b
      \bif you had (?:any|even|half|an ounce|a shred)\b
      \bi thought you (?:were an? (?!bit|little)|knew (?:what|how|better)|could (?:read|code))
      \byou(?:'re| are) supposed to be (?:an?|the|our)\b
      \bcall(?:s|ed)? yourself\b
    `,
    // What they always do, and what they alone do not see.
    ...phrases`
      \ball you (?:ever |always |seem to )?(?:do|did|care about|want|know)(?: ever)? is\b
      \b(?:all you had to do|all (?:i|we) (?:asked|ever asked|wanted|want)(?: for)? (?:was|is)|(?:i|we) only asked)\b
      \b(?:everyone|everybody|anyone|anybody)(?: else)? (?:but|except|apart from) you\b
      \bwe all know (?:that )?you\b
      \bfirst you .{1,60} (?:now|then) you\b
      \byou(?:'re| are| keep) (?:just |still |only |clearly )*(?:moving (?:the )?goal ?posts|contradicting yourself|dodging|evading|avoiding the (?:question|issue|topic|problem)|cherry-?picking|exaggerating|in no position)\b
      \b(?:missed|missing|miss) (?:my |the )?(?:whole |entire |obvious )*(?:point (?:of my|of what|here$|$)|obvious$)
      \b(?:missed|missing) the (?:whole|entire) point\b
      \byour (?:\w+ )?(?:logic|argument|arguments|reasoning|claims?|analysis|explanation|theory|numbers|conclusions?|attitude|premise) (?:is|are|makes?|was) (?:just |simply |completely |totally )*(?:flawed|nonsense|weak|laughable|bogus|irrelevant|absurd|no sense|ridiculous|stupid|invalid nonsense)\b
      \byou refuse\b
      \b(?:someone|somebody) (?:${sure} |should have |should've |needs to learn|was (?:too )?(?:lazy|asleep|drunk|sloppy|careless))
      \b(?:your|this|these|that) so-? ?called\b
      \band (?:you|everybody|everyone|we all) knows? it\b
      \blet you (?:any ?where )?near\b
      \bremind me (?:never|not) to\b
      \beither you .{1,60} or (?:i|we)\b
      \b(?:when|once|until|after) you(?:'ve| have) (?:finally )?(?:learn(?:ed|t)|understood|grown|read the|calmed|figured out how to)\b
      \bwithout (?:even )?asking (?:me|us|anyone|anybody|first)\b
      \b(?:i|we) (?:really |don't |do not )*(?:pity|feel sorry for|feel for) (?:whoever|the (?:next|poor)|anyone|anybody|those|our|your)\b
      ^(?:so )?poor (?:users?|guys?|souls?|maintainers?|customers?|whoever)$
      \beven (?:an?|the|my|our) [\w-]+ (?:would have|could have|would've|could've|got (?:this|that|it)|gets it|knows|understands)\b
      ^this is (?:really |just |very |all )*(?:[\w-]+ 101|day one|basic stuff|elementary|kindergarten|child's play)\b
      \b(?:amazed|astonished|shocked|stunned|baffled|surprised) (?:that )?(?:any(?:one|body)|some(?:one|body)|you) (?:approved|merged|wrote|would|could|even|thought|reviewed|managed|think)
      \b(?:don't|do not|didn't|can't) believe a (?:single )?word\b
    `,
    // Vices by name, and what is theirs by irony: "the arrogance", "your motto", "lame excuse".
    ...phrases`
      \b(?:the|such|this|that|sheer|pure|utter|what|your) (?:\w+ )?(?:arrogance|audacity|nerve|hypocrisy|incompetence|entitlement|disrespect|gall|cheek|laziness|carelessness|sloppiness|negligence|stubbornness|idiocy)\b
      \byour (?:\w+ )?(?:motto|standards?|idea of|definition of|understanding of|notion of|little|precious|so-?called|highness|world|universe|employer|boss|company's?|schedule|deadlines?) (?:\w+ ){0,3}(?:is|are|not|n't|problem|matter|must|means)\b
      \b(?:lame|poor|bad|no|weak|cheap|nice|pathetic|not an|isn't an|another|more|any|of) excuses?\b
      ^excuses\b
      \b(?:don't|stop|you|u|do not) (?:just |keep )?(?:lie|lying|lied)\b
      \bleave (?:us|me|him|her|them|the rest of us) alone\b
      \b(?:nobody|no one|no-one) (?:here )?(?:forces|forced|is forcing|made|makes|needs|wants|asked|owes) you\b
      ^(?:so |then |just |go |please |feel free to )*(?:fork it|go fork|write your own|use something else|find another|go elsewhere|go somewhere)\b
      \beverything (?:for free|handed|done for you|served)\b
      \bfor free,? (?:right|huh|too|as well)$
      \bi (?:really )?(?:don't|do not|couldn't|could not) care (?:less|about your|what (?:you|your)|if you|whether you|who)\b
      \byour (?:[\w'-]+ ){1,4}(?:is|are) not (?:my|our) (?:problem|concern|business|fault)\b
      \bnothing but (?:rude|trouble|noise|problems|complain\w*|demands|insults|excuses)\b
      \b(?:someone|somebody|anyone|people|person|guys?|developers?|contributors?) (?:who|that) (?:refuses?|can't|won't|never|cannot|fails?|doesn't even|don't even|thinks? (?:he|she|they|that)|has no|have no)\b
      \byou (?:broke|forgot|missed|ignored|skipped|did|removed|reverted|deleted|pushed|messed) (?:[\w-]+ ){1,5}(?:again|once more|as always)$
      \banother day,? another\b
      \b(?:for|of) this team$
    `,
    // Told to come to their senses.
    ...phrases`
      ^(?:so |and |please |just |then |but )*(?:don't|do not|don't you) (?:even think|you dare|dare|act (?:surprised|like|as if|dumb)|come (?:crying|complaining|running)|play (?:dumb|stupid|games|innocent)|pretend|expect (?:me|us|anyone)|ask me to|be surprised (?:if|when))\b
      \b(?:don't|do not|never|never ever) (?:ever )?(?:do|push|touch|merge|say|try|commit|send)(?: \w+){0,5} again\b
      \bmake up your mind\b
      ^(?:please |just |come on,? |oh )*(?:be (?:serious|honest for once|a professional|reasonable|an adult|professional)|behave|pay attention|hands off|show (?:some|a bit of|a little|any) (?:respect|decency|effort|manners|courtesy)|have some (?:pride|respect|shame|dignity|decency))\b
      ^(?:please |just )*do as (?:you|i)\b
      ^just do it$
      \bdo it now\b
    `,
    ...phrases`
      \bget your (?:\w+ )?(?:act|head|facts|shit|stuff|story) (?:together|straight|right)\b
      \buse your (?:head|brain|eyes|imagination|own)\b
      \b(?:open|use) your eyes\b
      ^(?:please |just |maybe |try |at least )*(?:think|try thinking)(?: (?:again|harder|twice|first|for|about it for))?(?: (?:an?|once|one|two|five|ten|\d+))?(?: (?:seconds?|minutes?|moments?|change))?$
      \bfor (?:five|two|ten|one|a few|\d+) (?:seconds|minutes)\b(?=$)
      \bany(?:body|one) home\b
      \bgrow (?:a|some|your) (?:spine|pair|backbone|thicker skin|balls)\b
      \btime (?:for you |that you )?(?:to |you )(?:publicly )?(?:admit|accept|learn|realiz?e|realise|grow|learned|admitted|realized)\b
      \badmit (?:that )?(?:you|it|your)\b
      \bcome back (?:when|once|after|with something)\b
      \bthen (?:you can )?come back\b
      \binsult(?:s|ing)? (?:my|our|your|the|everyone's|anyone's|people's)\b
      \bdon't (?:give|start|even start|try|lecture|tell|insult|patroni[sz]e|play|bullshit|waste|blame|accuse) (?:me|us|with me|my|our)\b(?! (?:if|when|know))
      \bspeaks volumes\b
    `,
  ),
];
