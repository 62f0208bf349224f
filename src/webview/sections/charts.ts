import * as l10n from "@vscode/l10n";
import type {
  BarsFigure,
  CurveFigure,
  Figure,
  HoursFigure,
  PracticeView,
} from "../../core/time/panel/panelView";
import { drawBars } from "../charts/bars";
import { type Drawing, fitted } from "../charts/chart";
import { drawCurve } from "../charts/curve";
import { drawHours } from "../charts/hours";
import { barsLegend, curveLegend, hoursLegend, practiceLegend } from "../charts/legends";
import { drawPractice } from "../charts/practice";
import type { PageHost } from "../pageHost";
import { el } from "../dom";
import { countsSection } from "./counts";
import { howMade, opened } from "./opened";
import { paragraphs, type Section, sectionElement } from "./section";
import { tableElement } from "./table";

/** Takes bars; gives the section that shows them. */
export function barsSection(figure: BarsFigure): Section {
  const key = `bars-${figure.unit}`;
  return chartSection(key, figure, (width) => drawBars(key, figure, width), barsLegend(figure));
}

/** Takes the letting-go curve; gives the section that shows it. */
export function curveSection(figure: CurveFigure): Section {
  return chartSection("curve", figure, (width) => drawCurve(figure, width), curveLegend());
}

/** Takes the hours of a week; gives the section that shows them. */
export function hoursSection(figure: HoursFigure): Section {
  return chartSection("when", figure, (width) => drawHours(figure, width), hoursLegend(figure));
}

/** Takes what the lead's review comments did; gives the section that shows it, with small curves where there are comments. */
export function practiceSection({ title, takeaway, made, figure }: PracticeView): Section {
  const key = "practice";
  if (!figure) return countsSection(key, title, { sentences: [takeaway], made });
  return chartSection(key, figure, (width) => drawPractice(key, figure, width), practiceLegend());
}

/** A picture with its sentence, its legend, and the table behind it. */
function chartSection(
  key: string,
  figure: Figure,
  draw: (width: number) => Drawing,
  legend: HTMLElement,
): Section {
  const build = (host: PageHost): HTMLElement =>
    sectionElement(key, figure.title, [
      ...paragraphs([figure.takeaway]),
      el("div", { class: "figure" }, [fitted(draw), legend]),
      opened(host, `${key}-table`, l10n.t("Show as a table"), [tableElement(figure.table)]),
      howMade(host, key, figure.made),
    ]);
  return { key, shows: figure, build };
}
