import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../harness/browser";
import { projectRoot, type Report } from "../harness/paths";

/** As the panel has it (`src/week/page.ts`), but for the nonce and the editor. */
const html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Your week</title>
<link rel="stylesheet" href="/media/panel.css">
</head>
<body>
<main id="page" aria-busy="true"></main>
<p id="said" role="status"></p>
<script src="/dist/panel.js"></script>
</body>
</html>`;

/** Milliseconds, one a round. */
export interface PaintTimes {
  /** From the page's beginning until it can be sent its week, … */
  readonly loaded: readonly number[];
  /** … and from then to its first paint. */
  readonly painted: readonly number[];
  /** Of a page with one word and nothing to load: what the browser takes by itself. */
  readonly word: readonly number[];
}

/**
 * Takes what the panel's page is sent, as JSON, and how often; gives how long its first paint takes in a
 * real browser, with its script and its styles as they are shipped.
 */
export async function paintTimes(
  message: string,
  rounds: number,
  report: Report,
): Promise<PaintTimes> {
  const server = await served();
  const browser = await launchBrowser(report);
  try {
    const [loaded, painted, word]: [number[], number[], number[]] = [[], [], []];
    const address = addressOf(server);
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      word.push((await paintTime(await context.newPage(), `${address}word`, message)).paint);
      const { sent, paint } = await paintTime(await context.newPage(), address, message);
      if (sent === null || paint < sent)
        throw new Error("the page painted something before it had its week");
      loaded.push(sent);
      painted.push(paint - sent);
      await context.close();
    }
    return { loaded, painted, word };
  } finally {
    await browser.close();
    server.close();
  }
}

async function paintTime(page: Page, address: string, message: string): Promise<Painted> {
  await page.addInitScript(editorWith(message));
  await page.goto(address);
  return page.evaluate<Painted>("window.painted");
}

/** The page and what it loads, from memory, on this machine only. */
async function served(): Promise<Server> {
  const read = (...names: string[]): Promise<Buffer> => readFile(path.join(projectRoot, ...names));
  const files = new Map<string, readonly [type: string, body: Buffer]>([
    ["/", ["text/html", Buffer.from(html)]],
    ["/word", ["text/html", Buffer.from("<!DOCTYPE html><title>Word</title><p>Week</p>")]],
    ["/media/panel.css", ["text/css", await read("media", "panel.css")]],
    ["/dist/panel.js", ["text/javascript", await read("dist", "panel.js")]],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? "") ?? [];
    response.writeHead(body ? 200 : 404, type === undefined ? {} : { "content-type": type });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function addressOf(server: Server): string {
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("the page is not served");
  return `http://127.0.0.1:${at.port}/`;
}

/** Milliseconds from the page's beginning. */
interface Painted {
  /** When it was sent its week; null where it never said that it is there. */
  readonly sent: number | null;
  readonly paint: number;
}

/** The editor as the page meets it: it sends the week as soon as the page says that it is there. */
function editorWith(message: string): string {
  return `
    let sent = null;
    window.painted = new Promise((resolve) => {
      new PerformanceObserver((seen) => {
        for (const { name, startTime } of seen.getEntries()) {
          if (name === "first-contentful-paint") resolve({ sent, paint: startTime });
        }
      }).observe({ type: "paint", buffered: true });
    });
    window.acquireVsCodeApi = () => ({
      getState: () => undefined,
      setState: () => undefined,
      postMessage: ({ kind }) => {
        if (kind !== "ready") return;
        setTimeout(() => {
          sent = performance.now();
          window.dispatchEvent(new MessageEvent("message", { data: JSON.parse(${JSON.stringify(message)}) }));
        });
      },
    });`;
}
