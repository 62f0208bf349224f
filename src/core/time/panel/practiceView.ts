import * as l10n from "@vscode/l10n";
import { allRungs } from "../../coaching/hints/hint";
import { rungText } from "../../coaching/hints/rungText";
import type { Days } from "../../text/days";
import { commentsText } from "../week/countText";
import { type Practice, together } from "../week/practice";
import { commentsNeeded } from "../week/practiceText";
import { percentText } from "../week/timeText";
import { baselineWeeks } from "../week/weekInput";
import type { PracticePoint } from "../week/weekSummary";
import { madeOfPractice } from "./made";
import type { PracticeFigure, PracticeView, PracticeWeek } from "./panelView";
import { shortWeekName, weekDays, weekRowName } from "./weekDays";

/** A week, and the four weeks that end with it. */
interface Point {
  readonly week: PracticePoint;
  readonly four: Practice;
}

/** Gives what a comment may do, as the curves and the table name it. */
function deeds(): readonly (readonly [name: string, (one: Practice) => number])[] {
  return [
    [l10n.t("gave a reason"), (one) => one.withReason],
    [l10n.t("asked something"), (one) => one.withQuestion],
    [l10n.t("praised"), (one) => one.praise],
    [l10n.t("ordered without a reason"), (one) => one.bareOrders],
  ];
}

function noComments(): string {
  const none = l10n.t("Baton knows of no review comment of yours in this week.");
  return `${none} ${l10n.t("What you write in a browser it does not see.")}`;
}

/** Takes the weeks of the lead's review comments (three more than are shown), the sentence on the last and what says days; gives them as the panel shows them. */
export function practiceView(
  weeks: readonly PracticePoint[],
  sentence: string | undefined,
  days: Days,
): PracticeView {
  const points = weeks.slice(baselineWeeks - 1).map((week, place): Point => {
    return { week, four: together(weeks.slice(place, place + baselineWeeks)) };
  });
  const takeaway = sentence ?? noComments();
  const said = { title: l10n.t("Your review comments"), takeaway, made: madeOfPractice() };
  const isEmpty = points.every(({ four }) => four.comments === 0);
  return isEmpty ? said : { ...said, figure: { ...said, ...figureOf(points, days) } };
}

function figureOf(
  points: readonly Point[],
  days: Days,
): Pick<PracticeFigure, "weeks" | "rows" | "table"> {
  const numbers = [l10n.t("comments"), ...deeds().map(([name]) => name)];
  return {
    weeks: points.map((point, place) => weekOf(point, place === points.length - 1, days)),
    rows: deeds().map(([name, count]) => ({
      name,
      shares: points.map(({ four }) => {
        return four.comments < commentsNeeded ? null : count(four) / four.comments;
      }),
    })),
    table: {
      caption: l10n.t("Your review comments by week"),
      columns: [
        { name: l10n.t("week"), isNumber: false },
        ...numbers.map((name) => ({ name, isNumber: true })),
        { name: l10n.t("steps of hints"), isNumber: false },
      ],
      rows: points.map(({ week }) => [
        weekRowName(week.monday, days),
        String(week.comments),
        ...deeds().map(([, count]) => String(count(week))),
        rungsText(week),
      ]),
    },
  };
}

function weekOf({ week, four }: Point, isShown: boolean, days: Days): PracticeWeek {
  const name = shortWeekName(week.monday);
  const head = l10n.t(
    "Week {0}, {1}, with the three weeks before it",
    Number(name.slice(1)),
    weekDays(week.monday, days),
  );
  const comments = commentsText(four.comments);
  const parts = deeds().map(
    ([what, count]) => `${percentText(count(four) / four.comments)} ${what}`,
  );
  const said =
    four.comments < commentsNeeded
      ? l10n.t("{0}, too few to tell a share ({1} are needed)", comments, commentsNeeded)
      : l10n.t("of {0} {1}", comments, parts.join(", "));
  return { name, label: l10n.t("{0}: {1}.", head, said), isShown };
}

function rungsText({ rungs }: Practice): string {
  const steps = allRungs.filter((rung) => rungs[rung] > 0);
  if (steps.length === 0) return "–";
  return steps.map((rung) => `${rungText[rung]} ${rungs[rung]}`).join(", ");
}
