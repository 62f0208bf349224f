import * as l10n from "@vscode/l10n";
import { both } from "./clauses";
import { commitsNeeded, type LettingGoPoint } from "./lettingGo";
import { percentText } from "./timeText";

/** Takes the curve; gives where it stands and where it began. */
export function lettingGoSentence(points: readonly LettingGoPoint[]): string {
  const last = points.at(-1);
  if (last?.share === undefined) return tooFewSentence(last?.all ?? 0);
  const place = points.findIndex(({ share }) => share !== undefined);
  const first = points[place]?.share;
  const weeks = points.length - 1 - place;
  const share = percentText(last.share);
  const median =
    first === undefined || weeks === 0
      ? l10n.t("the median of your weekly shares is {0}", share)
      : weeks === 1
        ? l10n.t(
            "the median of your weekly shares is {0}, and was {1} 1 week earlier",
            share,
            percentText(first),
          )
        : l10n.t(
            "the median of your weekly shares is {0}, and was {1} {2} weeks earlier",
            share,
            percentText(first),
            weeks,
          );
  return both(yourPartText(last), median);
}

function tooFewSentence(all: number): string {
  if (all === 0) {
    return l10n.t(
      "In four weeks there were no commits on files the team owns; Baton tells a share from {0} on.",
      commitsNeeded,
    );
  }
  return all === 1
    ? l10n.t(
        "In four weeks there was 1 commit on files the team owns; Baton tells a share from {0} on.",
        commitsNeeded,
      )
    : l10n.t(
        "In four weeks there were {0} commits on files the team owns; Baton tells a share from {1} on.",
        all,
        commitsNeeded,
      );
}

function yourPartText({ lead, all }: LettingGoPoint): string {
  if (lead === 0) {
    return l10n.t(
      "Of {0} commits on files the team owns in four weeks, none were yours alone",
      all,
    );
  }
  return lead === 1
    ? l10n.t("Of {0} commits on files the team owns in four weeks, 1 was yours alone", all)
    : l10n.t(
        "Of {0} commits on files the team owns in four weeks, {1} were yours alone",
        all,
        lead,
      );
}
