import { el } from "../dom";
import type { PageHost } from "../pageHost";

/** A part of the page: it is built anew only when what it shows is another. */
export interface Section {
  readonly key: string;
  /** All that it shows, as plain data. */
  readonly shows: unknown;
  /** Whether the lead writes in it: then it stays as it is while the focus is in it. */
  readonly isWritten?: boolean;
  readonly build: (host: PageHost) => HTMLElement;
}

/** Takes a section's key, its heading and its children; gives its element, named by the heading. */
export function sectionElement(
  key: string,
  title: string,
  children: readonly (Node | undefined)[],
): HTMLElement {
  const id = `title-${key}`;
  const attributes = { "aria-labelledby": id };
  const heading = el("h2", { text: title, attributes: { id } });
  return el("section", { class: `section section-${key}`, attributes }, [heading, ...children]);
}

/** Takes sentences; gives a paragraph of each. */
export function paragraphs(sentences: readonly string[], name = "takeaway"): HTMLElement[] {
  return sentences.map((text) => el("p", { class: name, text }));
}
