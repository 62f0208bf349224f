import * as l10n from "@vscode/l10n";
import { labelText, plainLine } from "../../text/plain";
import { amissText, placeText } from "./fault";
import type { PlannedDraft } from "./plan";

/** A draft in the list that the lead sees before anything is sent. */
export interface ReviewRow {
  readonly planned: PlannedDraft;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** Whether it is sent unless the lead says otherwise. */
  readonly isTicked: boolean;
}

const places: Readonly<Record<PlannedDraft["as"], string>> = {
  get lines() {
    return l10n.t("on its line");
  },
  get file() {
    return l10n.t("on the file as a whole");
  },
  get answer() {
    return l10n.t("as an answer in its thread");
  },
  get summary() {
    return l10n.t("in the review's summary");
  },
  get nothing() {
    return l10n.t("stays here");
  },
};

/** Takes planned drafts; gives their rows, those with something amiss first. */
export function reviewRows(planned: readonly PlannedDraft[]): ReviewRow[] {
  const rows = planned.map((one): ReviewRow => {
    const { draft, as, amiss, comment } = one;
    const lines = comment?.lines ?? draft.lines;
    const place = placeText({ path: draft.path, lines });
    const why = amiss === undefined ? [] : [amissText[amiss]];
    return {
      planned: one,
      label: labelText(place, 80),
      description: places[as],
      detail: [...why, plainLine(draft.body, 120)].join(" · "),
      isTicked: as !== "nothing",
    };
  });
  return rows.toSorted((a, b) => Number(isAmiss(b.planned)) - Number(isAmiss(a.planned)));
}

function isAmiss({ amiss }: PlannedDraft): boolean {
  return amiss !== undefined;
}

/**
 * Takes rows, and how many comments wait on the forge besides; gives the words in the list's box, short
 * enough for it.
 */
export function listText(rows: readonly ReviewRow[], others: number): string {
  const amiss = rows.filter(({ planned }) => isAmiss(planned)).length;
  return [
    l10n.t("Untick what is to wait"),
    ...(amiss > 0 ? [l10n.t("{0} not where written", amiss)] : []),
    ...(others > 0 ? [l10n.t("{0} more pending", others)] : []),
  ].join(" · ");
}
