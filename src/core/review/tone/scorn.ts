import { phrase } from "../phrase";

/** Verdicts that hold contempt whatever they are said of. */
export const contempt =
  "stupid|dumb|idiotic|moronic|retarded|insane|unreadable (?:garbage|mess|crap|spaghetti|junk)|brain-? ?(?:dead|damaged)|crap|crappy|shit|shitty|garbage(?! (?:collect|code left|from|debug|value|data|left|in|if|when|until|unless|after|before|bytes|bits|chars?))|trash|trashy|rubbish|bullshit|bs|nonsense|nonsensical|ridiculous|absurd|laughable|pathetic|disgusting|gibberish|drivel|gobbledygook|mumbo ?jumbo|hogwash|terrible|horrible|horrendous|horrific|atrocious|appalling|awful|dreadful|hideous|abysmal|fugly|asinine|ludicrous|preposterous|amateurish|half-? ?(?:assed|baked)|clueless|vile|disgraceful|unacceptable|inexcusable|a joke|a disaster|a disgrace|an abomination|a monstrosity|a farce|a travesty|a nightmare|a train ?wreck|a dumpster fire|a clusterfuck|a lie|an? (?:total |complete |absolute |huge )?(?:embarrassment|waste|failure)|hopeless|beyond (?:saving|repair|help|hope|redemption)|a lost cause|amateur hour|a waste of time|an insult|complete madness|madness|insanity|(?:really |complete |total |huge |big |horrible )mess";

/** Verdicts that are said lightly too, and become contempt when they are strengthened. */
export const dislike =
  "ugly|silly|gross|hacky|lame|sloppy|lazy|worthless|a mess|messy|junk|smelly|careless|lousy|shoddy|obscene";

/** Strengthen what follows. */
export const strengthened =
  "just|really|so|super|incredibly|extremely|insanely|unbelievably|truly|plain|plainly|simply|completely|totally|absolutely|utterly|entirely|beyond|way too|seriously|f[\\w*]{0,4}(?:ck|k)in[g']?|freaking|friggin|damn|bloody|too|very|pure|sheer|complete|total|utter|absolute|actually|such|outright|downright|all kinds of|amazingly|terribly|horribly|awfully|ridiculously|painfully|stupidly|needlessly|hopelessly|obviously|clearly|genuinely|exceptionally|remarkably|especially";

/** Soften what follows. */
export const softened =
  "pretty|quite|rather|fairly|kind of|kinda|sort of|sorta|a bit|a little|bit|little|somewhat|slightly|mildly|maybe|perhaps|probably|potentially|arguably";

/** What a person is called who did badly. */
export const nameCalled =
  "idiots?|morons?|imbeciles?|fools?|luddites?|clowns?|dumb ?ass(?:es)?|jack ?ass(?:es)?|assholes?|bitch(?:es)?|(?<!clever |lucky |poor )bastards?|retards?|geek|bozos?|losers?|jerks?|cowards?|liars?|hypocrites?|muppets?|noobs?|n00bs?|trolls?|knuckleheads?|pussy|pricks?|dicks?|dickheads?|crybab(?:y|ies)|smarty ?pants|monkeys?|amateurs?|brats?|kiddos?|kiddies|snowflakes?|dumb ?fucks?|lazy (?:boy|man|guy|git|bum|devs?|developers?)";

/** What a person is said to be who did badly. */
export const personScorn =
  "(?:being )?(?:difficult|unreasonable|impossible|unhelpful|obtuse|petty|defensive|passive-? ?aggressive|hostile|aggressive|nasty|abusive|entitled|selfish|spoiled|immature|obnoxious|insufferable|stubborn)|overreacting|part of the problem|talking (?:nonsense|shit|crap|bs|rubbish|out of)|rambling|spamming|harassing|deflecting|gaslighting|nitpicking|bikeshedding|bullying|drunk|high on|on drugs|guessing|making (?:this|that|it) up|lazy|careless|sloppy|stupid|dumb|clueless|ignorant|incompetent|arrogant|rude|hysterical|blind|lying|dishonest|ridiculous|insane|crazy|delusional|childish|pathetic|na[iï]ve|unprofessional|disingenuous|hypocritical|toxic|trolling|whining|complaining|pretending|bullshitting|ranting|pedantic|paranoid|thick|dense|terrible|awful|horrible|afraid|scared|frightened|terrified|full of (?:it|yourself|shit|crap)|kidding yourself|missing the point|out of your (?:mind|depth)|wasting|wrong again|making (?:stuff|things|shit|excuses)|making your life|trying to (?:out ?smart|sneak|hide|fool|trick|cheat|get away|game|troll|provoke)|not (?:even )?(?:listening|reading|helping|paying|getting it|trying|thinking|interested)|in denial|obsessed|a joke|the problem";

/** Faults that are named calmly as often as not. */
export const fault =
  "useless|pointless|meaningless|bad|wrong|weird|poor|broken|bogus|odd|nasty|nonsensical";

/** What is said of how somebody behaves. */
export const conduct =
  "irresponsible|unprofessional|dishonest|disrespectful|shameful|embarrassing|selfish|entitled|rude|insulting|hostile|malicious|dickish|condescending|patroni[sz]ing|arrogant|offensive|unfair|childish|hypocritical|hypocrisy|disingenuous|cheating|deceptive|unethical|bullying|abusive|immature|negligent|incompeten(?:ce|t)";

/** Words that are aimed at somebody when "you" stands beside them. */
export const swear =
  "fuck\\w*|f\\*+\\w*|(?:bull)?shit\\w*|mother ?fuckers?|assholes?|arse\\w*|bitch\\w*|dicks?|dickheads?|cunts?|pricks?|bollocks|damn|goddamn|retard\\w*|piss\\w*|wank\\w*|scum|pigs?|stfu|gtfo";

/** Any word of scorn: where none is, no verdict by one has to be looked for. */
export const scorn = phrase`\b(?:${contempt}|${dislike}|${fault}|awful|hack|overkill|mess|horrendous)\b`;
