import { phrases } from "../phrase";
import { enough, type Frame, half } from "./frame";

/** Praise turned round and the other's idea quoted back; a short list of frames is all that is realistic. */
export const sarcasm: readonly Frame[] = [
  ...enough(
    "sarcasm",
    // Openers that agree and mean the opposite: "oh look", "yeah right".
    ...phrases`
      ^(?:hey|oh|ah|gee|well|yay|hooray)[,.]? (?:look(?= |,|$)|joy|goody|yeah right|how (?:nice|lovely|clever|wonderful)|wonderful|brilliant|great, (?:another|now|more|so|yet)|good, (?:another|now|more|so|yet)|sure|please)\b
      ^yeah,? right\b
      ^(?:sure|yeah|right|great),? (?:because|let's just|why not just|whatever|as if)\b
    `,
    // Praise for a fault: "great job breaking", "thanks for nothing".
    ...phrases`
      \b(?:great|nice|good|brilliant|excellent|fantastic|lovely|wonderful) (?:job|work|idea|one|way) (?:breaking|ignoring|not|of breaking|of ignoring|to break|to make sure nobody)\b
      \bnice try\b
      \bwhat an? (?:good|great|brilliant|wonderful|nice|clever|lovely|fantastic) (?:idea|plan|way to|surprise)\b
      \bslow clap\b
      \bthanks for (?:nothing|breaking|wasting|ignoring|the lecture)\b
    `,
    // Wishes that nobody means.
    ...phrases`
      \bgood luck (?:with (?:that|this)|debugging|maintaining|explaining|finding|reading|to (?:whoever|anyone))\b
      \bcongrat\w* (?:on|for|,)? ?(?:breaking|re-?inventing|introducing|inventing|making|you)\b
      \bwhat could (?:possibly )?go wrong\b
      \bwho needs \w+(?: \w+)?(?: anyway| anyways| right| when)\b
      \bbecause (?:who needs|nobody (?:needs|cares|reads)|clearly|apparently)\b
    `,
    // The other's idea held up for laughs.
    ...phrases`
      \b(?:clearly|apparently|obviously),? (?:nobody|no one|someone|somebody|testing|tests|reading|docs|code review) (?:cares?|bothered|can't|couldn't|didn't|doesn't|is|was|are|thought|reads?|tests?|needs?)\b
      \bto be cute\b
      \bthis is (?:so )?cute\b
      \bhow (?:cute|clever|original|creative|thoughtful|convenient)\b
      \bsurprise,? surprise\b
      \bmust be nice\b
      \bas if (?:anyone|anybody) \w+\b
      \bi want a pony\b
      \ba work of (?:art|genius)\b
      \bnot sure if (?:serious|trolling|joking)\b
      \bpure genius\b
      \blet's (?:all )?just (?:ignore|break|hope|pretend|delete everything)\b
      \bi(?:'m| am) sure (?:the |our |all )?(?:users|customers|everyone|everybody|nobody|they) (?:will|would|won't)(?: all| really| just| absolutely)? (?:love|enjoy|appreciate|mind|notice|be (?:thrilled|happy|delighted))\b
      \bmagically (?:work|appear|know|happen|fix)
      \bsmarter than\b
      \bbecause that(?:'s| is) (?:so|totally|exactly|clearly) \w+\b
      \bbless your\b
      \bi'm glad you (?:think|asked|know|have time)\b
      \bcopy-? ?past(?:e|ing) (?:the same|is (?:hard|easy)|like)\b
    `,
  ),
  ...half(
    "sarcasm",
    // Words that are as often meant.
    ...phrases`
      \bre-?invent\w* the wheel\b
      \bwho needs\b
      \bbrilliant\b
      \bgenius\b
      \bmagic(?:al)?\b
      \bso much for\b
      \bclever\b
      \bas if\b
      \bmy friend\b
      \bcute\b
      \bin what world\b
    `,
  ),
];
