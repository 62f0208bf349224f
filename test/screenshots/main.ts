import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { endWithParents } from "../harness/parents";
import { projectRoot } from "../harness/paths";
import { PlainError, runMain } from "../harness/plainError";
import { openEditor } from "../harness/uiPage";
import { closeUiServer } from "../harness/uiServer";
import type { Face } from "./face";
import { faces } from "./faces";
import { drawIcon } from "./icon";
import { palettePng, type Picture } from "./palettePng";

const folder = path.join("media", "screenshots");

// npm run screenshots [-- NAME…]: draws the icon, and takes the pictures of the README in the real
// editor, on the demo.
async function main(): Promise<number> {
  endWithParents();
  const { positionals: names } = parseArgs({ allowPositionals: true });
  const all = ["icon", ...faces.map(({ name }) => name)];
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new PlainError(`There is no picture ${unknown}.`);
  const isWanted = (name: string): boolean => names.length === 0 || names.includes(name);
  if (isWanted("icon")) await drawIcon();
  try {
    for (const face of faces) if (isWanted(face.name)) await take(face);
  } finally {
    await closeUiServer();
  }
  return 0;
}

async function take(face: Face): Promise<void> {
  const root = await tempFolder("picture");
  const { name, theme, width, height, shown = height } = face;
  const place = { folder: await face.make(root), file: demoFile };
  const editor = await openEditor({ ...place, theme, width, height, settings: quietLooks });
  try {
    await editor.page.addStyleTag({ content: hidden });
    await editor.statusBarItem(people.noor.name).waitFor();
    await editor.runCommand("View: Toggle Primary Side Bar Visibility");
    await face.show(editor);
    const png = palettePng(
      await pixels(editor.page, await steady(editor.page, { width, height: shown })),
    );
    const file = path.join(folder, `${name}.png`);
    await mkdir(path.join(projectRoot, folder), { recursive: true });
    await writeFile(path.join(projectRoot, file), png);
    console.log(`${file}: ${width} × ${shown}, ${Math.ceil(png.length / 1024)} KB`);
  } finally {
    await editor.close();
    await removeFolder(root);
  }
}

/** What is not Baton's stands back. */
const quietLooks = {
  "baton.nudgeMoments": [],
  "comments.openView": "never",
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "window.commandCenter": false,
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
};

/** What an editor in a browser shows, and one on a desktop does not. */
const hidden = `[id="status.workbench.keyboardLayout"], [id="status.host"] { display: none !important; }`;

/** Takes pictures until two are the same: then nothing moves any more. */
async function steady(page: Page, size: Pick<Picture, "width" | "height">): Promise<Buffer> {
  const options = { clip: { x: 0, y: 0, ...size } };
  let last = await page.screenshot(options);
  for (let tries = 0; tries < 50; tries += 1) {
    const next = await page.screenshot(options);
    if (next.equals(last)) return next;
    last = next;
  }
  throw new PlainError("The editor does not come to rest.");
}

/** Takes a PNG; gives its pixels, which the browser reads. */
async function pixels(page: Page, png: Buffer): Promise<Picture> {
  const reader = await page.context().newPage();
  const read: { width: number; height: number; data: string } = await reader.evaluate(
    `(async () => {
      const blob = await (await fetch("data:image/png;base64,${png.toString("base64")}")).blob();
      const bitmap = await createImageBitmap(blob);
      const { width, height } = bitmap;
      const canvas = new OffscreenCanvas(width, height).getContext("2d");
      canvas.drawImage(bitmap, 0, 0);
      const bytes = canvas.getImageData(0, 0, width, height).data;
      let data = "";
      for (let at = 0; at < bytes.length; at += 8192) {
        data += String.fromCharCode(...bytes.subarray(at, at + 8192));
      }
      return { width, height, data: btoa(data) };
    })()`,
  );
  await reader.close();
  const { width, height, data } = read;
  return { width, height, rgba: Buffer.from(data, "base64") };
}

runMain(main);
