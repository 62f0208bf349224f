import { scaleBand, scaleLinear } from "d3-scale";
import type { HourCell, HoursFigure } from "../../core/time/panel/panelView";
import { svg, svgText } from "../dom";
import { type Drawing, markElement, picture, round } from "./chart";

const rowHeight = 22;
const margin = { top: 8, bottom: 26, left: 40, right: 4 };
const hoursADay = 24;
const levels = 4;

/** Takes the hours of a week and a width; draws them as squares, larger the more there was. */
export function drawHours({ title, takeaway, days }: HoursFigure, width: number): Drawing {
  const height = margin.top + days.length * rowHeight + margin.bottom;
  const hours = Array.from({ length: hoursADay }, (_, hour) => hour);
  const x = scaleBand(hours, [margin.left, width - margin.right]);
  const cell = { width: x.bandwidth(), height: rowHeight };
  const rows = days.map(({ name, hours: cells }, day) => {
    const top = margin.top + day * rowHeight;
    const marks = cells.map((one, hour) =>
      cellMark(one, `when-${day}-${hour}`, x(hour) ?? 0, top, cell),
    );
    const place = {
      class: "tick",
      x: margin.left - 8,
      y: top + rowHeight / 2 + 4,
      "text-anchor": "end",
    };
    return { marks, name: svgText(place, name) };
  });
  const clock = [0, 6, 12, 18, 24].map((hour) => clockText(hour, width, height));
  const marks = rows.flatMap((row) => row.marks);
  const children = [...rows.map(({ name }) => name), ...marks, ...clock];
  const drawn = picture("when", title, takeaway, { width, height }, children);
  const amounts = days.flatMap(({ hours: cells }) => cells.map(({ level }) => level));
  const first = amounts.indexOf(Math.max(...amounts));
  return { picture: drawn, marks, first, columns: hoursADay };
}

function clockText(hour: number, width: number, height: number): Node {
  const x = scaleLinear([0, hoursADay], [margin.left, width - margin.right])(hour);
  const anchor = hour === 0 ? "start" : hour === hoursADay ? "end" : "middle";
  return svgText(
    { class: "tick", x: round(x), y: height - 8, "text-anchor": anchor },
    String(hour),
  );
}

function cellMark(
  { level, isOwn, label }: HourCell,
  key: string,
  left: number,
  top: number,
  { width, height }: { readonly width: number; readonly height: number },
): SVGGElement {
  const place = { x: round(left), y: top + 1, width: round(width), height: height - 2 };
  const ground = svg("rect", { class: isOwn ? "hour own" : "hour", ...place });
  if (level === 0) return markElement(key, label, [ground]);
  const full = Math.min(width, height) - 3;
  const side = round(full * (0.4 + (0.6 * level) / levels));
  const corner = { x: round(left + (width - side) / 2), y: round(top + (height - side) / 2) };
  const kind = isOwn ? "amount" : "amount outside";
  const square = svg("rect", { class: kind, ...corner, width: side, height: side, rx: 1.5 });
  return markElement(key, label, [ground, square]);
}
