import * as l10n from "@vscode/l10n";
import type { FixView } from "../../core/time/panel/panelView";
import { corrections } from "../../core/time/weeks/timeEntry";
import { button, el } from "../dom";
import type { PageHost } from "../pageHost";
import { chooser } from "./head";

/** Takes what can be set right; gives the form for it: a day, from when to when, and what it was. */
export function fixForm({ days, ways }: FixView, host: PageHost): HTMLElement {
  let [day, way] = [days.at(-1)?.value ?? "", ways[0]?.value ?? ""];
  const from = clockField("fix-from", l10n.t("from"), "10:00");
  const until = clockField("fix-until", l10n.t("to"), "11:00");
  const fault = el("p", { class: "fault", attributes: { role: "alert" } });
  const fix = (): void => {
    const stretch = { from: minutesOf(from.input.value), until: minutesOf(until.input.value) };
    const as = corrections.find((one) => one === way);
    const isGood = stretch.until > stretch.from && as !== undefined;
    fault.textContent = isGood ? "" : l10n.t("Write two times, the later one second.");
    if (isGood) host.post({ kind: "correct", day: Number(day), ...stretch, as });
  };
  return el("div", { class: "fix" }, [
    el("h3", { text: l10n.t("Fix an interval") }),
    el("p", {
      class: "takeaway",
      text: l10n.t(
        "What was recorded stays; your word on it counts from now on, and you can take it back.",
      ),
    }),
    el("div", { class: "tools" }, [
      chooser("fix-day", l10n.t("On"), days, day, (value) => (day = value)),
      from.field,
      until.field,
      chooser("fix-way", l10n.t("that was"), ways, way, (value) => (way = value)),
      button(l10n.t("Say So"), "fix-say", fix),
    ]),
    fault,
  ]);
}

function clockField(
  key: string,
  label: string,
  value: string,
): { readonly field: HTMLElement; readonly input: HTMLInputElement } {
  const input = el("input", { key, attributes: { type: "time" } });
  input.value = value;
  return { field: el("label", { class: "chooser" }, [el("span", { text: label }), input]), input };
}

/** Minutes after midnight of what a field of a time holds, or NaN when it is empty. */
function minutesOf(text: string): number {
  const [hours = NaN, minutes = NaN] = text.split(":").map(Number);
  return text === "" ? NaN : hours * 60 + minutes;
}
