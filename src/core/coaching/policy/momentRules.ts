import type { RuleRecord } from "../ledger/ledgerState";
import { type Asked, type Rule, says, untilText } from "./asked";
import { isSilent, restOf } from "./backOff";
import { momentText } from "./momentText";

const unused: RuleRecord = { shown: 0, notUseful: 0, acted: 0, rests: [] };

/** The lead has not switched this kind of moment off. */
export const ruleOn: Rule = ({ moment: { kind }, settings }) =>
  says(
    settings.moments.includes(kind),
    `Nudges ${momentText[kind]} are on.`,
    `You switched nudges ${momentText[kind]} off.`,
  );

/** This kind of moment does not rest after nudges that were of no use. */
export const resting: Rule = (asked) => {
  const { kind } = asked.moment;
  const rest = restOf(recordOf(asked), asked.settings.backOff);
  const isResting = rest !== undefined && rest.until > asked.circumstances.now;
  const until = isResting ? untilText(asked, rest.until) : "";
  return says(
    !isResting,
    `Nudges ${momentText[kind]} are not resting.`,
    `Nudges ${momentText[kind]} rest until ${until}, since the last ones were of no use.`,
  );
};

/** Few enough of its nudges were of no use. */
export const useful: Rule = (asked) => {
  const record = recordOf(asked);
  const { shown, notUseful } = record;
  const counts = `of ${shown} nudges ${momentText[asked.moment.kind]}, you found ${notUseful} not useful`;
  return says(
    !isSilent(record, asked.settings.backOff),
    shown === 0 ? `There was no nudge ${momentText[asked.moment.kind]} yet.` : `So far, ${counts}.`,
    `This rule fell silent: ${counts}.`,
  );
};

function recordOf({ ledger, moment }: Asked): RuleRecord {
  return ledger.rules.get(moment.kind) ?? unused;
}
