import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import type { CurveFigure, CurvePoint } from "../../core/time/panel/panelView";
import { svg, svgText } from "../dom";
import { type Drawing, markElement, picture, round } from "./chart";

const height = 220;
const margin = { top: 22, right: 22, bottom: 30, left: 46 };
const tickCount = 4;
/** A curve that never rises high is not made to look as if it did. */
const leastTop = 0.5;

/** Takes the curve and a width; draws it, with a gap where there are too few commits to tell. */
export function drawCurve({ title, takeaway, points }: CurveFigure, width: number): Drawing {
  const names = points.map(({ name }) => name);
  const x = scalePoint(names, [margin.left + 6, width - margin.right]);
  const shares = points.flatMap(({ share }) => share ?? []);
  const domain = [0, Math.max(leastTop, ...shares)];
  const y = scaleLinear(domain, [height - margin.bottom, margin.top]).nice(tickCount);
  const left = ({ name }: CurvePoint): number => round(x(name) ?? 0);
  const path = line<CurvePoint>()
    .defined(({ share }) => share !== undefined)
    .x(left)
    .y(({ share = 0 }) => round(y(share)));
  const curve = svg("path", { class: "curve", d: path(points) ?? "" });
  const marks = points.map((point) => pointMark(point, left(point), y, x.step()));
  const last = points.at(-1);
  const direct =
    last?.share === undefined ? [] : [directLabel(last.share, left(last), y(last.share))];
  const axis = y.ticks(tickCount).flatMap((tick) => tickLine(tick, y(tick), width));
  const children = [...axis, curve, ...marks, ...direct];
  return {
    picture: picture("curve", title, takeaway, { width, height }, children),
    marks,
    first: points.length - 1,
  };
}

function tickLine(tick: number, y: number, width: number): Node[] {
  const at = round(y);
  const grid = { class: "grid", x1: margin.left, x2: width - margin.right + 8, y1: at, y2: at };
  const text = `${Math.round(tick * 100)} %`;
  return [
    svg("line", grid),
    svgText({ class: "tick", x: margin.left - 8, y: at + 4, "text-anchor": "end" }, text),
  ];
}

function pointMark(
  { name, label, share, isShown }: CurvePoint,
  left: number,
  y: (share: number) => number,
  step: number,
): SVGGElement {
  const hit = {
    class: "hit",
    x: round(left - step / 2),
    y: margin.top,
    width: round(step),
    height: height - margin.top,
  };
  const shape =
    share === undefined
      ? svg("path", { class: "gap", d: crossAt(left, y(0) - 8) })
      : svg("circle", { class: "point", cx: left, cy: round(y(share)), r: isShown ? 5.5 : 3.5 });
  const shown = isShown ? "tick shown" : "tick";
  const text = step < 34 ? name.slice(1) : name;
  const place = { x: left, y: height - 10, "text-anchor": "middle" };
  return markElement(`curve-${name}`, label, [
    svg("rect", hit),
    shape,
    svgText({ class: shown, ...place }, text),
  ]);
}

function crossAt(x: number, y: number): string {
  const at = round(y);
  return `M${x - 3} ${at - 3}l6 6m0 -6l-6 6`;
}

function directLabel(share: number, x: number, y: number): Node {
  const place = { x: x + 8, y: round(y) - 11, "text-anchor": "end" };
  return svgText({ class: "direct", ...place }, `${Math.round(share * 100)} %`);
}
