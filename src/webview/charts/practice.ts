import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import type { PracticeFigure, PracticeRow, PracticeWeek } from "../../core/time/panel/panelView";
import { svg, svgText } from "../dom";
import { type Drawing, markElement, picture, round } from "./chart";

/** Of one curve with its name above it. */
const row = { height: 66, top: 24, bottom: 4 };
const margin = { right: 50, bottom: 28, left: 16 };

/** Where a curve lies: its weeks from left to right, and its shares. */
interface Scales {
  readonly x: (place: number) => number;
  readonly y: (share: number) => number;
}

/** Takes a key, small curves and a width; draws them one below the other, each with its own ground. */
export function drawPractice(key: string, figure: PracticeFigure, width: number): Drawing {
  const { title, takeaway, weeks, rows } = figure;
  const height = rows.length * row.height + margin.bottom;
  const places = scalePoint(
    weeks.map((_, place) => place),
    [margin.left, width - margin.right],
  );
  const x = (place: number): number => round(places(place) ?? 0);
  const curves = rows.map((one, place) => {
    const top = place * row.height;
    const y = scaleLinear([0, 1], [top + row.height - row.bottom, top + row.top]);
    return { one, scales: { x, y } };
  });
  const marks = weeks.map((week, place) =>
    markElement(`${key}-${week.name}`, week.label, [
      hitShape(x(place), places.step(), height),
      ...curves.map(({ one, scales }) => pointShape(one, place, week.isShown, scales)),
      nameText(week, x(place), height, places.step()),
    ]),
  );
  const grounds = curves.flatMap(({ one, scales }) => groundShapes(one, width, scales));
  return {
    picture: picture(key, title, takeaway, { width, height }, [...grounds, ...marks]),
    marks,
    first: weeks.length - 1,
  };
}

function hitShape(x: number, step: number, height: number): Node {
  const place = { x: round(x - step / 2), width: round(step), y: 0, height };
  return svg("rect", { class: "hit", ...place });
}

/** The name, none and all as lines, the curve, and where it stands now. */
function groundShapes({ name, shares }: PracticeRow, width: number, { x, y }: Scales): Node[] {
  const lines = [0, 1].map((share) => {
    const at = round(y(share));
    return svg("line", { class: "grid", x1: 0, x2: width - margin.right + 8, y1: at, y2: at });
  });
  const path = line<number | null>()
    .defined((share) => share !== null)
    .x((_, place) => x(place))
    .y((share) => round(y(share ?? 0)));
  const curve = svg("path", { class: "curve", d: path(shares) ?? "" });
  const last = shares.at(-1) ?? undefined;
  const text = svgText({ class: "row-name", x: 0, y: round(y(1)) - 7 }, name);
  if (last === undefined) return [...lines, curve, text];
  const place = { x: width - 4, y: round(y(last)) + 4, "text-anchor": "end" };
  const now = svgText({ class: "direct", ...place }, `${Math.round(last * 100)} %`);
  return [...lines, curve, text, now];
}

function pointShape(
  { shares }: PracticeRow,
  place: number,
  isShown: boolean,
  { x, y }: Scales,
): Node {
  const share = shares[place] ?? undefined;
  if (share === undefined) {
    const [left, top] = [x(place) - 2, round(y(0)) - 6];
    return svg("path", { class: "gap", d: `M${left} ${top}l4 4m0 -4l-4 4` });
  }
  const at = { cx: x(place), cy: round(y(share)) };
  return svg("circle", { class: "point", ...at, r: isShown ? 4.5 : 2.5 });
}

/** Where weeks stand close, their number alone has room. */
function nameText({ name, isShown }: PracticeWeek, x: number, height: number, step: number): Node {
  const place = { x, y: height - 8, "text-anchor": "middle" };
  const text = step < 34 ? name.slice(1) : name;
  return svgText({ class: isShown ? "tick shown" : "tick", ...place }, text);
}
