import { svg } from "../dom";

/** Gives the patterns that parts of bars are told apart by, without a look at their colour. */
export function patterns(): SVGSVGElement {
  const hatch = svg(
    "pattern",
    {
      id: "hatch",
      width: 6,
      height: 6,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    [svg("line", { class: "hatch", x1: 1, y1: 0, x2: 1, y2: 6 })],
  );
  const dots = svg("pattern", { id: "dots", width: 5, height: 5, patternUnits: "userSpaceOnUse" }, [
    svg("circle", { class: "dot", cx: 2.5, cy: 2.5, r: 1.3 }),
  ]);
  const attributes = { class: "patterns", width: 0, height: 0, "aria-hidden": "true" };
  return svg("svg", attributes, [svg("defs", {}, [hatch, dots])]);
}
