import type { Table } from "../../core/time/panel/panelView";
import { el } from "../dom";

/** Takes a table; gives it, in a frame that scrolls where it is too wide. */
export function tableElement({ caption, columns, rows }: Table): HTMLElement {
  const classOf = (place: number): { class?: string } =>
    columns[place]?.isNumber === true ? { class: "number" } : {};
  const head = columns.map(({ name }, place) =>
    el("th", { ...classOf(place), text: name, attributes: { scope: "col" } }),
  );
  const body = rows.map((cells) => {
    const [first = "", ...rest] = cells;
    const data = rest.map((text, place) => el("td", { ...classOf(place + 1), text }));
    return el("tr", {}, [el("th", { text: first, attributes: { scope: "row" } }), ...data]);
  });
  const table = el("table", {}, [
    el("caption", { text: caption }),
    el("thead", {}, [el("tr", {}, head)]),
    el("tbody", {}, body),
  ]);
  // What scrolls has to be reached by the keyboard too.
  const attributes = { tabindex: "0", role: "group", "aria-label": caption };
  return el("div", { class: "table", attributes }, [table]);
}
