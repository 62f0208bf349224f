import { plainLine } from "../../text/plain";
import type { LedgerState } from "../ledger/ledgerState";
import type { Moment } from "../moments/moment";
import type { Situation } from "../situation";
import type { Asked, Quote, Rule } from "./asked";
import { choiceFor, namedFor } from "./choice";
import type { Circumstances } from "./circumstances";
import { type Decision, messageRules, nudgeRules, type PolicyRule, type Verdict } from "./decision";
import * as fileRules from "./fileRules";
import * as messages from "./messageRules";
import * as momentRules from "./momentRules";
import type { PolicySettings } from "./settings";
import * as timeRules from "./timeRules";

const rules: Readonly<Record<PolicyRule, Rule>> = {
  ...fileRules,
  ...timeRules,
  ...momentRules,
  ...messages,
};

/**
 * Takes a moment, what is known of its file (if anything), the circumstances, what the ledger comes to
 * and the settings; gives what becomes of it, with the verdict of every rule. One rule against it is
 * enough for silence; the status bar is the usual voice, and a message has rules of its own.
 */
export function decide(
  moment: Moment,
  situation: Situation | undefined,
  circumstances: Circumstances,
  ledger: LedgerState,
  settings: PolicySettings,
): Decision {
  const asked: Asked = { moment, situation, circumstances, ledger, settings };
  const { act, because } = choiceFor(asked);
  const verdicts = verdictsOf(asked, plainLine);
  return {
    asked,
    level: levelOf(verdicts),
    act,
    because,
    debrief: moment.kind === "committed" && act === "ask",
    suggestion: namedFor(asked, act),
    verdicts,
    again: againAt(verdicts, circumstances, settings),
  };
}

/** Takes the question and how a stranger's text is made safe; gives what each rule says. */
export function verdictsOf(asked: Asked, quote: Quote): readonly Verdict[] {
  const of = (about: Verdict["about"], names: readonly PolicyRule[]): Verdict[] =>
    names.map((rule) => ({ rule, about, ...rules[rule](asked, quote) }));
  return [...of("nudge", nudgeRules), ...of("message", messageRules)];
}

function levelOf(verdicts: readonly Verdict[]): Decision["level"] {
  const against = verdicts.filter(({ allows }) => !allows);
  if (against.length === 0) return "message";
  return against.some(({ about }) => about === "nudge") ? "none" : "status";
}

function againAt(
  verdicts: readonly Verdict[],
  { lastKeyAt }: Circumstances,
  { calmSeconds }: PolicySettings,
): number | undefined {
  const against = verdicts.filter(({ allows, about }) => !allows && about === "nudge");
  const isOnlyTyping = against.length === 1 && against[0]?.rule === "typing";
  return isOnlyTyping && lastKeyAt !== undefined ? lastKeyAt + calmSeconds : undefined;
}
