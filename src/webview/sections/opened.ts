import * as l10n from "@vscode/l10n";
import { el } from "../dom";
import type { PageHost } from "../pageHost";

/** Takes the host, a key, what is to be opened and its content; gives what opens it, as it was left. */
export function opened(
  host: PageHost,
  key: string,
  name: string,
  content: readonly Node[],
): HTMLElement {
  const summary = el("summary", { text: name, key });
  const details = el("details", { class: "opened" }, [summary, ...content]);
  details.open = host.isOpen(key);
  details.addEventListener("toggle", () => host.keepOpen(key, details.open));
  return details;
}

/** Takes the host, a key and sentences on how a figure is made; gives them behind a question. */
export function howMade(host: PageHost, key: string, made: readonly string[]): HTMLElement {
  const content = made.map((text) => el("p", { text }));
  return opened(host, `${key}-made`, l10n.t("How is this made?"), content);
}
