import { allRungs, rungNames } from "../../coaching/hints/hint";
import { counted } from "../../coaching/words";
import { type Practice, together } from "../week/practice";
import { commentsNeeded } from "../week/practiceText";
import { percentText } from "../week/timeText";
import { baselineWeeks } from "../week/weekInput";
import type { PracticePoint } from "../week/weekSummary";
import { madeOfPractice } from "./made";
import type { PracticeFigure, PracticeView, PracticeWeek } from "./panelView";
import { shortWeekName, weekDays } from "./weekDays";

/** A week, and the four weeks that end with it. */
interface Point {
  readonly week: PracticePoint;
  readonly four: Practice;
}

/** What a comment may do, as the curves and the table name it. */
const does: readonly (readonly [name: string, (one: Practice) => number])[] = [
  ["gave a reason", (one) => one.withReason],
  ["asked something", (one) => one.withQuestion],
  ["praised", (one) => one.praise],
  ["ordered without a reason", (one) => one.bareOrders],
];

const title = "Your review comments";
const none = "Baton knows of no review comment of yours in this week.";
const elsewhere = " What you write in a browser it does not see.";

/** Takes the weeks of the lead's review comments (three more than are shown) and the sentence on the last; gives them as the panel shows them. */
export function practiceView(
  weeks: readonly PracticePoint[],
  sentence: string | undefined,
): PracticeView {
  const points = weeks.slice(baselineWeeks - 1).map((week, place): Point => {
    return { week, four: together(weeks.slice(place, place + baselineWeeks)) };
  });
  const takeaway = sentence ?? none + elsewhere;
  const said = { title, takeaway, made: madeOfPractice };
  const isEmpty = points.every(({ four }) => four.comments === 0);
  return isEmpty ? said : { ...said, figure: { ...said, ...figureOf(points) } };
}

function figureOf(points: readonly Point[]): Pick<PracticeFigure, "weeks" | "rows" | "table"> {
  const numbers = ["comments", ...does.map(([name]) => name)];
  return {
    weeks: points.map((point, place) => weekOf(point, place === points.length - 1)),
    rows: does.map(([name, count]) => ({
      name,
      shares: points.map(({ four }) => {
        return four.comments < commentsNeeded ? null : count(four) / four.comments;
      }),
    })),
    table: {
      caption: "Your review comments by week",
      columns: [
        { name: "week", isNumber: false },
        ...numbers.map((name) => ({ name, isNumber: true })),
        { name: "steps of hints", isNumber: false },
      ],
      rows: points.map(({ week }) => [
        `${shortWeekName(week.monday)}, ${weekDays(week.monday)}`,
        String(week.comments),
        ...does.map(([, count]) => String(count(week))),
        rungsText(week),
      ]),
    },
  };
}

function weekOf({ week, four }: Point, isShown: boolean): PracticeWeek {
  const name = shortWeekName(week.monday);
  const head = `Week ${Number(name.slice(1))}, ${weekDays(week.monday)}, with the three weeks before it`;
  const comments = counted(four.comments, "comment", "comments");
  const parts = does.map(([what, count]) => `${percentText(count(four) / four.comments)} ${what}`);
  const said =
    four.comments < commentsNeeded
      ? `${comments}, too few to tell a share (${commentsNeeded} are needed)`
      : `of ${comments} ${parts.join(", ")}`;
  return { name, label: `${head}: ${said}.`, isShown };
}

function rungsText({ rungs }: Practice): string {
  const steps = allRungs.filter((rung) => rungs[rung] > 0);
  if (steps.length === 0) return "–";
  return steps.map((rung) => `${rungNames[rung].toLowerCase()} ${rungs[rung]}`).join(", ");
}
