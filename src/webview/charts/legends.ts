import * as l10n from "@vscode/l10n";
import type { BarsFigure, HoursFigure } from "../../core/time/panel/panelView";
import { el, svg } from "../dom";

const side = 14;

/** Takes bars; gives what their parts, the band and the thin lines mean. */
export function barsLegend({ series, band, bars, unit }: BarsFigure): HTMLElement {
  const parts = series.map(({ key, name }) => entry(part(`part ${key}`), name));
  const bracket = svg("path", { class: "band", d: "M8 12H5V3H8" });
  const whisker = svg("path", { class: "up-to", d: "M7 13V2M4 2H10" });
  const incident = svg("path", { class: "incident", d: "M7 3l4 4l-4 4l-4 -4z" });
  const nothing = svg("rect", { class: "nothing", x: 1, y: 3, width: 12, height: 8 });
  return legend([
    ...parts,
    ...(band ? [entry(bracket, band.name)] : []),
    ...(unit === "hours" ? [entry(whisker, l10n.t("with gaps up to five minutes"))] : []),
    ...(bars.some((bar) => bar.hadIncident === true)
      ? [entry(incident, l10n.t("an incident, apart"))]
      : []),
    ...(bars.some((bar) => !bar.parts)
      ? [entry(nothing, l10n.t("nothing recorded, git only"))]
      : []),
  ]);
}

/** Gives what the signs of the letting-go curve mean. */
export function curveLegend(): HTMLElement {
  const point = svg("circle", { class: "point", cx: 7, cy: 7, r: 3.5 });
  const gap = svg("path", { class: "gap", d: "M4 4l6 6m0 -6l-6 6" });
  return legend([
    entry(point, l10n.t("your median share, four weeks")),
    entry(gap, l10n.t("fewer than ten commits, so no share")),
  ]);
}

/** Gives what the signs of the curves of review comments mean. */
export function practiceLegend(): HTMLElement {
  const point = svg("circle", { class: "point", cx: 7, cy: 7, r: 3 });
  const gap = svg("path", { class: "gap", d: "M5 5l4 4m0 -4l-4 4" });
  return legend([
    entry(point, l10n.t("share of your comments in four weeks, from none to all")),
    entry(gap, l10n.t("fewer than five comments, so no share")),
  ]);
}

/** Takes the hours of a week; gives what its squares mean. */
export function hoursLegend({ legend: names }: HoursFigure): HTMLElement {
  const own = svg("rect", { class: "hour own", x: 0, y: 0, width: side, height: side });
  const small = svg("rect", { class: "amount", x: 4, y: 4, width: 6, height: 6, rx: 1.5 });
  const large = svg("rect", { class: "amount", x: 1, y: 1, width: 12, height: 12, rx: 1.5 });
  const outside = svg("rect", {
    class: "amount outside",
    x: 2,
    y: 2,
    width: 10,
    height: 10,
    rx: 1.5,
  });
  return legend([
    entry(own, l10n.t("your hours")),
    entry(small, names[1] ?? ""),
    entry(large, names.at(-1) ?? ""),
    entry(outside, l10n.t("outside your hours")),
  ]);
}

function part(name: string): SVGElement {
  return svg("rect", { class: name, x: 0.5, y: 0.5, width: side - 1, height: side - 1, rx: 1.5 });
}

function entry(shape: SVGElement, name: string): HTMLElement {
  const sign = svg("svg", { width: side, height: side, "aria-hidden": "true" }, [shape]);
  return el("li", {}, [sign, el("span", { text: name })]);
}

function legend(entries: readonly HTMLElement[]): HTMLElement {
  return el("ul", { class: "legend" }, entries);
}
