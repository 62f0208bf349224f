import type { CountsView } from "../../core/time/panel/panelView";
import { howMade } from "./opened";
import { paragraphs, type Section, sectionElement } from "./section";
import { tableElement } from "./table";

/** Takes a key, a heading and sentences with what was counted; gives the section that shows them. */
export function countsSection(key: string, title: string, view: CountsView): Section {
  return {
    key,
    shows: view,
    build: (host) =>
      sectionElement(key, title, [
        ...paragraphs(view.sentences),
        view.table && tableElement(view.table),
        howMade(host, key, view.made),
      ]),
  };
}
