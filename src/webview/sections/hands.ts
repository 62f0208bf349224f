import * as l10n from "@vscode/l10n";
import type { GrabRow, HandsView } from "../../core/time/panel/panelView";
import type { handsActs } from "../../core/time/panel/messages";
import { button, el } from "../dom";
import type { PageHost } from "../pageHost";
import { howMade } from "./opened";
import { paragraphs, type Section, sectionElement } from "./section";
import { tableElement } from "./table";

/** Takes where the lead's hands were; gives the section that shows it, with what can be done about it. */
export function handsSection(view: HandsView): Section {
  return { key: "hands", shows: view, build: (host) => handsElement(view, host) };
}

function handsElement(view: HandsView, host: PageHost): HTMLElement {
  const { takeaway, files, areas, onlyYourAreas, onlyYours, made } = view;
  return sectionElement("hands", l10n.t("Where your hands were"), [
    ...paragraphs([takeaway]),
    rowList(files, host),
    ...(areas.length > 0 ? [el("h3", { text: l10n.t("As areas") }), rowList(areas, host)] : []),
    el("h3", { text: l10n.t("Areas only you know") }),
    ...paragraphs([onlyYourAreas.takeaway]),
    rowList(onlyYourAreas.rows, host),
    ...(onlyYours
      ? [
          el("h3", { text: l10n.t("Files only you know") }),
          ...paragraphs([onlyYours.takeaway]),
          tableElement(onlyYours.table),
        ]
      : []),
    howMade(host, "hands", made),
  ]);
}

function rowList(rows: readonly GrabRow[], host: PageHost): HTMLElement | undefined {
  if (rows.length === 0) return undefined;
  const items = rows.map((row) => rowElement(row, host));
  return el("ul", { class: "grabs" }, items);
}

function rowElement(row: GrabRow, host: PageHost): HTMLElement {
  const { what, name, facts, candidate } = row;
  return el("li", { class: "grab" }, [
    el("div", { class: "grab-what" }, [
      what === "file" ? fileLink(row, host) : el("span", { class: "path", text: name }),
      el("p", { class: "facts", text: facts.join(" · ") }),
    ]),
    candidate &&
      el("div", { class: "grab-who" }, [
        el("p", {}, [
          document.createTextNode(`${l10n.t("Could go to")} `),
          el("strong", { text: candidate.name }),
        ]),
        el("p", { class: "facts", text: candidate.facts.join(" · ") }),
      ]),
    actButtons(row, host),
  ]);
}

function fileLink(row: GrabRow, host: PageHost): HTMLElement {
  const attributes = { "aria-label": l10n.t("Open {0}", row.name) };
  const open = (): void => post(row, "open", host);
  return button(row.name, `open-${row.name}`, open, { class: "path link", attributes });
}

/** An area that only the lead knows can be handed over to whom they choose, where nobody is named. */
function actButtons(row: GrabRow, host: PageHost): HTMLElement | undefined {
  const person = row.candidate?.name;
  if (person === undefined && row.what !== "onlyYours") return undefined;
  const act = (kind: "handOver" | "pair", name: string, label: string): HTMLElement =>
    button(name, `${kind}-${row.what}-${row.name}`, () => post(row, kind, host), {
      attributes: { "aria-label": label },
    });
  return el("div", { class: "acts" }, [
    person === undefined
      ? act("handOver", l10n.t("Hand over…"), l10n.t("Hand over {0}", row.name))
      : act("handOver", l10n.t("Hand over"), l10n.t("Hand over {0} to {1}", row.name, person)),
    person === undefined
      ? undefined
      : act("pair", l10n.t("Pair"), l10n.t("Pair with {0} on {1}", person, row.name)),
  ]);
}

function post({ what, name }: GrabRow, act: (typeof handsActs)[number], host: PageHost): void {
  host.post({ kind: "act", act, what, name });
}
