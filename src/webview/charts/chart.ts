import { el, keepingFocus, svg } from "../dom";

/** A picture that was drawn for a width. */
export interface Drawing {
  readonly picture: SVGSVGElement;
  /** Its marks, in the order of the arrow keys. */
  readonly marks: readonly SVGElement[];
  /** The place of the mark that is looked at first. */
  readonly first: number;
  /** How many marks stand side by side before the next row begins; absent where there is one row. */
  readonly columns?: number;
}

/** The narrowest picture that is drawn; what is narrower scrolls. */
const narrowest = 220;

/**
 * Takes what draws a picture for a width; gives a frame in which it is always drawn for the width that
 * is there, so that text keeps its size. Below it stands what the mark that is looked at says.
 */
export function fitted(draw: (width: number) => Drawing): HTMLElement {
  const frame = el("div", { class: "picture" });
  const reading = el("p", { class: "reading", attributes: { "aria-hidden": "true" } });
  let drawnFor = 0;
  let active: number | undefined;
  const drawAt = (width: number): void => {
    drawnFor = width;
    const drawing = draw(width);
    const look = (place: number): void => {
      active = place;
      reading.textContent = drawing.marks[place]?.getAttribute("aria-label") ?? "";
    };
    look(active ?? drawing.first);
    rove(drawing, active ?? drawing.first, look);
    keepingFocus(() => frame.replaceChildren(drawing.picture));
  };
  new ResizeObserver(() => {
    const width = Math.max(narrowest, Math.floor(frame.clientWidth));
    if (width !== drawnFor) drawAt(width);
  }).observe(frame);
  return el("div", {}, [frame, reading]);
}

/** One mark can be reached by Tab, the others from there by arrow keys, Home and End. */
function rove({ marks, columns }: Drawing, active: number, look: (place: number) => void): void {
  let current = active;
  const go = (place: number): void => {
    const mark = marks[place];
    if (!mark) return;
    marks[current]?.setAttribute("tabindex", "-1");
    current = place;
    mark.setAttribute("tabindex", "0");
    mark.focus();
  };
  for (const [place, mark] of marks.entries()) {
    mark.setAttribute("tabindex", place === current ? "0" : "-1");
    mark.addEventListener("focus", () => look(place));
    mark.addEventListener("pointerenter", () => look(place));
    mark.addEventListener("keydown", (event) => {
      const next = placeAfter(event.key, place, marks.length, columns);
      if (next === undefined) return;
      event.preventDefault();
      go(next);
    });
  }
}

function placeAfter(
  key: string,
  place: number,
  count: number,
  columns: number | undefined,
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: place - 1,
    ArrowRight: place + 1,
    ...(columns !== undefined && { ArrowUp: place - columns, ArrowDown: place + columns }),
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  if (next === undefined) return undefined;
  return next >= 0 && next < count ? next : place;
}

/** Takes a key, a title, a description, a size and what is in it; gives a picture that a screen reader can enter. */
export function picture(
  key: string,
  title: string,
  description: string,
  size: { readonly width: number; readonly height: number },
  children: readonly Node[],
): SVGSVGElement {
  const { width, height } = size;
  const named = svg("title", { id: `${key}-name` });
  named.textContent = title;
  const described = svg("desc", { id: `${key}-about` });
  described.textContent = description;
  const attributes = {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "group",
    "aria-labelledby": `${key}-name`,
    "aria-describedby": `${key}-about`,
  };
  return svg("svg", attributes, [named, described, ...children]);
}

/** Takes a key, what a mark says and its shapes; gives the mark. */
export function markElement(key: string, label: string, shapes: readonly Node[]): SVGGElement {
  const attributes = { class: "mark", role: "img", "aria-label": label, "data-key": key };
  return svg("g", attributes, shapes);
}

/** Takes numbers; gives a coordinate as short as it is exact enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
