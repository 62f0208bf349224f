import { phrases } from "../phrase";
import { conductIng, you, writings } from "./classes";
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
      ^(?:just|simply) wow$
      ^(?:this is |that is |that's |simply |just )?(?:unbelievable|outrageous|unheard of)$
      ^(?:lol|lmao|rofl|haha),? (?:no|nope|what|wtf|why|wrong|seriously|really|are you|you|this is|is this)\b
      \bwhat the (?:hell|heck|fuck|f|devil)(?: is| are| was)? (?:this|that|these|going on|happening|wrong with)\b
      ^(?:no|nope)[,.]? (?:just no|absolutely not|no way|no no)\b
      ^just no\b
      ^ffs\b
      \bwtf$
      ^wtf(?= is| are| does| did| why| kind|,)
      ^what (?:the hell|the heck|the fuck)$
    `,
    // Orders aimed at the person: what they are, not what the code is, has to stop.
    ...phrases`
      (?:^|, |\bplease |\band |\bjust |\bto |\bor |\bshould |\bmust )stop ${conductIng}\b
      ^(?:please |just |now |ok |and |so )*stop(?: (?:it|this|that|adding|already|now|please|right there|right here))?$
      \bor (?:just )?(?:stop calling|shut|don't (?:do it |bother )?at all|not at all)\b
      ^(?:please |just |and )*(?:fix|do|change|remove|revert|rewrite) (?:it|this|that)(?: again)? (?:now|immediately|right now|asap|properly this time|and fast)$
      \bi want (?:this|it|that|these) \w+ (?:now|today|immediately|right now|asap)\b
      \b(?:do|follow|read|use|follow) (?:exactly |just )?what (?:i|we) (?:say|said|told|asked|wrote)\b
      \bwhat (?:you (?:are|were)|you've been|you have been) told\b
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
      (?:^|please |and |then |just )learn (?:to|how|some|the|about)\b
      \bfor the love of (?:god|all|everything|christ|linus)\b
      \bi(?:'m| am)? beg(?:ging)?(?: (?:you|of you))?,?(?= (?:to|please|run|stop|use|write|do|test))
      \b(?:second|third|fourth|fifth|sixth|tenth|\d+(?:nd|rd|th)) time (?:this (?:week|month|year|sprint)|today|in a row|already)\b
      (?:^|, |\bplease |\band |\bjust )(?:stop|quit) (?:\w+ing) (?:the same|broken|random|these|such|this (?:kind|sort|crap|stuff)|things|stuff|more|useless|stupid|trivial|untested|half)\b
      \bquit (?:${conductIng}|\w+ing)\b
      \bthink before\b
      \b(?:go|and) (?:back and |and )?(?:read|learn|study) (?:an?|some|the|up on) (?:\w+ )?(?:book|books|tutorial|${writings}|basics)\b
      ^(?:please |just |go |pls |maybe |try to |now |can you (?:please )?|could you (?:please )?|you should )*read (?:all )?(?:of )?(?:the|my|our|what i|everything i) (?:\w+ )?(?:${writings}|wrote|said)(?: (?:first|again|before|properly|carefully|this time|once more|above))?$
      ^(?:please |just |go |maybe |can you (?:please )?|could you (?:please )?)*read (?:the|my|our|all) (?:\w+ )?${writings} before (?:you|open|send|submit|post|ask|comment|push|reply|respond)
      \bnext time,? (?:please |maybe |just |actually |try to |at least )*(?:think|read|run|test|check|look|try|ask|listen|compile|do your|put|make an effort)
      \b(?:maybe|perhaps) (?:actually )?(?:think|read|test|listen)(?: \w+){0,4} (?:next time|first|before)\b
      ^(?:please )?(?:go )?read the (?:[\w-]+ )?(?:docs?|documentation|manual|code|guidelines?|mail|thread|readme|spec|f\w+ manual) (?:again|first|before|properly|carefully|this time)\b
      \bdo it you \w+
      \bdeal with it$
    `,
    // What will not be done for them any more.
    ...phrases`
      \bi(?:'ll| will|'m going to| am going to) (?:just |simply |have to |be forced to )?(?:reject|nack|ignore|block|ban|veto|report|not (?:(?:review|accept|merge|pull|take)(?! (?:this|it|that)(?: \w+)? (?:before|until (?:the|after)|because|since|as|yet|for now|today))|waste|read|even)|stop (?:reviewing|reading|responding))\b
      \bi (?:won't|refuse to|am not going to|'m not going to|will not|don't want to|do not want to)(?: even| ever)? (?:waste|spend (?:any )?(?:more )?(?:of my )?time|bother|look|argue|repeat|accept any|take any|pull|review)
      \bi'm not (?:going to|gonna) (?:waste|bother|argue|repeat|spend|even)
      \bspend (?:any )?more time (?:helping|on you|with you|arguing)
    `,
    // No time for them.
    ...phrases`
      \bi (?:really )?(?:don't|do not|won't|can't|have no|haven't got) (?:have )?(?:the |any )?(?:time|patience|energy|nerves?) (?:to (?:teach|explain|argue|babysit|educate|debug|fix your|repeat|discuss|deal|review (?:this|your)|read (?:this|your))|for (?:this|that|you|your|such))\b
      \b(?:can't|cannot|couldn't|won't|not (?:even )?going to|can not) be (?:bothered|arsed)\b
      \bi(?:'ve| have) (?:said|made) my (?:piece|point)\b
      \b(?:mistake|pointless|useless|no point|no use|waste|hopeless|no sense|impossible) (?:in |of |trying |to |even |time |my )*(?:engag|argu|talk|discuss|explain|reason|work|deal|help|review)\w*(?: \w+){0,2} ${you}\b
      \b(?:shouldn't|should not|why should i|hate to|don't want to|tired of) (?:have|having|need|needing)?(?: to)? (?:say|explain|repeat|remind|tell|ask|saying|explaining|repeating|reminding|telling|asking)\b(?= (?:you|this|that|it|again|myself|everything|anyone|people|someone))
      \b(?:have|got|with) better (?:things|stuff) to do\b
      \bbetter use (?:of|for) my time\b
      \bi(?:'ll| will|'m going to|'m about to) scream\b
      ^still (?:not (?:fixed|done|working|addressed|resolved|answered|there)|broken|wrong|nothing|waiting|untested|no (?:answer|response|reply|test|tests))$
      \b(?:put up or )?shut (?:it|up)$
      (?:,|\bmean) come on\b
      \bcome on,? (?:man|guys|people|dude|now|folks)\b
      \b(?:until|unless|if|before) you (?:put|make|show|take|spend) (?:in )?(?:some|any|an|the|more|a bit of) (?:\w+ )?(?:effort|time|thought|care|work|interest|respect)\b
      \band fast$
      \bmy patience\b
      \b(?:lose|losing|lost|out of|running out of|ran out of|no more) (?:my |all |any )?patience\b
      ^(?:ok,? |so,? )?i give up\b(?! on (?:mocking|using|making))
      ^(?:ok,? |fine,? |whatever,? |sure,? )+(?:do|merge|ship|keep|have it|suit|be that way|go ahead|leave)\b.{0,40}(?:what(?:ever)? you|your way|yourself|let it|see if i care|not my)
      ^whatever$
      \b(?:here we go|not this|with (?:this|the|that|your) \w+) again$
      ^(?:oh,? |ugh,? |sigh,? )?again with (?:the|this|that|your)\b
      \b(?:this is )?the (?:second|third|fourth|fifth|sixth|tenth|hundredth|thousandth|millionth|nth|umpteenth|\d+(?:nd|rd|th)) time (?:now )?(?:that )?(?:i|we|you|someone|somebody)(?:'m|'ve| have| am| had| are| ask| say| tell)
      \b(?:i|we|been|was|were|has|have|'ve)(?: already| clearly| now| just| all| been)* (?:said|told|asked|explained|mentioned|written|commented|repeated|discussed|pointed|talked|gone|went)(?: \w+){0,4} (?:(?:an? |\w+ )?(?:hundred|thousand|million|dozen|countless|several|many|multiple|\d+|enough|two|three|four|five) times|over and over|again and again|repeatedly|time and again|ad nauseam)\b
      \b(?:like|as) i (?:have |'ve )?(?:already )?(?:said|told|wrote|asked)(?: \w+)?(?: before|,? and before)\b
      ^i (?:already |have already |clearly |have |'ve )?(?:told|asked|warned|begged) you\b
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
      ^(?:unreal|facepalm|smh|now|no|christ|good lord|for real|enough)$
      ^(?:lmao|rofl)\b
      \bworks on (?:my|your) machine\b
      \bi'm out$
      \b(?:like|as) i said\b
      \bhow come (?:no one|nobody|you|no-one)\b
      \bread all (?:of )?(?:the|my|this)\b
    `,
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
