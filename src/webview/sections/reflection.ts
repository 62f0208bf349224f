import * as l10n from "@vscode/l10n";
import { longestNoted } from "../../core/time/panel/messages";
import type { Noted, ReflectionView } from "../../core/time/panel/panelView";
import {
  type GoalOutcome,
  goalOutcomes,
  type Rating,
  ratings,
} from "../../core/time/weeks/reflection";
import { el } from "../dom";
import type { PageHost } from "../pageHost";
import { type Section, sectionElement } from "./section";

const outcomeNames: Readonly<Record<GoalOutcome, string>> = {
  get kept() {
    return l10n.t("as I meant it");
  },
  get partly() {
    return l10n.t("in part");
  },
  get notYet() {
    return l10n.t("not yet");
  },
};

const ratingNames: Readonly<Record<Rating, string>> = {
  get 1() {
    return l10n.t("1, heavy");
  },
  2: "2",
  3: "3",
  4: "4",
  get 5() {
    return l10n.t("5, light");
  },
};

/** Takes what was noted about the week; gives the section in which it is written. It is kept as it is written. */
export function reflectionSection(view: ReflectionView): Section {
  return {
    key: `reflection-${view.monday}`,
    shows: view,
    isWritten: true,
    build: (host) => reflectionElement(view, host),
  };
}

function reflectionElement(
  { monday, carried, noted }: ReflectionView,
  host: PageHost,
): HTMLElement {
  let now: Noted = host.draftOf(monday) ?? noted;
  const change = (changed: Partial<Noted>): void => {
    now = { ...now, ...changed };
    host.keepDraft(monday, now);
  };
  const keep = (): void => host.post({ kind: "reflect", monday, noted: now });
  const choose = (changed: Partial<Noted>): void => {
    change(changed);
    keep();
  };
  const { lastGoal, rating } = now;
  const field = (name: keyof typeof longestNoted, label: string): HTMLElement =>
    textField(name, label, now[name], (text) => change({ [name]: text }), keep);
  return sectionElement("reflection", l10n.t("Reflection"), [
    el("p", {
      class: "takeaway",
      text: l10n.t(
        "For yourself: it stays on this machine, is kept as you write, and next week the goal comes back.",
      ),
    }),
    carried === undefined
      ? undefined
      : el("blockquote", {}, [
          el("p", { text: l10n.t("The goal you brought along:") }),
          el("p", { class: "goal", text: carried }),
        ]),
    carried === undefined
      ? undefined
      : radios("lastGoal", l10n.t("How it went"), goalOutcomes, outcomeNames, lastGoal, (value) =>
          choose({ lastGoal: value }),
        ),
    radios("rating", l10n.t("How the week felt"), ratings, ratingNames, rating, (value) =>
      choose({ rating: value }),
    ),
    field("sentence", l10n.t("One sentence about it")),
    el("fieldset", { class: "next" }, [
      el("legend", { text: l10n.t("One thing to try next week") }),
      field("trigger", l10n.t("If …")),
      field("action", l10n.t("then …")),
    ]),
  ]);
}

function textField(
  name: keyof typeof longestNoted,
  label: string,
  value: string,
  change: (text: string) => void,
  keep: () => void,
): HTMLElement {
  const attributes = { maxlength: longestNoted[name], rows: name === "sentence" ? 2 : 1 };
  const area = el("textarea", { key: `reflection-${name}`, attributes });
  area.value = value;
  area.addEventListener("input", () => change(area.value));
  area.addEventListener("change", keep);
  return el("label", { class: `field field-${name}` }, [el("span", { text: label }), area]);
}

function radios<Value extends string | number>(
  name: string,
  label: string,
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  chosen: Value | undefined,
  choose: (value: Value) => void,
): HTMLElement {
  const rows = values.map((value) => {
    const attributes = { type: "radio", name, value };
    const input = el("input", { key: `${name}-${value}`, attributes });
    input.checked = value === chosen;
    input.addEventListener("change", () => choose(value));
    return el("label", { class: "radio" }, [input, el("span", { text: names[value] })]);
  });
  return el("fieldset", {}, [el("legend", { text: label }), el("div", { class: "radios" }, rows)]);
}
