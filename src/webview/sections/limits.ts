import { el } from "../dom";
import { type Section, sectionElement } from "./section";

/** Takes what the figures do not see, in sentences; gives the section that says so. */
export function limitsSection(limits: readonly string[]): Section {
  return {
    key: "limits",
    shows: limits,
    build: () => {
      const items = limits.map((text) => el("li", { text }));
      return sectionElement("limits", "What this does not see", [el("ul", {}, items)]);
    },
  };
}
