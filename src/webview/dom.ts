/** What an element is made with; text is set as text, so nothing in it is ever markup. */
export interface Made {
  readonly class?: string;
  readonly text?: string;
  /** Finds the element again when its section is drawn anew, so that it keeps the focus. */
  readonly key?: string;
  readonly attributes?: Attributes;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

/** Attributes by name; undefined leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

type Child = Node | undefined;

/** Takes a tag, what to make the element with and its children; gives the element. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  made: Made = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (made.class !== undefined) element.className = made.class;
  if (made.text !== undefined) element.textContent = unbroken(made.text);
  finish(element, made, children);
  return element;
}

/** A number and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=(?:%|h|min)(?![\p{L}\d]))/gu, "$1\u00A0");
}

/** Takes a tag of SVG, attributes and children; gives the element. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  finish(element, { attributes }, children);
  return element;
}

/** Takes where a text stands in a picture, which way it runs from there and the text; gives it. */
export function svgText(attributes: Attributes, text: string): SVGTextElement {
  const element = svg("text", attributes);
  element.textContent = text;
  return element;
}

function finish(
  element: Element,
  { key, attributes = {}, on = {} }: Made,
  children: readonly Child[],
): void {
  if (key !== undefined) element.setAttribute("data-key", key);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  for (const [name, handle] of Object.entries(on)) element.addEventListener(name, handle);
  element.append(...children.filter((child) => child !== undefined));
}

/** Takes a name, a key and what to do; gives a button that does it. */
export function button(name: string, key: string, run: () => void, made: Made = {}): HTMLElement {
  const attributes = { type: "button", ...made.attributes };
  return el("button", { ...made, text: name, key, attributes, on: { click: run } });
}

/** Takes what to do while children are exchanged; whatever had the focus by its key has it afterwards. */
export function keepingFocus(change: () => void): void {
  const key = document.activeElement?.getAttribute("data-key");
  change();
  if (key === null || key === undefined) return;
  if (document.activeElement?.getAttribute("data-key") === key) return;
  document.querySelector<HTMLElement | SVGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
