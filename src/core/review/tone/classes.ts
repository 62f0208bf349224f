/** Classes of English words from which the frames are built; each fills one place of a sentence. */

/** Whoever reads: also as it is typed in haste, and as one of many. */
export const you =
  "(?:you|u|ya|yall|you(?: \\w+)? (?:guys|people|folks|lot|devs|developers|kids|boys|gentlemen))";
/** A denial behind a subject. */
export const not =
  "(?:don't|didn't|haven't|hasn't|doesn't|wasn't|weren't|do not|did not|have not|has not|does not|never|can't|cannot|can not|won't|will not|couldn't|could not|refuse|refuses|refused|fail|fails|failed|neglected)";
/** Words by which a claim about somebody is sure of itself. */
export const sure =
  "(?:clearly|obviously|apparently|evidently|plainly|seriously|surely|conveniently|blatantly|definitely|certainly|undoubtedly|literally)";
/** Words by which an act is doubted, or said to be the least. */
export const even = "(?:even|ever|actually|really|seriously|honestly|at least|at all|bother to)";
/** What careful work consists of, in every form. */
export const effort =
  "(?:read(?:ing)?|look(?:ed|ing)?|test(?:ed|ing)?|tr(?:y|ied|ying)|check(?:ed|ing)?|think(?:ing)?|thought|understand(?:ing)?|understood|know(?:ing)?|knew|known|wonder(?:ed)?|believe|expect|compil(?:e|ed|ing)|run(?:ning)?|ran|car(?:e|ed|ing)|consider(?:ed|ing)?|review(?:ed|ing)?|bother(?:ed|ing)?|see|saw|seen|seeing|open(?:ed|ing)?|notic(?:e|ed|ing)|wr(?:ite|ote|itten|iting)|verif(?:y|ied|ying)|listen(?:ed|ing)?|learn(?:ed|t|ing)?|grasp(?:ed)?|realiz(?:e|ed)|realis(?:e|ed)|remember(?:ed)?|measur(?:e|ed|ing)|debug(?:ged|ging)?|execut(?:e|ed|ing)|googl(?:e|ed|ing)|look(?:ed)? at|use(?:d)?|work(?:ed)? with|follow(?:ed|ing)?)";
/** What goes on in a mind: to deny it of somebody is to judge them. */
export const insight =
  "(?:understand|understood|know|knew|grasp|get it|realiz?e|realise|comprehend|have (?:a|any|the (?:slightest|faintest)) (?:clue|idea)|care|listen|learn|think|bother|respect)";
/** What breaks things. */
export const breaking =
  "(?:break\\w*|broke|broken|ruin\\w*|mess\\w*|miss\\w*|ignor\\w*|destroy\\w*|screw\\w*|re-?invent\\w*|introduc\\w*|forget\\w*|overlook\\w*|not|duplicat\\w*|wast\\w*|butcher\\w*|wreck\\w*|make it (?:even )?worse)";
/** Those one compares with to make somebody small. */
export const lesser =
  "(?:(?:five|six|seven|eight|ten|twelve|three|four|\\d+)(?:-| )years?(?:-| )olds?|first(?:-| )years?(?: students?)?|toddlers?|(?:an?|any|my|some) (?:little )?(?:child|kids?|son|daughter|nephew|niece|dog|cat|grandmothers?|grandma|mom|mother|interns?|monkeys?|students?|beginners?|juniors?|high ?schoolers?|amateurs?|trained \\w+|blind man|goldfish)|kindergart\\w+|a drunk(?:en)? \\w+)";
/** Those who would do it well, when it is said that they would not do it so. */
export const abler =
  "(?:professionals?|adults?|grown-?ups?|(?:real|serious|good|decent|competent|sane|self-respecting|sensible|reasonable|experienced|actual) (?:developers?|devs?|engineers?|programmers?|person|people|coders?|teams?)|(?:anyone|anybody|nobody|no one|someone|somebody|everyone) (?:with|who has|in) (?:an? |their |his |any |half a |at least )*(?:brain|right mind|clue|sense|experience|eyes|common sense))";
/** Praise that is seldom meant in a review when it opens a sentence about a fault. */
export const praising =
  "(?:nice|great|lovely|wonderful|brilliant|excellent|fantastic|awesome|amazing|marvel+ous|terrific|splendid|charming|beautiful|perfect|superb|impressive|good|cool|congratulations|congrats|bravo|kudos|well done|fabulous|outstanding)";
/** What a project is discussed in: read it, and the question is answered. */
export const writings =
  "(?:docs?|documentation|manual|threads?|spec|specification|faq|guide|style ?guide|guidelines?|rules|readme|comments?|tickets?|issues?|messages?|review|diff|code|error(?: message)?|logs?|instructions|description|rfc|standard)";
/** What somebody is told to stop doing, as a person. */
export const conductIng =
  "(?:guessing|wasting|sending|posting|being|arguing|whining|complaining|ignoring|pretending|trolling|pushing|breaking|submitting|spreading|blaming|lying|making (?:excuses|stuff|up|things|this|it)|copy-?(?: and )?-?past(?:e|ing)|copying|telling (?:me|us|people)|calling (?:me|it|this|yourself)|acting|playing|crying|hiding behind|locking|censoring|closing (?:my|our|these|valid)|opening|harassing|insulting|attacking|bikeshedding|nitpicking|derailing|spamming|asking (?:me|us|for|stupid|the same)|quoting|adding th|doing th|reinventing|committing)";
