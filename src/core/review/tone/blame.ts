import { phrases } from "../phrase";
import { breaking, lesser, not, sure, you } from "./classes";
import { enough, type Frame, half } from "./frame";
import { conduct, nameCalled, personScorn, swear } from "./scorn";

/** Small words between "you" and what is said of it. */
const small =
  "(?: (?:just|still|really|simply|always|again|now|then|only|also|all|so|being|clearly|obviously|apparently|seriously|even|actually|too|very|quite|rather|pretty|such an?|an?|sir|certainly|probably|either|simply|totally|completely))*?";
/** Claims about a person's motive, effort, honesty, worth or attitude; the predicate tells, not "you". */
export const blame: readonly Frame[] = [
  ...enough(
    "blame",
    // "You are just lazy", "you're making your life harder".
    ...phrases`
      \b${you}(?:'re|'ve been| are| were| have been| sound| seem| look| act)${small} (?:${personScorn})\b
    `,
    // A name for them: "you clown", "so lazy".
    ...phrases`
      \b(?:you|u|ya)(?:'re| are|r|'ve been)? (?:\w+ ){0,4}(?:${nameCalled}|an? ass|pieces? of)\b
      \b(?:like|being) (?:the|an?) (?:\w+ )?(?:child|baby|brat|kid|toddler|idiot|ass|jerk)(?: (?:that )?(?:you|he|she) (?:are|is))?$
      \bthe \w+ (?:that )?you are$
      \b(?:don't be|stop being|being|such|like) (?:an? )?(?:\w+ )?(?:${nameCalled})\b
      (?:,|^)(?: ?(?:hey|ok|the|back))? ?(?:${nameCalled})$
      ^lazy$
      ^(?:so|too|just) lazy\b
    `,
    // The same of somebody who is not here.
    ...phrases`
      \b(?:he|she|they)(?:'s|'re| is| are| was| were)(?: just| being| so| such an?| an?| really)* (?:stupid|dumb|lazy|clueless|ignorant|incompetent|rude|an? idiot|idiots?|morons?|jerks?|a pain|childish|ridiculous)\b
    `,
    // "You clearly didn't test", "you obviously want".
    ...phrases`
      \byou ${sure} (?:${not}|aren't|are not|weren't|have no|lack|want|think|are|were|forgot|missed|misunderst\w+|like|did|know|wrote|copied|copy)\b
    `,
    // "You don't even read", "you never bother".
    ...phrases`
      \byou${small} ${not}(?: to)?(?: even| really| actually| seem to| appear to| want to)* (?:bother|even (?:read|look|try|tried|test|understand|compile|run|check|notice|mention|realize|answer)|care (?:enough|if|at all|how|what)|listen|pay|learn|have (?:a|any) (?:clue|idea)|know what you|get it|grasp|comprehend|respect|be bothered|answer)\b
    `,
    // A mind denied: "you don't know what a lock is", "you dont get it".
    ...phrases`
      \b${you}${small} ${not}(?: to)?(?: even| really| actually| seem to| appear to| want to| clearly)* (?:get it|comprehend|have (?:any|a|the (?:slightest|faintest)) (?:clue|idea|respect|business)|know (?:what you|how (?:to (?:read|use|write|program|code|test|behave|work)|git|this works))|understand (?:the (?:basics?|concept|problem|point|first thing)|how (?:\w+ ){1,4}works?|what you|english|basic))\b
      \bi (?:really |honestly )?(?:don't|do not) (?:think|believe|feel like) (?:that )?${you} (?:really |actually |even |fully |ever )*(?:understand|know|read|ran|run|tested|test|looked|care|thought|tried|realize|get)\b
      \bi (?:really |honestly |seriously |highly )?(?:don't believe|can't believe|doubt|bet|suspect|refuse to believe|have the feeling|have the impression|get the impression|assume|am sure|'m sure) (?:that )?${you} (?:did not|didn't|never|don't|haven't|have not|even|ever|actually|just|only|tested|ran|read|looked|care|know|understand)\b
      \b(?:looks?|sounds?|reads?|seems?|feels?) (?:to me )?(?:like|as if|as though|that)? ?${you} (?:didn't even|did not even|didn't (?:really )?(?:read|try|bother|think|understand|care)|did not (?:really )?(?:read|try|bother|think|understand|care)|never|don't (?:even|really|care|understand|know)|do not (?:even|care|understand|know)|have no|haven't (?:even|read)|have not (?:even|read)|just (?:want|wanted|copied|pasted|don't)|only (?:want|care)|gave up|stopped)\b
      \b(?:looks?|sounds?|reads?|seems?) like (?:it was |this was |something )?(?:\w+ )?(?:written|wrote|made|designed|coded|done|generated)? ?(?:by )?(?:${lesser}|someone who|somebody who|chatgpt|copilot)\b
    `,
    // Nobody but them is meant: "obviously not tested", "clearly this was never run".
    ...phrases`
      \b${sure},? (?:(?:this|it|that|the \w+|nobody|no one) )?(?:was |were |has |is |did )?(?:been )?(?:never|not|un|nobody|no one)(?: been| even| ever)* ?(?:tested|executed|run|ran|compiled|read|reviewed|thought|tried|looked|bothered|test|try|read|run)\b
      ^(?:was|were|has) (?:this|it) (?:ever|even) (?:been )?(?:tested|run|compiled|read|tried)\b
    `,
    // The least was not done: "you didn't even know", "you're acting like".
    ...phrases`
      \b${you} (?:\w+ )?(?:didn't|did not|don't|do not|haven't|have not|never) even (?!need|have to|want to|get to|use)\w+
      \byou(?:'re| are)?(?: just| only)? act(?:ing|ed)? (?:like|as if|as though|all)\b
      \b(?:can't|cannot|can not|hard to|difficult to|nobody will|won't) take (?:you|him|her|them|this) seriously\b
      \bif you(?:'d| had) (?:only |just |actually |even |at least )*(?:bothered|read|looked|tested|tried|listened|paid|asked|done|understood|checked)\b
      \bignor\w+ (?:everything|all|my|what|anything)(?: \w+){0,2} (?:i|we|feedback|comments?|questions?|points?|review|advice)\b
      \bthis is (?:exactly |precisely )?why (?:nobody|no one|you (?:don't|shouldn't|never|can't)|people)\b
      \b(?:the author|author|whoever|he|she|they|someone|somebody) (?:${sure} )?(?:has|had|have) no (?:\w+ )?(?:idea|clue)\b
      \bbeing (?:${conduct}|delusional|an ass|a dick|toxic)\b
      \bwhat an? (?:[\w-]+ (?:and )?){0,2}(?:${conduct}|unfriendly|toxic|lazy|ignorant)\b
      \byour (?:\w+ ){1,2}(?:is|are) (?:${sure} |just |simply |completely |totally |all )*(?:useless|worthless|pointless|terrible|horrible|awful)\b
    `,
    // What went wrong is said to be their nature: "you always …", "as usual you …".
    ...phrases`
      \b(?:as|like) (?:usual|always|ever),? (?:you|your)\b
      \b(?:you|your) .{1,60},? (?:as|like) (?:usual|always)$
      \b(?:most|all|every one|any) of your (?:changes|patches|prs|pull requests|commits|comments|reviews|code|posts|work)\b
      \byou (?:keep|are always|'re always|always|constantly|never) .{1,60}(?:every (?:single )?(?:time|pr|patch|commit|review|day|week)|again and again|over and over|all the time|annoying)\b
      \byou keep (?:making|doing|ignoring|breaking|repeating|pushing|forgetting|saying|missing|asking|sending|introducing)\b
      \byou(?: have|'ve)? (?:shown|proven|proved|demonstrated|made it clear) (?:that )?you\b
      \byou(?:'ve| have)? (?:just |once again |again |actually )?managed to ${breaking}\b
      \byou(?: just|'ve just| have just)? (?:re-?invented|wasted|ruined|made a (?:mess|fool|joke|crappy|shitty|lousy|bad|terrible))\b
      \byou made (?:an? )?(?:crappy|shitty|lousy|terrible|horrible|awful|stupid|useless|worthless)\b
    `,
    // "You have no idea".
    ...phrases`
      \byou (?:have|had|show|showed|got) (?:\w+ )?no (?:\w+ )?(?:idea|clue|respect|understanding|interest|intention)\b
    `,
    // How somebody behaves: "this is irresponsible".
    ...phrases`
      \b(?:this|that|it|you|which|behaviou?r|attitude|comment|response|reply|tone)(?:'s|'re| is| are| was| were| seems?| sounds?)${small} (?:${conduct})\b
      \b(?:completely|totally|utterly|absolutely|extremely|incredibly|so|very|really|just|plain) (?:irresponsible|unprofessional|dishonest|disrespectful|rude|childish|condescending|arrogant|insulting|disingenuous)\b
    `,
    // Swearing at somebody, threats, shame.
    ...phrases`
      \b(?:you|your|u|ur)(?: [\w']+){0,4} (?:${swear})\b
      \b(?:fuck|damn|screw|curse) (?:you|off|u|yourself|this project|your)\b
      \b(?:mother ?fucker|stfu|gtfo|asshole)\b
      \bi(?:'ll| will|'m gonna| want to| would| really| fucking)? ?(?:kill|hurt|punch|slap|hate|despise) you\b
      \bkill yourself\b
      \bshame on\b
      \bgo to hell\b
      \bhow dare\b
      \bdo your job\b
      \b(?:nobody|no one) (?:asked|cares)\b
      \bmind your own\b
      \byour shit\b
      \bcry more\b
      ^(?:oh,? )?get real\b
    `,
    // What they are said to be up to with the writer.
    ...phrases`
      \byou(?:'re| are| keep| were)(?: \w+)? (?:assuming my|constructing|projecting|accusing|insinuating|twisting|putting words|attacking|derailing|lecturing|demanding|refusing|ignoring (?:my|me|our|what|the (?:review|feedback|comments?|discussion)))\b
      \byou (?:don't|do not|didn't|never)? ?(?:still )?seem (?:to (?:follow|care|understand|think|believe|want|not|be (?:interested|willing|unable))|interested|unwilling|unable|incapable)\b
      \b(?:don't|do not) feel like you\b
      \b(?:can't|cannot) believe (?:you|that you)\b
      \bdon't tell me\b
      \bnothing to do with you\b
      \bblaming (?:the|me|us|others|everyone|it on)\b
      \blying about\b
    `,
    // What is theirs and is blamed: "your attitude", "your lack of".
    ...phrases`
      \byour (?:[\w-]+ )?(?:attitude|behaviou?r|ignorance|laziness|incompetence|bullshit|nonsense|whining|ego|arrogance|rant|homework|lack of|inability|failure to|refusal|excuses?|stupidity|own fault|finger|mess|bias|opinion is|manners|agenda|crap|garbage)\b
      \byour (?:time|energy|effort)s? (?:might|could|would|is|are)\b
      \bread your own\b
      \bpoint(?:ing)? (?:the|your|that) fingers?\b
    `,
    // "People like you".
    ...phrases`
      \b(?:people|guys|folks|developers|someone|somebody|persons?|idiots|those|men) like you\b
      \byou people\b
      \byou guys (?:always|never|should|need|keep|just|really)\b
    `,
    // A motive put into their mouth: "just because you can".
    ...phrases`
      ^just because you\b
      \bjust because you (?:don't|can't|think|found|want)\b
      \bin other words,? you (?:want|think|are|say|don't|can't|just)\b
      (?<!if )\byou (?:just|only|simply) (?:told|said|care|like|keep|assume|assumed)\b(?! to (?:return|use|check|set|get|make))
    `,
    // What they did to what was said: "you dismissed", "you gloss over".
    ...phrases`
      \byou (?:gloss|glossed|glosses) over\b
      \byou (?:\w+ )?(?:dismiss|dismissed|reject|rejected|disregard|disregarded|twist|twisted|misrepresent\w*|screwed|messed|botched|ruined|fucked|butchered|wrecked|blame|blamed|troll|whine|complain|lied)\b
    `,
    // Disappointed in them.
    ...phrases`
      \bi find it (?:\w+ ){0,2}(?:surprising|disappointing|hard to believe|strange|odd|funny|amazing|insulting|sad|offensive|rude) (?:that|how) you\b
      \bdisappoint(?:ed|ing) (?:in|that|to see|by) (?:you|how you)\b
    `,
    // What they ought to have known.
    ...phrases`
      \byou should (?:know better|be ashamed|have known|have (?:at least )?(?:read|tested|checked|noticed|asked|thought|looked)|really (?:know|learn|read|try|think|have)|learn|try reading|try to understand|be able to figure)\b
      \byou could have (?:at least|bothered|read|asked|tested|checked)\b
    `,
    // What they have to learn.
    ...phrases`
      \byou (?:\w+ )?need to (?:stop \w+ing|learn|calm|grow|relax|listen|step back|take a step|read (?:up|more)|pay|be more careful|do your|understand that|get used|keep hearing|realize|realise|accept)\b
    `,
    // Everybody who is like them: "people who don't care".
    ...phrases`
      \b(?:people|anyone|anybody|somebody|someone|whoever|folks|developers?|authors?|programmers?)(?: who| that)? (?:don't|doesn't|can't|won't|do not|does not|cannot) (?:even |\w+ enough )?(?:care|bother|understand|know|read|test|think)\b
      \bwhoever (?:wrote|did|thought|designed|came|approved)\b(?! (?:this |that |the |these )?(?:\w+ )?(?:apis?|sdks?|libs?|library|libraries|spec|standard|framework|compiler|protocol|rfc|browser|os|kernel|format)\b)
    `,
    // A doubt dressed as a condition: "if you can't explain it".
    ...phrases`
      \bif you (?:can't|cannot|can not|don't|do not|aren't|are not|had|would have)(?: even| ever| actually| really| at least)? (?:explain|bother|be bothered|justify|read|bothered|going to|willing|understand|make an? |handle|have anything)\b
    `,
    // Their chores, and the time of others.
    ...phrases`
      \b(?:double-? ?check|check|fix|do|clean up|review|test|know) your (?:own )?(?:work|homework|job|mess|stuff|shit)\b
      \b(?:fix|do|try|write|figure|google|look) it (?:\w+ )?yourself\b
      \b(?:waste|wasting|wasted|wastes) (?:of )?(?:my|our|everyone's|everybody's|people's|other people's|maintainers'?|reviewers'?|everyones) time\b
      \bwaste of (?:my |our )?time\b
    `,
    // Conditions for coming back; what they did not read.
    ...phrases`
      \b(?:do not|don't|never) (?:resend|resubmit|send|submit|post|come back|repost)\b.{1,80}\b(?:until|unless|before)\b
      \b(?:before|until|unless) you (?:send|submit|post|resubmit|push|open|come back|write)(?: in| out)? (?:any|more|another|the next|a new|again|further)\b
      \bfix your (?:editor|mailer|setup|client|attitude|tools?)\b
      \bcommon sense\b
      \b(?:your|such|these) high standards\b
      \bif you (?:would |really |still |must )insist\b
      \byou (?:didn't|haven't|did not|don't|have not)(?: even| actually)? (?:read|see|look at|answer|understand|address) (?:my|our|the (?:reply|mail|thread|discussion|review|comments?))\b
      \bi (?:don't|do not|have no|can't|cannot) (?:respect|trust) (?:for )?(?:you|your|people|this|any|anything|these|code|what|that)\b
      \b(?:way|far) too long (?:now|already)\b
    `,
    // Lies, claims, and who is to do the work.
    ...phrases`
      \b(?:someone|somebody) else to (?:do|fix|clean|write|solve)\b
      \b(?:calling|call|called) (?:you|him|her|them) (?:out|a liar)\b
      \b(?:it's|that's|is|call it|called it|tell|telling|what's) (?:just )?an? (?:outright |blatant |simple |plain )?lie\b(?! in)
      \bbold (?:statements?|claims?)\b
    `,
    // It would have cost them little.
    ...phrases`
      \b(?:doesn't|does not|wouldn't|didn't) take (?:a|much|any) (?:genius|imagination|brain|effort|lot of)\b
      \bthe way you (?:post|write|wrote|do|did|send|handle|behave|submit|present|work|argue|treat)\b
      \byou (?:deserve|asked for it|brought)\b
    `,
  ),
  ...half(
    "blame",
    // What may be meant well.
    ...phrases`
      \byou${small} ${not}(?: to)? (?:understand|read|think|test(?:ed)?|look(?:ed)?|check(?:ed)?|try|tried|explain|follow)\b
      \byou (?:ignore|ignored|forgot|broke|break|missed|always|never|constantly|keep \w+ing|repeatedly|again)\b
      \byou (?:just|only|simply) (?:copied|copy|pasted)\b
      \byou're (?:wrong|confused|confusing)\b
      \bnext time\b
      \byour (?:patches|mistake|misunderstanding|opinion|own)\b
      \bat least (?:try|read|test|check|look)\b
      \bcomplain(?:ts?|ing)\b
      \bso (?:easily|lazy)\b
      \bso you(?:'re| are| want| think| just)\b
      \bpeople (?:who|that) (?:want|just|only|always|never|can't|don't)\b
      \bcarefully\b
      \blies?\b
      \bin the future\b
      \bdon't have (?:the )?time\b
      \bi still don't see\b
      \bnot (?:my|our|their) (?:problem|job)\b
      \btheir problem\b
      \bon your own\b
      \bfor free\b
      \bnot (?:cool|okay|ok|nice)\b
      ^so you (?!can|could|need|should|might|may|have|don't|would|mean|get)\w+
      \bdon't do (?:that|this)\b
      \bsuit yourself\b
      \bknock yourself out\b
      \bdo what(?:ever)? you (?:want|like)\b
      \b(?:no offen[cs]e|with all due respect|with all respect|to be (?:brutally |perfectly |very )?(?:blunt|honest|frank)|not to be rude)\b
      \bfrom you$
      \bdude\b
      \bbuddy\b
    `,
  ),
];
