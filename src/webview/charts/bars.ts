import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import type { Bar, BarsFigure, SeriesKey } from "../../core/time/panel/panelView";
import { svg, svgText } from "../dom";
import { type Drawing, markElement, picture, round } from "./chart";

const height = 220;
const margin = { top: 16, right: 4, bottom: 30, left: 36 };
const tickCount = 4;
/** Parts of a bar stand apart, so that they are told apart by more than colour. */
const gap = 2;

interface Scales {
  readonly left: (name: string) => number;
  readonly width: number;
  readonly y: (value: number) => number;
}

/** Takes a key, bars and a width; draws them. */
export function drawBars(key: string, figure: BarsFigure, width: number): Drawing {
  const { bars, unit, title, takeaway } = figure;
  const names = bars.map(({ name }) => name);
  const x = scaleBand(names, [margin.left, width - margin.right])
    .paddingInner(0.42)
    .paddingOuter(0.2);
  const tops = bars.map(({ parts = [], upTo = 0 }) => Math.max(upTo, sumOf(parts)));
  const y = scaleLinear([0, Math.max(1, ...tops)], [height - margin.bottom, margin.top]).nice(
    tickCount,
  );
  const scales: Scales = { left: (name) => x(name) ?? 0, width: x.bandwidth(), y };
  // Half a commit is none.
  const ticks = y.ticks(tickCount).filter((tick) => unit === "hours" || Number.isInteger(tick));
  const marks = bars.map((bar) => barMark(`${key}-${bar.name}`, bar, figure, scales, x.step()));
  const size = { width, height };
  const axis = ticks.flatMap((tick) => tickLine(tick, y(tick), width, unit));
  return {
    picture: picture(key, title, takeaway, size, [...axis, ...marks]),
    marks,
    first: bars.length - 1,
  };
}

function tickLine(tick: number, y: number, width: number, unit: BarsFigure["unit"]): Node[] {
  const at = round(y);
  const text = unit === "hours" ? `${tick} h` : String(tick);
  const line = { class: "grid", x1: margin.left, x2: width - margin.right, y1: at, y2: at };
  return [
    svg("line", line),
    svgText({ class: "tick", x: margin.left - 8, y: at + 4, "text-anchor": "end" }, text),
  ];
}

function barMark(
  key: string,
  bar: Bar,
  { series, band }: BarsFigure,
  scales: Scales,
  step: number,
): SVGGElement {
  const left = scales.left(bar.name);
  const middle = left + scales.width / 2;
  const hit = {
    class: "hit",
    x: round(middle - step / 2),
    y: margin.top,
    width: round(step),
    height: height - margin.top,
  };
  const parts = bar.parts
    ? [
        ...partShapes(bar, series, scales),
        ...(band ? bandShape(sumOf(bar.parts), band, scales, left) : []),
        ...upToShape(bar, scales, middle),
        ...incidentShape(bar, scales, middle),
      ]
    : [nothingShape(scales, left)];
  const label = shortLabel(bar.name, step);
  const text = svgText(
    {
      class: bar.isShown ? "tick shown" : "tick",
      x: round(middle),
      y: height - 10,
      "text-anchor": "middle",
    },
    label,
  );
  const underline = {
    class: "underline",
    x: round(left),
    y: height - 4,
    width: round(scales.width),
    height: 2,
  };
  const shown = bar.isShown ? [svg("rect", underline)] : [];
  return markElement(key, bar.label, [svg("rect", hit), ...parts, text, ...shown]);
}

/** From the bottom, each part above the one before it. */
function partShapes(bar: Bar, series: BarsFigure["series"], scales: Scales): Node[] {
  const keys = series.map((one) => one.key);
  const valueOf = ({ parts }: Bar, key: SeriesKey): number => parts?.[keys.indexOf(key)] ?? 0;
  const stacked = stack<unknown, Bar, SeriesKey>().keys(keys).value(valueOf)([bar]);
  return stacked.flatMap(({ key, 0: range }) => {
    if (!range || range[1] <= range[0]) return [];
    const top = scales.y(range[1]);
    const full = scales.y(range[0]) - top;
    const place = { x: round(scales.left(bar.name)), y: round(top) };
    const size = { width: round(scales.width), height: round(Math.max(1, full - gap)) };
    return [svg("rect", { class: `part ${key}`, ...place, ...size, rx: 1.5 })];
  });
}

/** A bracket beside the bar, where its lowest part is meant to end. */
function bandShape(
  total: number,
  { from, to }: { readonly from: number; readonly to: number },
  { y }: Scales,
  left: number,
): Node[] {
  if (total === 0) return [];
  const [low, high] = [round(y(total * from)), round(y(total * to))];
  const [outer, inner] = [round(left - 5), round(left - 2)];
  return [svg("path", { class: "band", d: `M${inner} ${low}H${outer}V${high}H${inner}` })];
}

/** A thin line up to where the bar would end with longer gaps counted. */
function upToShape({ parts = [], upTo }: Bar, { y }: Scales, middle: number): Node[] {
  const total = sumOf(parts);
  if (upTo === undefined || upTo <= total) return [];
  const [x, top, bottom] = [round(middle), round(y(upTo)), round(y(total))];
  return [svg("path", { class: "up-to", d: `M${x} ${bottom}V${top}M${x - 3} ${top}H${x + 3}` })];
}

/** A diamond above the bar, whose time is not in it. */
function incidentShape(
  { parts = [], upTo = 0, hadIncident }: Bar,
  { y }: Scales,
  x: number,
): Node[] {
  if (hadIncident !== true) return [];
  const top = round(y(Math.max(upTo, sumOf(parts))) - 12);
  return [svg("path", { class: "incident", d: `M${round(x)} ${top}l4 4l-4 4l-4 -4z` })];
}

function nothingShape({ y, width }: Scales, left: number): Node {
  const bottom = y(0);
  const size = { width: round(width), height: 8 };
  return svg("rect", { class: "nothing", x: round(left), y: round(bottom - 8), ...size });
}

/** Where weeks stand close, their number alone has room. */
function shortLabel(name: string, step: number): string {
  return step < 34 ? name.slice(1) : name;
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
