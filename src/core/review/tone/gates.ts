import { oneOf } from "../alternatives";
import { phrase, phrases } from "../phrase";
import type { Told } from "../told";

/**
 * Somebody answers for themselves: an admission, thanks, "fixed". What bad word stands there lands on
 * the speaker.
 */
const admission = phrase`^\W*(?:(?:aw+|ah+|oh|hah?a*|heh|lol|hmm+|yeah|yep|yes|ok|okay|ugh|man|well|right|holy|bah|gah|a+r*g+h*)[,.!]? )*(?:oops|ooops|whoops|d'oh|doh|dang|darn|damn(?! you)|damnit|dammit|damned|crap|shit|fuck(?! you| off| this)|hell|argh?|my bad|my mistake|sorry(?!,? (?:but|to say|to be|you|your|this|that|no)\b)|done|fixed|ack|will (?:fix|do|change|update)|thank(?:s| you)(?! (?:so much |very much |a lot )?for (?:nothing|the lecture|(?:\w+ly )?(?:ignor|wast|break|ruin|insult|not )))|good (?:catch|point|call|idea|question)|great catch|nice catch|you'?re (?:right|correct)|of course|silly me|stupid me|dumb (?:me|mistake|question|typo|copy)|stupid (?:me|mistake|question|typo|nit)|silly (?:me|mistake|question|nit)|me|bad cut|guilty|brain ?fart)\b`;
/** Or says so later on. */
const ownFault = oneOf(
  ...phrases`
    \b(?:dumb|stupid|silly|na[iï]ve|ignorant|noob|lazy|newbie) (?:and \w+ )?(?:question|q|nit|nitpick|opinion|idea of mine|suggestion|comment|thought)\b
    \bmy (?:bad|mistake|fault|own fault|brain|typo|error|stupidity|apologies|ignorance|laziness)\b
    \bi(?:'ve| have)? (?:just |totally |completely |stupidly |actually |only |already )*(?:forgot|left|mixed up|mistyped|copied|deleted|pasted|reverted|committed|pushed|missed|screwed|messed|broke|fucked|suck|misread|was wrong|was being|overlooked|confused|apologi[sz]e|feel (?:dumb|stupid|silly)|should(?:'ve| have)|fail)\b
    \bi(?:'m| am|'m just| was) (?:such|so|an idiot|a moron|stupid|too stupid|an? (?:\w+ )?(?:idiot|moron|fool)|being (?:dumb|stupid|silly|lazy|anal|overly|pedantic|picky)|lazy|dumb|anal|in this)\b
    \b(?:will|gonna|going to|let me|i'll) (?:fix|update|rewrite|kill|nuke|respin|change (?:it|this|that)|remove (?:it|this|that)|clean)\b
    \byou(?:'re| are)(?: \w+)? (?:right|correct)\b
    \bgood (?:catch|point|call)\b
    \bsilly me\b
    \bsorry\b(?!,? (?:but|to say|to be|you|your|this|that|no)\b)
    \boops\b
    \b(?:excuse|forgive) my\b
    \bi hate to be that\b
    \bi(?:'m| am) working on\b
  `,
);

/** The other has said it, and the writer agrees. */
const agreement = oneOf(
  ...phrases`
    ^\W*(?:ha ?ha\W+|heh\W+|well\W+|oh\W+)?(?:yeah(?!,? right)|yep|yes|yup|agreed|true|indeed|i agree|i know|exactly|\+1),? (?:but )?(?:this|that|it|they|these|those|i)\b
    ^(?:yeah(?!,? right)|yep|yup|agreed|true|indeed|exactly)[.,!]
  `,
);

/** Bad words that land on what was there before, on everybody's code, or on nothing of theirs. */
const notTheirs = oneOf(
  ...phrases`
    \b(?:was|were|is|are)(?: \w+)? already (?:here|there|like|this)\b
    \bpre-?existing\b
    \blegacy\b
    \b(?:not|isn't) (?:your|related to (?:your|this)) ?(?:fault|code|doing|problem|change|cl|patch|issue)?\b
    \bour (?:\w+ )?(?:code|own|consistency|fault|docs|tests|api)\b
    \bin the past\b
    \bno (?:action|change) (?:is )?(?:required|needed)\b
    \bupstream\b
    \b(?:the|this|that|their|vendor|old|previous|original) (?:[\w-]+ )?(?:firmware|bios|hardware|vendors?|datasheets?|silicon|chips?|compilers?|linter|browsers?|standard|sdk|third-?party|ci|bot|os|toolchain|vendors)\b
    \bi know (?:the|this|it|that)\b
    \bwe should really\b
    \bhistorical\b
    \bsomeone thought\b
    \banymore\b
    \bthe existing\b
    \bthis api\b
  `,
);

/** A laugh or a wink lowers the verdict by one step and does not cancel it. */
const smiley =
  /(?:^|[\s.,!?)])(?:[:;=]-?[)dp(/|\\]|\(:|\^\^|xd|:'\()(?=$|[\s.,)])|[\u{1f600}-\u{1f64f}]|:(?:smile|wink|joy|laughing|stuck_out_tongue|grin|slightly_smiling_face)\w*:/u;
/** Says the verdict with a reserve. */
const reserve = oneOf(
  ...phrases`
    \b(?:kind of|kinda|sort of|sorta|a bit|a little|somewhat|slightly|imo|imho|i guess|i suppose|maybe|perhaps|might|could be|for now|i think|i'd|i would|not sure|seems|afaik|as far as i)\b
  `,
);

/** What lowers the weight of bad words in a comment. */
export interface Gates {
  /** The writer speaks of their own work. */
  readonly ownWork: boolean;
  readonly notTheirs: boolean;
  readonly smiles: boolean;
}

/** Takes a comment; gives what lowers the weight of its bad words. Never throws. */
export function gatesOf({ words }: Told): Gates {
  return {
    ownWork: admission.test(words) || ownFault(words) || agreement(words),
    notTheirs: notTheirs(words),
    smiles: smiley.test(words),
  };
}

/** Takes a sentence's words; gives whether it says what it says with a reserve. */
export function isReserved(words: string): boolean {
  return reserve(words);
}
