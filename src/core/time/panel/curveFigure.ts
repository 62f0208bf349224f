import * as l10n from "@vscode/l10n";
import { counted } from "../../coaching/words";
import { commitsNeeded, type LettingGoPoint } from "../week/lettingGo";
import { percentText } from "../week/timeText";
import { madeOfCurve } from "./made";
import type { CurveFigure, CurvePoint } from "./panelView";
import { shortWeekName, weekDays } from "./weekDays";

/** Takes the curve and its sentence; gives it as the panel draws it. */
export function curveFigure(points: readonly LettingGoPoint[], takeaway: string): CurveFigure {
  return {
    title: l10n.t("Letting go"),
    takeaway,
    made: madeOfCurve(),
    points: points.map((point, place) => pointOf(point, place === points.length - 1)),
    table: {
      caption: l10n.t("Your share of the commits on files the team owns, four weeks each"),
      columns: [
        { name: "week", isNumber: false },
        { name: l10n.t("median share"), isNumber: true },
        { name: l10n.t("yours alone"), isNumber: true },
        { name: "all", isNumber: true },
      ],
      rows: points.map(({ monday, share, lead, all }) => [
        `${shortWeekName(monday)}, ${weekDays(monday)}`,
        share === undefined ? l10n.t("too few") : percentText(share),
        String(lead),
        String(all),
      ]),
    },
  };
}

function pointOf({ monday, share, lead, all }: LettingGoPoint, isShown: boolean): CurvePoint {
  const name = shortWeekName(monday);
  const head = l10n.t(
    "Week {0}, {1}, with the three weeks before it",
    Number(name.slice(1)),
    weekDays(monday),
  );
  const commits = counted(all, "commit", "commits");
  const said =
    share === undefined
      ? l10n.t("{0}, too few to tell a share ({1} are needed)", commits, commitsNeeded)
      : l10n.t("median share {0}; {1} of {2} yours alone", percentText(share), lead, commits);
  return {
    name,
    label: `${head}: ${said}.`,
    ...(share === undefined ? {} : { share }),
    isShown,
  };
}
