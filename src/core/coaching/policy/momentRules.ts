import * as l10n from "@vscode/l10n";
import type { RuleRecord } from "../ledger/ledgerState";
import { type Asked, type Rule, says, untilText } from "./asked";
import { isSilent, restOf } from "./backOff";
import { momentText } from "./momentText";

const unused: RuleRecord = { shown: 0, notUseful: 0, acted: 0, rests: [] };

/** The lead has not switched this kind of moment off. */
export const ruleOn: Rule = ({ moment: { kind }, settings }) =>
  says(
    settings.moments.includes(kind),
    l10n.t("Nudges {0} are on.", momentText[kind]),
    l10n.t("You switched nudges {0} off.", momentText[kind]),
  );

/** This kind of moment does not rest after nudges that were of no use. */
export const resting: Rule = (asked) => {
  const { kind } = asked.moment;
  const rest = restOf(recordOf(asked), asked.settings.backOff);
  const isResting = rest !== undefined && rest.until > asked.circumstances.now;
  const until = isResting ? untilText(asked, rest.until) : "";
  return says(
    !isResting,
    l10n.t("Nudges {0} are not resting.", momentText[kind]),
    l10n.t(
      "Nudges {0} rest until {1}, since the last ones were of no use.",
      momentText[kind],
      until,
    ),
  );
};

/** Few enough of its nudges were of no use. */
export const useful: Rule = (asked) => {
  const record = recordOf(asked);
  const { shown, notUseful } = record;
  const when = momentText[asked.moment.kind];
  return says(
    !isSilent(record, asked.settings.backOff),
    shown === 0
      ? l10n.t("There was no nudge {0} yet.", when)
      : l10n.t("So far, of {0} nudges {1}, you found {2} not useful.", shown, when, notUseful),
    l10n.t(
      "This rule fell silent: of {0} nudges {1}, you found {2} not useful.",
      shown,
      when,
      notUseful,
    ),
  );
};

function recordOf({ ledger, moment }: Asked): RuleRecord {
  return ledger.rules.get(moment.kind) ?? unused;
}
