import { phrases } from "../phrase";
import { enough, type Frame, half } from "./frame";
import { contempt, dislike, fault, softened, strengthened } from "./scorn";

/** What lies before the reader: the change, or a part of it that "this", "the" or "your" names. */
const work =
  "(?:(?:this|that|these|those)(?: (?!is|are|was)[\\w-]+){0,3}?|(?:your|the|all of this|all this)(?: (?!is|are|was)[\\w-]+){1,4}?|x{2,})";
const isOrLooks =
  "(?:'?s| is| are| looks?| seems?| feels?| smells?| reads?| sounds?)(?: to be| like| as)?(?: all| still| also| now)?(?: an?)?";
const degrees = `(?: (?:${strengthened})){1,3}(?: an?)?`;
const firmly = `(?: (?:${strengthened}|also|as|more|most)){0,3}(?: an?)?`;
const anyDegree = `(?: (?:${strengthened}|${softened}|also|as|more|most)){0,3}(?: an?)?`;
/** Things a change is made of. */
const thing =
  "(?:names?|naming|comments?|tests?|checks?|indentation|formatting|hacks?|wrapper|patch|changes?|commit|fix|message|docs?|documentation|structure|logic|idea|choice|way|design|hack|code|approach|practices?|style|word|solution|decision|architecture|api|abstraction|method|variable|function|class|coding|job|work|english|grammar|programming|engineering|quality|attempt|excuse)";

/** Derision of the work by a word of scorn: a verdict that says nothing a person could act on. */
export const verdicts: readonly Frame[] = [
  ...enough(
    "derision",
    // "This is just stupid"; "this is incredibly ugly"; "looks really ugly" with nothing before it.
    ...phrases`
      \b${work}${isOrLooks}${firmly} (?:${contempt})\b
      \b${work}${isOrLooks}${degrees} (?:${dislike})\b
      ^(?:looks?|seems?|feels?|smells?|sounds?)(?: like)?${degrees} (?:${contempt}|${dislike})\b
    `,
    // The verdict is all there is: "ugly", "unacceptable", "sloppy work", "useless comment".
    ...phrases`
      ^(?:(?:${strengthened}) )*(?!crap|shit|bs|insane|a |an )(?:${contempt}|ugly|sloppy|lazy|worthless|careless|lousy|shoddy|pointless|useless|hideous|amateurish)$
      ^(?:(?:${strengthened}) )*(?:${contempt}|ugly|lame|sloppy|lazy|worthless|careless|lousy|shoddy|pointless|useless|poor|amateurish) ${thing}(?: here| too| again)?$
      ^(?:such an?|yet another|another|what an?|more|one more|these are|this is) (?:[\w-]+ )?(?:${contempt}|${dislike}|pointless|useless|bad joke|mess|joke|shame)(?: [\w-]+){0,2}$
      \bsuch (?:an? )?(?:\w+ )?(?:${contempt})\b
      \bhow (?:careless|stupid|lazy|dumb|blind|sloppy|na[iï]ve|clueless|ignorant|incompetent) (?:this|that|it|you|can|could|do|did|is|are|was)\b
      ^(?!this |that |it |these |those )[\w-]+(?: [\w-]+)? is (?:${strengthened} )?(?:useless|worthless|trash|garbage|crap|shit)$
    `,
    // "Terrible name" with nothing before it; "x is a terrible name".
    ...phrases`
      ^(?:wow|ugh|man|omg|jeez|god|ok|lol)?,? ?(?:${strengthened})? ?(?:awful|terrible|horrible|horrendous|atrocious|crappy|shitty|pathetic|idiotic|disgusting|hideous) (?!but|nit|question|me|typo|mistake)[\w-]+
      \bis (?:an? )?(?:really |such an? |just an? )?(?:terrible|horrible|awful|stupid|dumb|ridiculous|idiotic|horrendous|crappy|shitty) (?:[\w-]+ )?${thing}\b
    `,
  ),
  ...half(
    "derision",
    // "This is ugly", "it's stupid", "looks like a hack", "what an ugly hack".
    ...phrases`
      \b(?:${work}|it|they|he|she)${isOrLooks}${anyDegree} (?:${contempt}|${dislike}|${fault}|hack|overkill)\b
      ^(?:looks?|seems?|feels?|smells?)(?: like)?(?: an?)?${anyDegree} (?:${contempt}|${dislike}|ugly hack|hack)\b
      \bwhat an? (?:[\w-]+ )?(?:${contempt}|${dislike}|mess|hack)\b
      \b(?:this|that|these|those) (?:${contempt}|mess|junk)\b
      \b(?:poor|bad|lousy|sloppy|shoddy|lazy|ugly) (?:[\w-]+ )?${thing}\b
    `,
  ),
];

/** Derision that needs no such word. */
export const derision: readonly Frame[] = [
  ...enough(
    "derision",
    // Not what it should be at all: "really not helpful", "not useful at all".
    ...phrases`
      \b${work}${isOrLooks}(?: (?:${strengthened}|that|this)){1,3} (?:hackish|unhelpful|un\w+able|ad-hoc)\b
      \b(?:is|are|it's|that's)(?: (?:${strengthened})){0,2} not(?: (?:${strengthened}|even|remotely))? (?:acceptable|helpful at|useful at|any \w+ at all|good enough)\b
      \b(?:really|just|simply|completely|absolutely|totally) (?:not helpful|not useful|unhelpful|not acceptable|unacceptable)\b
      \bnot (?:a single|one|any) (?:bit|shred|ounce|iota|hint) of\b
      \ba single (?:bit|shred|ounce|iota|hint) of\b
      \b(?:is|are|isn't|aren't|not) (?:anywhere|nowhere) (?:near|close)
      \bnot even (?:close|remotely|wrong)\b
      \b(?:no|zero) sense (?:at all|whatsoever)\b
    `,
    // The greatest of its kind: "the stupidest", "a complete disaster", "beyond repair".
    ...phrases`
      ^(?:the )?(?:stupidest|dumbest|ugliest|worst|laziest|most (?:stupid|ridiculous|idiotic|horrible)) [\w-]+
      \bworst (?:\w+ ){0,2}(?:ever|i(?:'ve| have))\b
      \b(?:massive|complete|total|utter|huge|horrible|giant) (?:train ?wreck|mess|disaster|clusterfuck|nightmare|failure|joke)\b
      \b(?:completely|totally|utterly|entirely|absolutely|beyond) (?:bogus|brain-?dead|idiotic|insane|mad|bonkers|ludicrous|beyond repair|unreadable|unacceptable|irresponsible|ridiculous|absurd|worthless)\b
      \bbroken beyond\b
    `,
    // What it is called: "a pile of crap", "adding this rubbish", "more nonsense".
    ...phrases`
      \b(?:piece|pile|load|bunch|heap|bag) of (?:\w+ )?(?:gibberish|drivel|crap|shit|garbage|trash|junk|rubbish|nonsense|bullshit|bollocks|horse|dung|poo)\b
      ^(?:more|yet more|even more|another|such|utter|complete|total|absolute|pure|just)(?: #?[\w-]+){0,2} (?:nonsense|garbage|crap|rubbish|bullshit|madness|stupidity|horror)\b
      \b(?:adding|add(?:s|ed)?|merg(?:e|ing)|pull(?:ing)?|commit(?:ting)?|writ(?:e|ing)|introduc(?:e|ing)|push(?:ing)?|ship(?:ping)?) (?:this|that|the|such|more|your|the resulting)(?: [\w-]+)? (?:crap|garbage|rubbish|nonsense|mess|junk|shit|trash|bullshit|stupidity|madness|abomination|monstrosity)\b
      \b(?:your|this kind of|such|the same old|some|utter|complete|total|absolute|pure) (?:crap|rubbish|nonsense|bullshit|stupidity|idiocy|horror|madness|bollocks|drivel)\b(?! (?:value|character|data))
      \bbrain-? ?damage\b
      \b(?:voodoo|cargo-? ?cult) (?:programming|code|coding)\b
      \bpulled out of (?:thin air|your|somebody)
      \bhalf-?ass
      \bfugly\b
    `,
    // "This comment sucks"; a bare "this sucks" may be fate.
    ...phrases`
      \b(?:this|these|your) (?!is|really|just|kinda|does|whole thing)[\w-]+(?: [\w-]+)?(?: still| really| just| all)? sucks?\b
    `,
    // The greatest of its kind once more: "too ugly to live", "broken by design", "a crime against".
    ...phrases`
      \btoo (?:${contempt}|${dislike}) to (?:live|exist|merge|even|be true)\b
      \b(?:broken by design|fundamentally (?:broken|flawed|wrong)|dead on arrival|back to the drawing board|broken in so many)\b
      \b(?:crime|sin|offen[cs]e|insult|affront|disservice) (?:against|to) (?:\w+ )?(?:programming|nature|humanity|language|readers?|eyes|mankind|software|computer science|engineering|everyone|users|english)\b
      \b(?:is|was|be|like) an? (?:bad |sick |cruel |big |huge |complete |total |real )?joke\b
      ^(?:so |such |that's |that is |this is |it's )?(?:an? )?(?:${strengthened}) (?:an? )?(?:poor|bad|lousy|weak|low quality|horrible|terrible|ugly|sloppy) ${thing}(?:,|$)
      \b(?:is|are) (?:${strengthened}) (?:an? )?(?:poor|bad|lousy|weak) ${thing}(?:,|$)
      ^(horrible|terrible|awful|ugly|bad|wrong|no|stupid|garbage|nonsense|useless|bullshit),? \1\b
      ^what an? (?:${contempt}) \w+
      \bgetting (?:really |a bit |so |very )?(?:silly|ridiculous|old|tiresome|boring|out of hand|absurd|annoying|tedious|nowhere)\b
    `,
    // What somebody says is stupid; what somebody made is made badly.
    ...phrases`
      \b(?:stupid|dumb|idiotic|moronic|ridiculous|worthless|pathetic|retarded|absurd) (?:answers?|ideas?|issues?|tickets?|arguments?|posts?|patches|excuses?|remarks?|assumptions?|responses?|replies|rules)\b
      \b(?:so|very|really|terribly|horribly|extremely|incredibly) (?:poorly|badly|sloppily|lazily|carelessly) (?:coded|written|designed|implemented|tested|documented|done|named|thought)\b
      \b(?:coded|written|designed|implemented|tested|documented|done) (?:so|very|really|terribly|extremely|incredibly) (?:poorly|badly|sloppily|carelessly)\b
    `,
    // To be thrown away; to be wondered at.
    ...phrases`
      \bno ?(?:one|body) (?:will|would|is going to) ever (?:want|maintain|read|use|understand|merge|trust|need|figure)\b
      \bthe (?:exact |very )?opposite of (?:clean|good|simple|readable|what we|quality|elegant|helpful)\b
      ^(?:so |how |very |really |just |that's |this is )*(?:disappointing|pathetic|sad|shame|embarrassing|shameful)$
      \bis (?:completely |totally |far |way )?beyond (?:me|comprehension|understanding|words)\b
    `,
    // All of it is wrong, and nobody knows where to begin.
    ...phrases`
      \b(?:everything|nothing|every (?:single )?\w+|all) (?:about|in|of|here|you (?:do|did|write|wrote)|this)(?: \w+){0,3} (?:is|are|was) (?:just |so |simply |completely |totally )*(?:wrong|broken|bad|garbage|a mess|right|correct|good)\b
      \bso (?:much|many)(?: \w+)? (?:wrong|is wrong|errors|mistakes|nonsense)\b
      \b(?:where|how) (?:to |do i |should i )(?:even |possibly )?(?:start|begin)$
      ^wrong,? wrong\b
      \bkill (?:it|this) with fire\b
      ^(?:please )?(?:just )?(?:burn|nuke from orbit|throw) (?:it|this|that|everything|all of (?:it|this))(?: away| out| in the (?:bin|trash))?(?:,|$)
      \b(?:delete|scrap|trash|throw) (?:it|this|that|everything|all of (?:it|this))(?: away| out)? and start (?:over|again|from scratch)\b
      \b(?:adds?|brings?|offers?|contributes?|achieves?) (?:absolutely |literally |exactly )?nothing (?:but|except|other than)\b
      \bnothing but (?:noise|trouble|problems|bugs|pain|a waste|garbage|confusion)\b
      \b(?:more|pure|utter|this) spaghetti\b
      ^(?:oh,? )?my (?:poor )?eyes\b
      \b(?:worst|dumbest|rudest|ugliest|stupidest|laziest|sloppiest|silliest|craziest|poorest|most (?:un\w+|ridiculous|stupid|horrible|useless|pointless|convoluted|absurd|terrible)) .{0,60}\b(?:ever|seen|read|all (?:day|week|year)|in years|in a (?:long )?(?:time|while))\b
      \bquality of (?:this|that|your|these) (?:\w+ ){1,5}is (?:\w+ )?(?:below|poor|bad|terrible|low|not|unacceptable|awful|beneath|sub)\w*
      \b(?:well |far |way )?below (?:what we|our|the|any|every) (?:expect\w*|standards?|bar|minimum)\b
      \bi (?:really |absolutely |just |so )?(?:hate|detest|loathe|despise) (?:this|that|these|your)(?: [\w-]+)? (?:code|patch|change|function|design|api|name|approach|class|file|test|style|so much|with a passion)\b
      \bshock(?:s|ed|ing) (?:me )?how\b
    `,
    // What it does to the reader, and deserves.
    ...phrases`
      \bmakes? me (?:want to|wanna) (?!try|use|hug|learn|read|know|ask|see|suggest|go for|double)\w+
      \bmakes? me (?:want to )?(?:cry|puke|vomit|sick|cringe|throw up|weep|rant|gag|barf|scream)\b
      \bmy eyes (?:are )?(?:bleed|burn|hurt)
      \bshould be (?:shot|fired|ashamed|banned|burned|burnt|illegal)\b
      \bover my dead body\b
      \bdon't be (?:silly|stupid|ridiculous|absurd)\b
    `,
  ),
  ...half(
    "derision",
    // Dislike, doubt and ruin, any of which may have its reason beside it.
    ...phrases`
      \bwhat an? (?:[\w-]+ )?(?:joke|disaster|nightmare|waste|pile|load)\b
      \b(?:this|that|these|those) (?:stupidity|idiocy)\b
      \b(?:needs?|ought|deserves?|should|must) (?:to )?die\b
      \b(?:hurts?|bleeds?) my (?:eyes|brain|head)\b
      \bi (?:really |absolutely )?(?:hate|detest|despise|dislike|can't stand) (?:this|that|these|those|how|the|your)\b
      \bmakes? (?:absolutely |really )?no sense\b
      \bpointless\b
      \buseless\b
      \bthe wtf factor\b
      \bwhy do we (?:even )?(?:need|have|want) (?:this|that|these|those)\b
      \bnonsense\b
      \brubbish\b
      \bstupidity\b
      \bwho cares?\b
      \b(?:ton|lot|way|far|even|much) worse\b
      \bmuck\b
      \bhackish\b
      \bkludge\b
      \btrainwreck\b
      \b(?:completely|totally|entirely|just|so|all) wrong\b
      \bsomething wrong\b
      \b(?:this|that|it|which) (?:really |just |totally |so )?sucks\b
    `,
  ),
];
