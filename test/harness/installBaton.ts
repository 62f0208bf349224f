import { existsSync } from "node:fs";
import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";

import { projectRoot } from "./paths";
import { PlainError } from "./plainError";

// What the packaged extension holds; media and l10n are folders.
const built = ["dist/extension.js", "dist/panel.js"];
const manifest = ["package.json", "package.nls.json"];
const packaged = [...manifest, ...built, "l10n", "media", "README.md", "LICENSE"];

/** Puts the built extension into a folder of extensions, with the content it is packaged with. */
export async function installBaton(extensionsDir: string): Promise<void> {
  const missing = built.find((name) => !existsSync(path.join(projectRoot, name)));
  if (missing !== undefined) {
    throw new PlainError(`${missing} is missing: run \`npm run build\` first.`);
  }
  const target = path.join(extensionsDir, `baton.baton-${await batonVersion()}`);
  await mkdir(target, { recursive: true });
  const there = packaged.filter((name) => existsSync(path.join(projectRoot, name)));
  for (const name of there) {
    await cp(path.join(projectRoot, name), path.join(target, name), { recursive: true });
  }
}

async function batonVersion(): Promise<string> {
  const written: unknown = JSON.parse(
    await readFile(path.join(projectRoot, "package.json"), "utf8"),
  );
  const isObject = typeof written === "object" && written !== null;
  return isObject && "version" in written ? String(written.version) : "0.0.0";
}
