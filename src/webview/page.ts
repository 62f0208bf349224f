import * as l10n from "@vscode/l10n";
import type { Asked } from "../core/time/panel/asked";
import type { AbsentView, PanelView, WeekView } from "../core/time/panel/panelView";
import { patterns } from "./charts/patterns";
import { el, keepingFocus } from "./dom";
import type { PageHost } from "./pageHost";
import { absentSection } from "./sections/absent";
import { barsSection, curveSection, hoursSection, practiceSection } from "./sections/charts";
import { comparisonSection } from "./sections/comparison";
import { countsSection } from "./sections/counts";
import { handsSection } from "./sections/hands";
import { headSection } from "./sections/head";
import { leadSection } from "./sections/lead";
import { limitsSection } from "./sections/limits";
import { reflectionSection } from "./sections/reflection";
import type { Section } from "./sections/section";

/** A section that is on the page, and what it shows as one text to compare. */
interface Drawn {
  readonly text: string;
  readonly element: HTMLElement;
}

/** The page: sections one below the other, each drawn anew only when it shows something else. */
export class Page {
  private readonly main = byId("page");
  private readonly said = byId("said");
  private drawn = new Map<string, Drawn>();

  constructor(private readonly host: PageHost) {
    document.body.prepend(patterns());
    // A word stays until the lead goes on.
    for (const event of ["pointerdown", "keydown"]) {
      document.addEventListener(event, () => this.say(""), { capture: true });
    }
  }

  /** Takes what to show and what was asked for it; shows it, and what has the focus keeps it. */
  show(view: PanelView, asked: Asked): void {
    this.host.keepAsked(asked);
    const sections = view.kind === "week" ? weekSections(view) : absentSections(view);
    keepingFocus(() => this.draw(sections));
    this.main.setAttribute("aria-busy", "false");
    this.main.dataset["kind"] = view.kind;
  }

  /** Says something that is heard by a screen reader too. */
  say(text: string): void {
    this.said.textContent = text;
  }

  private draw(sections: readonly Section[]): void {
    const drawn = new Map<string, Drawn>();
    for (const { key, shows, isWritten = false, build } of sections) {
      const text = JSON.stringify(shows);
      const known = this.drawn.get(key);
      const isInUse = isWritten && known?.element.contains(document.activeElement);
      const stays = known && (known.text === text || isInUse);
      drawn.set(key, stays ? known : { text, element: build(this.host) });
    }
    this.drawn = drawn;
    const elements = [...drawn.values()].map(({ element }) => element);
    // What is there already stays where it is, so that it keeps what is typed and the focus.
    const isSame = elements.every((element, place) => this.main.children[place] === element);
    if (!isSame || this.main.children.length !== elements.length) this.replace(elements);
  }

  private replace(elements: readonly HTMLElement[]): void {
    for (const old of Array.from(this.main.children)) {
      if (!elements.some((element) => element === old)) old.remove();
    }
    for (const [place, element] of elements.entries()) {
      const there = this.main.children[place];
      if (there !== element) this.main.insertBefore(element, there ?? null);
    }
  }
}

function weekSections(view: WeekView): Section[] {
  const { choices, title, days } = view;
  return [
    headSection({ choices, title, days }),
    leadSection(view),
    ...(view.comparison ? [comparisonSection(view.comparison)] : []),
    ...view.bars.map(barsSection),
    curveSection(view.curve),
    hoursSection(view.when),
    handsSection(view.hands),
    countsSection("coaching", l10n.t("Coaching"), view.coaching),
    practiceSection(view.practice),
    countsSection("nudges", l10n.t("Nudges"), view.nudges),
    reflectionSection(view.reflection),
    limitsSection(view.limits, view.fix),
  ];
}

function absentSections(view: AbsentView): Section[] {
  return [absentSection(view)];
}

function byId(id: string): HTMLElement {
  return document.getElementById(id) ?? el("div");
}
