import { counted } from "../../coaching/words";
import { commitsNeeded, type LettingGoPoint } from "../week/lettingGo";
import { percentText } from "../week/timeText";
import { madeOfCurve } from "./made";
import type { CurveFigure, CurvePoint } from "./panelView";
import { shortWeekName, weekDays } from "./weekDays";

/** Takes the curve and its sentence; gives it as the panel draws it. */
export function curveFigure(points: readonly LettingGoPoint[], takeaway: string): CurveFigure {
  return {
    title: "Letting go",
    takeaway,
    made: madeOfCurve,
    points: points.map((point, place) => pointOf(point, place === points.length - 1)),
    table: {
      caption: "Your share of the commits on files the team owns, four weeks each",
      columns: [
        { name: "week", isNumber: false },
        { name: "median share", isNumber: true },
        { name: "yours alone", isNumber: true },
        { name: "all", isNumber: true },
      ],
      rows: points.map(({ monday, share, lead, all }) => [
        `${shortWeekName(monday)}, ${weekDays(monday)}`,
        share === undefined ? "too few" : percentText(share),
        String(lead),
        String(all),
      ]),
    },
  };
}

function pointOf({ monday, share, lead, all }: LettingGoPoint, isShown: boolean): CurvePoint {
  const name = shortWeekName(monday);
  const head = `Week ${Number(name.slice(1))}, ${weekDays(monday)}, with the three weeks before it`;
  const commits = counted(all, "commit", "commits");
  const said =
    share === undefined
      ? `${commits}, too few to tell a share (${commitsNeeded} are needed)`
      : `median share ${percentText(share)}; ${lead} of ${commits} yours alone`;
  return {
    name,
    label: `${head}: ${said}.`,
    ...(share === undefined ? {} : { share }),
    isShown,
  };
}
