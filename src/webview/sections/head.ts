import * as l10n from "@vscode/l10n";
import type { Choice, Choices, WeekView } from "../../core/time/panel/panelView";
import type { Asked } from "../../core/time/panel/asked";
import { button, el } from "../dom";
import type { PageHost } from "../pageHost";
import type { Section } from "./section";

type Head = Pick<WeekView, "choices" | "title" | "days">;

/** Takes which week is shown and what else could be; gives the head of the page. */
export function headSection(head: Head): Section {
  return { key: "head", shows: head, build: (host) => headElement(head, host) };
}

function headElement({ choices, title, days }: Head, host: PageHost): HTMLElement {
  const show = (changed: Asked): void => {
    host.post({ kind: "show", asked: { ...askedNow(choices), ...changed } });
  };
  return el("header", { class: "head" }, [
    el("p", { class: "eyebrow", text: l10n.t("Baton · for your eyes only") }),
    el("h1", {}, [
      el("span", { text: title }),
      document.createTextNode(" "),
      el("span", { class: "days", text: days }),
    ]),
    el(
      "div",
      { class: "tools", attributes: { role: "group", "aria-label": l10n.t("Which week") } },
      [
        ...repositoryChoice(choices, show),
        weekChoice(choices, show),
        comparedChoice(choices, host),
        exportButtons(host),
      ],
    ),
  ]);
}

function askedNow({ root, monday, compared, weeks }: Choices): Asked {
  // The week of now is not named, so that the page goes on to the next one by itself.
  const isNow = weeks[0]?.value === String(monday);
  return { root, ...(!isNow && { monday }), ...(compared !== undefined && { compared }) };
}

function repositoryChoice({ root, repositories }: Choices, show: (asked: Asked) => void): Node[] {
  if (repositories.length < 2) return [];
  const choose = (value: string): void => show({ root: value });
  return [chooser("repository", l10n.t("Repository"), repositories, root, choose)];
}

function weekChoice({ weeks, monday }: Choices, show: (asked: Asked) => void): HTMLElement {
  const place = weeks.findIndex(({ value }) => value === String(monday));
  const go = (value: string | undefined): void => {
    if (value !== undefined) show({ monday: Number(value) });
  };
  // The newest week is first.
  const [later, earlier] = [weeks[place - 1]?.value, weeks[place + 1]?.value];
  return el("div", { class: "stepper" }, [
    step("‹", l10n.t("Earlier week"), "earlier", earlier, go),
    chooser("week", l10n.t("Week"), weeks, String(monday), go),
    step("›", l10n.t("Later week"), "later", later, go),
  ]);
}

/** A button that has nowhere to go stays where it is, so that the focus is not lost on it. */
function step(
  sign: string,
  name: string,
  key: string,
  to: string | undefined,
  go: (value: string | undefined) => void,
): HTMLElement {
  const attributes = { "aria-label": name, title: name, "aria-disabled": to ? "false" : "true" };
  return button(sign, key, () => go(to), { class: "step", attributes });
}

function comparedChoice(choices: Choices, host: PageHost): HTMLElement {
  const { weeks, monday, compared } = choices;
  const none: Choice = { value: "", name: l10n.t("no other week") };
  const others = [none, ...weeks.filter(({ value }) => value !== String(monday))];
  const choose = (value: string): void => {
    const { compared: _, ...asked } = askedNow(choices);
    const chosen = value === "" ? asked : { ...asked, compared: Number(value) };
    host.post({ kind: "show", asked: chosen });
  };
  return chooser("compared", l10n.t("Compare with"), others, compared?.toString() ?? "", choose);
}

function exportButtons(host: PageHost): HTMLElement {
  const attributes = { role: "group", "aria-label": l10n.t("Export for your own notes") };
  return el("div", { class: "exports", attributes }, [
    button(l10n.t("Export Markdown"), "export-markdown", () =>
      host.post({ kind: "export", form: "markdown" }),
    ),
    button(l10n.t("Export HTML"), "export-html", () => host.post({ kind: "export", form: "html" })),
  ]);
}

/** Takes a key, what is chosen, the choices, the one that holds and what to do with another; gives a list to choose from. */
export function chooser(
  key: string,
  name: string,
  choices: readonly Choice[],
  value: string,
  choose: (value: string) => void,
): HTMLElement {
  const options = choices.map((choice) => {
    return el("option", { text: choice.name, attributes: { value: choice.value } });
  });
  const select = el("select", { key }, options);
  select.value = value;
  select.addEventListener("change", () => choose(select.value));
  return el("label", { class: "chooser" }, [el("span", { text: name }), select]);
}
