import type { Told } from "./told";

/** A shape that reasons have, and how much it tells by itself. */
interface Sign {
  readonly points: number;
  readonly shape: RegExp;
}

/** So many points make a reason. Points and this bound were fitted on labelled comments by hand. */
const enough = 4;
/** A comment with so many words or more holds a point for each bound it reaches. */
const lengths = [17, 23, 31];

/** In words of which one is enough to see the idea; only a fifth of real reasons have a connective. */
const signs: readonly Sign[] = [
  // Connectives: "because …", "otherwise …", "that way …".
  {
    points: 4,
    shape:
      /\b(?:because|'?cause|cuz|bc|since(?! \d)|otherwise|so that|in order to|due to|as a result|that way|this way|therefore|hence|thus|the reason|the point|(?:which|that|this) means|meaning that|given (?:that|the)|considering|else (?:you|we|it|this|there|the)|for consistency|consisten\w+|unless|lest|as (?:it|this|that|we|you|they|there|the \w+)(?:'s|'ll| is| are| will| would| can| does| has| have))\b/,
  },
  // What goes wrong: failure, cost, confusion.
  {
    points: 2,
    shape:
      /\b(?:breaks?|breaking|broken|broke|fails?|failing|failures?|crash\w*|hangs?|blow(?:s|ing)? up|raises?|races?|racy|leak(?:s|ing)?|corrupts?|overflow\w*|deadlock\w*|conflicts?|regression|misleading|confus\w+|expensive|slow(?:er|s)?|performance|less (?:clear|obvious|readable)|hard(?:er)? to|difficult|tricky|dangerous|unsafe|insecure|problematic|fragile|brittle|misbehave\w*|loses?|lost|wastes?|wasteful|masks?|hides?|bugs?|undefined|flaky|wrong|incorrect|inconsistent|chokes?|annoying|weird|odd|surpris\w+|messy|cryptic|unclear|too (?:much|many|long|big|broad|strict|late|early))\b/,
  },
  // What is the case already, elsewhere, or never.
  {
    points: 2,
    shape:
      /\b(?:already|unused|never|no longer|(?:not|isn't|aren't) used|redundant|duplicat\w+|same (?:as|thing)|identical|obsolete|deprecated|unrelated|elsewhere|everywhere else|always|useless|pointless|meaningless|(?:as|like|matching) (?:in|with|the|is|we do|done|you)(?: \w+){1,3}|for context)\b/,
  },
  // A clause behind "as", "i.e." or "which".
  {
    points: 2,
    shape:
      /[,\w] as (?!well|such|an? |if|soon|long|though|per|far|above|follows|i |you|part)\w+|\b(?:i\.e|e\.g)\b|\bwhich (?:is|are|was|will|would|has|can|\w+s)\b/,
  },
  // What the code does not do.
  {
    points: 2,
    shape:
      /\b(?:doesn't|does not|don't|do not|isn't|is not|aren't|won't|will not|can't|cannot|can not|wouldn't|didn't|shouldn't) (?!need|think|know|see|want|understand|care|mind|be sure)\w+/,
  },
  // What it will do.
  {
    points: 1,
    shape:
      /\b(?:will|would|could|may|might|can) (?:(?:not|also|still|then|only|just|never|always|probably|likely|be|get|end up) )*(?:be|have|cause|return|get|end|result|lead|make|happen|run|throw|need|change|reach|break|fail|become|work|allow|give|lose|miss|go|affect|trigger|match|hit|require)\b/,
  },
  // What follows under a condition: "will stay open when …", "if … it would …".
  {
    points: 3,
    shape:
      /\b(?:will|would|can|could|may|might|won't|can't) \w+ [^.?!]{0,60}\b(?:when|if|unless|once|as soon as|every time)\b|\b(?:if|when|once|whenever) [^.?!]{3,80} (?:will|would|won't|can't|cannot|may|might|could)\b/,
  },
  // What it is good for: "to match …", "makes it easier".
  {
    points: 3,
    shape:
      /\b(?:to (?:avoid|prevent|make (?:it|this|sure|the)|match|ensure|reduce|keep|save|allow|be (?:safe|consistent|clear|able)|distinguish|protect|explain|show|deal|help|say|summari[sz]e|determine|motivate)|(?:that|this|it|which) (?:lets|allows|makes|helps|means|gives|saves|avoids|ensures|keeps|(?:would|will) make)|easier|simpler|cleaner|clearer|more (?:clear|readable|consistent|robust|efficient|flexible|accurate|obvious|useful|helpful)|readab\w+|clarity|for debugging|useful|get rid of)\b/,
  },
  // A rule, or how the tools are made.
  {
    points: 3,
    shape:
      /\b(?:convention|pep ?8|style guide|guidelines?|standard|policy|lint\w*|spec|semantics|supposed to|according to|requires?|expects?|by default|assum\w+|instead of|rather than|in case|the case)\b/,
  },
  // Two clauses held together.
  { points: 1, shape: /\b(?:but|so|though|although|however|only|then)\b/ },
  // Things and what they are or do, flatly.
  {
    points: 1,
    shape:
      /\b(?:this|that|it|they|these|there|x+|\w+s?) (?:is|are|was|were|has|have|had|returns?|takes?|uses?|calls?|gets?|sets?|contains?|handles?|computes?|means|seems?|looks?|sounds?|becomes?|happens?) (?:an?|the|not|no|only|also|in|to|too|very|more|less|going|being|used|done|called|set|always|like|\w+ed|\w+ing)\b/,
  },
];

/**
 * Takes a comment; gives whether it says why: a reason, a consequence, or a fact beside the request
 * that motivates it. Never throws.
 */
export function explainsWhy({ words, sentences, wordCount }: Told): boolean {
  if (wordCount < 3) return false;
  const length = lengths.filter((least) => wordCount >= least).length;
  const onlyAsks = sentences.every(({ mark }) => mark.includes("?")) ? 1 : 0;
  let points = length - onlyAsks;
  for (const sign of signs) {
    if (points >= enough) return true;
    if (sign.shape.test(words)) points += sign.points;
  }
  return points >= enough;
}
