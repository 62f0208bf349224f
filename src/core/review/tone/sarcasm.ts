import { phrases } from "../phrase";
import { breaking, praising } from "./classes";
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
    // Praise that opens onto a fault: "lovely, another …", "nice, you managed to …".
    ...phrases`
      ^(?:oh,? |ah,? |well,? |wow,? |just )*${praising}(?:,| -|:)? (?:yet )?(?:another|one more|more|so now|now (?:it|we|everything|nothing)|even more)\b(?!.{0,60} (?:gone|fixed|done|removed|less|down|solved|closed|resolved|cleaned|works|passing|green|faster|better)$)(?! (?:thing|question|comment|point|test|nice|good|look|idea|detail|readable|and more|consistent|than))
      ^(?:oh,? |ah,? |well,? )*${praising},? (?:job |work |going )?(?:you|u)(?:'ve| have| just| just)* (?:${breaking}|managed)
      ^(?:oh,? |ah,? |well,? )*(?:congrats|congratulations|bravo|well done|kudos|hats off),? (?:you|on (?:${breaking})|for (?:${breaking}))\b
      \b(?:thanks|thank you|thx)(?: so much| very much| a lot)? for (?:(?:\w+ly|not|once again|again|just) (?:${breaking}|reading|testing|listening|answering|caring)|the (?:lecture|lesson|insult|wisdom|novel|useless|history|attitude)|nothing|(?:wast|ignor|break|ruin|prov|insult|lectur|mess)\w+)
      ^(?:ah|oh) (?:yes|yeah|right|sure),? (?:of course|because|let's|nothing)\b
      \bthe (?:famous|infamous|legendary|mighty|holy|one and only|almighty)\b
      ^(?:how |so |very |really |oh so |oh |wow )+(?:professional|mature|descriptive|classy|smart|convincing|reassuring|helpful|constructive|civil|friendly|kind|welcoming|original|impressive|clever)$
      \bso much (?:politeness|professionalism|help|love|respect|quality|effort|kindness|courtesy|for (?:testing|quality|review|your|being|the claim|readab|keeping))\b
      \bhow (?:nice|kind|thoughtful|generous|gracious|considerate|very) of you\b
      \bmust be (?:fun|nice|great|easy|lovely|wonderful) (?:to|being|when|not)\b
      \bif only (?:there (?:was|were)|we had|someone|somebody|anyone|you|the docs)\b
      \b(?:who (?:would(?:'ve| have)?|could(?:'ve| have)?) (?:have )?(?:thought|guessed|known)|who knew)\b
      ^oh,? right,? (?:you|we|because|there|nobody)\b
      ^(?:nice|great|lovely|cool|impressive) .{1,40} you(?:'ve| have)? (?:got )?there\b
      \band (?:just )?(?:hope|pray)(?: for the best| it works| nobody notices)?$
      ,? they said$
      \bhow not to\b(?= (?:do|write|code|name|design|test|use|program|build))
      \blet me guess\b
      \bcool story\b
      \bcan't have nice things\b
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
      \bbecause,? (?:who needs|who wouldn't|why not|nobody (?:needs|cares|reads)|everybody loves|everyone loves|clearly|apparently|obviously|of course|surely|hey)\b(?! (?:the \w+ is|we (?:need|have)))
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
      ^(?:oh |how |just )*(?:lovely|wonderful|fantastic|marvel+ous|brilliant|terrific|charming|splendid|fabulous|delightful|bravo|congratulations|congrats)$
      ^(?:yet )?(?:another|one more) [\w-]+
      \b(?:still|but) wrong$
      \bby (?:coincidence|accident|luck|magic|prayer)\b
      \b(?:nice|great|good|impressive|mad) skills\b
      ^(?:wow|great|good|nice),? .{1,80}\b(?:wow|great|good|nice)$
      , (?:wow|great|good|nice|cool|bravo)$
    `,
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
