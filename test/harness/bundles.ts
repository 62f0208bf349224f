import { build, type Metafile } from "esbuild";
import manifest from "../../package.json";
import { projectRoot } from "./paths";

/** What a script of package.json would build. */
export interface Bundle {
  /** The file that it begins with, relative to the project. */
  readonly entry: string;
  readonly bytes: number;
  /** What esbuild tells of what went in. */
  readonly metafile: Metafile;
}

type BuildScript = "build:extension" | "build:panel" | "build:cli";

/** Builds as a package script does, in memory. */
export async function bundle(script: BuildScript): Promise<Bundle> {
  const flags = manifest.scripts[script].split(" ").slice(1);
  const entry = flags[0] ?? "";
  const given = (name: string): string[] =>
    flags.filter((flag) => flag.startsWith(name)).map((flag) => flag.slice(name.length));
  const result = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    bundle: true,
    minify: flags.includes("--minify"),
    platform: given("--platform=").includes("browser") ? "browser" : "node",
    format: given("--format=").includes("iife") ? "iife" : "cjs",
    target: given("--target="),
    ...(flags.includes("--charset=utf8") && { charset: "utf8" }),
    external: given("--external:"),
    alias: Object.fromEntries(given("--alias:").map((pair) => pair.split("="))),
    write: false,
    metafile: true,
  });
  const bytes = result.outputFiles[0]?.contents.length ?? 0;
  return { entry, bytes, metafile: result.metafile };
}

/** Everything that `npm run build` makes, in memory. */
export function everyBundle(): Promise<Bundle[]> {
  const scripts = ["build:extension", "build:panel", "build:cli"] as const;
  return Promise.all(scripts.map(bundle));
}
