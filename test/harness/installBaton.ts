import { existsSync } from "node:fs";
import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";

import { packagedFiles } from "./packagedFiles";
import { projectRoot } from "./paths";
import { PlainError } from "./plainError";

const built = packagedFiles.filter((file) => file.startsWith("dist/") && file.endsWith(".js"));

/** Puts the built extension into a folder of extensions, with the content it is packaged with. */
export async function installBaton(extensionsDir: string): Promise<void> {
  const missing = built.find((name) => !existsSync(path.join(projectRoot, name)));
  if (missing !== undefined) {
    throw new PlainError(`${missing} is missing: run \`npm run build\` first.`);
  }
  const target = path.join(extensionsDir, `baton.baton-${await batonVersion()}`);
  await mkdir(target, { recursive: true });
  const there = packagedFiles.filter((name) => existsSync(path.join(projectRoot, name)));
  for (const name of there) {
    await cp(path.join(projectRoot, name), path.join(target, name), { recursive: true });
  }
}

async function batonVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(path.join(projectRoot, "package.json"), "utf8"),
  );
  const isObject = typeof manifest === "object" && manifest !== null;
  return isObject && "version" in manifest ? String(manifest.version) : "0.0.0";
}
