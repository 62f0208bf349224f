import * as l10n from "@vscode/l10n";
import type { Days } from "../../text/days";
import { commitsText } from "../week/countText";
import { commitsNeeded, type LettingGoPoint } from "../week/lettingGo";
import { percentText } from "../week/timeText";
import { madeOfCurve } from "./made";
import type { CurveFigure, CurvePoint } from "./panelView";
import { shortWeekName, weekDays, weekRowName } from "./weekDays";

/** Takes the curve, its sentence and what says days; gives it as the panel draws it. */
export function curveFigure(
  points: readonly LettingGoPoint[],
  takeaway: string,
  days: Days,
): CurveFigure {
  return {
    title: l10n.t("Letting go"),
    takeaway,
    made: madeOfCurve(),
    points: points.map((point, place) => pointOf(point, place === points.length - 1, days)),
    table: {
      caption: l10n.t("Your share of the commits on files the team owns, four weeks each"),
      columns: [
        { name: l10n.t("week"), isNumber: false },
        { name: l10n.t("median share"), isNumber: true },
        { name: l10n.t("yours alone"), isNumber: true },
        { name: l10n.t("all"), isNumber: true },
      ],
      rows: points.map(({ monday, share, lead, all }) => [
        weekRowName(monday, days),
        share === undefined ? l10n.t("too few") : percentText(share),
        String(lead),
        String(all),
      ]),
    },
  };
}

function pointOf(
  { monday, share, lead, all }: LettingGoPoint,
  isShown: boolean,
  days: Days,
): CurvePoint {
  const name = shortWeekName(monday);
  const head = l10n.t(
    "Week {0}, {1}, with the three weeks before it",
    Number(name.slice(1)),
    weekDays(monday, days),
  );
  const commits = commitsText(all);
  const said =
    share === undefined
      ? l10n.t("{0}, too few to tell a share ({1} are needed)", commits, commitsNeeded)
      : l10n.t("median share {0}; {1} of {2} yours alone", percentText(share), lead, commits);
  return {
    name,
    label: l10n.t("{0}: {1}.", head, said),
    ...(share === undefined ? {} : { share }),
    isShown,
  };
}
