import * as l10n from "@vscode/l10n";
import { type Fix, type Rule, withEdits } from "../finding";
import { titles } from "../fixes/titles";
import { type Reading, readComment } from "../reading";
import type { Severity } from "../severityNames";

/** What a lead sees beside a review comment. */
export interface Teaching {
  /** What it asks of the author, in words; "" where that is nothing, or its weight says it. */
  readonly asks: string;
  /** How much it weighs, in words. */
  readonly weight: string;
  /** Whether a reason is in it. */
  readonly hasReason: boolean;
  /** The one edit that would help most; absent where it is good as it is. */
  readonly edit?: BetterEdit;
}

/** An edit of a comment. */
export interface BetterEdit {
  /** What it does, as a person would say it. */
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** The comment with it; absent where only the writer knows what to write. */
  readonly text?: string;
}

const weights: Readonly<Record<Severity, string>> = {
  get blocking() {
    return l10n.t("blocking");
  },
  get should() {
    return l10n.t("to be done");
  },
  get optional() {
    return l10n.t("optional");
  },
  get info() {
    return l10n.t("for information");
  },
  get praise() {
    return l10n.t("praise");
  },
  get unclear() {
    return l10n.t("weight not told");
  },
};

/** What hurts most comes first; then what keeps a comment from being understood. */
const order: readonly Rule[] = [
  "derision",
  "sarcasm",
  "blame",
  "accusingQuestion",
  "impatience",
  "hiddenSeverity",
  "vagueComplaint",
  "bareOrder",
  "severalRemarks",
];

/** Takes a review comment as typed; gives what it teaches and what would help it most. Never throws. */
export function teach(text: string): Teaching {
  const reading = readComment(text);
  const edit = editFor(text, reading);
  return {
    asks: asksText(reading),
    weight: weights[reading.severity],
    hasReason: reading.explainsWhy,
    ...(edit ? { edit } : {}),
  };
}

/** Takes what a comment teaches; gives it in one line. */
export function teachLine({ asks, weight, hasReason }: Teaching): string {
  const isFact = asks === "" && weight === weights.info;
  const why = hasReason ? l10n.t("says why") : isFact ? "" : l10n.t("no reason given");
  return [asks, weight, why].filter((words) => words !== "").join(" · ");
}

function asksText(reading: Reading): string {
  const { isPraise, givesDirection, asksQuestion, command, severity } = reading;
  if (command) return l10n.t("orders a change");
  if (givesDirection)
    return asksQuestion ? l10n.t("asks for a change, and a question") : l10n.t("asks for a change");
  if (asksQuestion) return l10n.t("asks a question");
  return isPraise && severity !== "praise" ? l10n.t("says what is good") : "";
}

function editFor(text: string, reading: Reading): BetterEdit | undefined {
  const { findings, explainsWhy, givesDirection, severity } = reading;
  const [worst] = findings.toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
  const fix = worst?.fixes[0];
  if (worst && fix) return { title: fix.title, why: worst.message, ...withText(text, fix) };
  if (!explainsWhy && givesDirection) {
    const why = l10n.t("It asks for a change and gives no reason. What happens if the code stays?");
    return { title: titles.sayWhy, why };
  }
  if (!explainsWhy && severity === "praise") {
    return {
      title: titles.sayWhy,
      why: l10n.t("Praise with its reason is something to do again."),
    };
  }
  return undefined;
}

/** An edit that waits for words of the writer is shown with a gap. */
function withText(text: string, { edits, cursor }: Fix): { readonly text: string } {
  const edited = withEdits(text, edits);
  return {
    text: cursor === undefined ? edited : `${edited.slice(0, cursor)}…${edited.slice(cursor)}`,
  };
}
