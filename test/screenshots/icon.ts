import { readFile } from "node:fs/promises";
import path from "node:path";
import { launchBrowser } from "../harness/browser";
import { projectRoot } from "../harness/paths";

const side = 256;

/** Draws `media/icon.svg` at the size that the marketplace asks for; saves it as `media/icon.png`. */
export async function drawIcon(): Promise<void> {
  const svg = await readFile(path.join(projectRoot, "media", "icon.svg"), "utf8");
  const browser = await launchBrowser((line) => console.log(line));
  try {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
    const file = path.join(projectRoot, "media", "icon.png");
    await page.screenshot({ path: file, omitBackground: true });
  } finally {
    await browser.close();
  }
}
