import { config } from "@vscode/l10n";
import type { ToPanel } from "../core/time/panel/messages";
import { isRecord } from "../core/people/roster";
import { Page } from "./page";
import { PageHost } from "./pageHost";

/** Takes over the language that the page came with, and connects it with the host: it says that it is there, and shows what it is sent. */
function start(): void {
  const texts = document.getElementById("page")?.dataset["texts"];
  if (texts !== undefined) config({ contents: texts });

  const host = new PageHost();
  const page = new Page(host);
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!isToPanel(data)) return;
    if (data.kind === "said") page.say(data.text);
    else page.show(data.view, data.asked);
  });
  host.post({ kind: "ready" });
}

/** Only the host can send to the page, so that its kind is enough to know a message by. */
function isToPanel(value: unknown): value is ToPanel {
  return isRecord(value) && (value["kind"] === "view" || value["kind"] === "said");
}

start();
