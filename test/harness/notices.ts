import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { everyBundle, type Bundle } from "./bundles";
import { missingLicences } from "./missingLicences";
import { projectRoot } from "./paths";

/** The file in the project and in the package. */
export const noticesFile = "THIRD-PARTY-NOTICES.txt";

/** A package with code in a bundle. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Its licence's text, with the copyright. */
  readonly text: string;
}

const head = `Third-party notices

Baton's bundles hold code of the packages below, each under the licence that stands with it.
(Made by \`npm run docs\` from what the bundler put in.)
`;

/** Gives the licences of all packages whose code is in what `npm run build` makes. */
export async function thirdPartyNotices(): Promise<string> {
  const folders = packageFolders(await everyBundle());
  const packages = await Promise.all(folders.map(readPackage));
  // Packages of one author often have one text, which is enough once.
  const texts = [...new Set(packages.map(({ text }) => text))];
  const parts = texts.map((text) => {
    const sharing = packages.filter((one) => one.text === text);
    return `${sharing.map(lineOf).join("\n")}\n\n${text}`;
  });
  return [head, ...parts].join(`\n${"-".repeat(80)}\n\n`);
}

function lineOf({ name, version, license }: Package): string {
  return `${name} ${version} (${license}) https://www.npmjs.com/package/${name}`;
}

/** The folders of the packages that gave at least one byte, relative to the project. */
function packageFolders(bundles: readonly Bundle[]): string[] {
  const files = bundles
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
  const folders = files.flatMap((file) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Throws when a package comes without its licence. */
async function readPackage(folder: string): Promise<Package> {
  const place = path.join(projectRoot, folder);
  const read = async (file: string): Promise<string> => {
    const text = await readFile(path.join(place, file), "utf8");
    return text.replaceAll("\r\n", "\n").trim() + "\n";
  };
  const { name, version, license }: Omit<Package, "text"> = JSON.parse(await read("package.json"));
  const file = (await readdir(place)).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  const text = file === undefined ? missingLicences[name] : await read(file);
  if (text === undefined) throw new Error(`${folder} has no file with its licence`);
  return { name, version, license, text };
}
