import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { commandIds } from "../../src/host/commandIds";
import { defaultJudgement } from "../../src/core/coaching/defaults";
import { manifest } from "../harness/manifest";
import { settings } from "../harness/manifestSettings";

const root = path.resolve(__dirname, "../..");

/** The part of the lock file that is looked at. */
interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: object }>>;
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** What a file imports, statically or not: repository paths, or names of packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const found = text.matchAll(
    /(?:^import|^export[^;]*\bfrom|^\} from|^import [^;"']* from|\b(?:import|require)\()\s*["']([^"']+)["']/gm,
  );
  return Array.from(found, ([, name = ""]) =>
    name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name,
  );
}

/** Features meet in extension.ts and in the core, and never import one another. */
const feature = { may: ["src/core", "src/git", "src/host"], packages: ["node", "vscode"] };

/** Texts in the lead's language, for what knows no editor; extension.ts says once which language that is. */
const language = "@vscode/l10n";

/** The parts of the house plan, lowest first; a part may import itself and what `may` lists. */
const parts: Readonly<Record<string, { may: readonly string[]; packages: readonly string[] }>> = {
  "src/core": { may: [], packages: [language] },
  "src/git": { may: ["src/core"], packages: ["node", "simple-git", language] },
  "src/forge": { may: ["src/core"], packages: ["@octokit/request", "@octokit/request-error"] },
  "src/host": { may: ["src/core", "src/git"], packages: ["node", "vscode", language] },
  "src/nudge": feature,
  "src/codeowners": feature,
  "src/team": feature,
  "src/pairing": feature,
  "src/handOver": feature,
  "src/handBack": feature,
  "src/week": feature,
  "src/firstDay": feature,
  "src/privacy": feature,
  "src/webview": { may: ["src/core"], packages: ["d3-scale", "d3-shape", language] },
  "src/time": feature,
  "src/review": {
    may: [...feature.may, "src/forge"],
    packages: [...feature.packages, language],
  },
  "src/cli": { may: ["src/core", "src/git"], packages: ["node"] },
  "src/cli.ts": { may: ["src/cli", "src/core", "src/git"], packages: ["node"] },
  "src/testHooks.ts": {
    may: ["src/host", "src/nudge", "src/review", "src/time", "src/week"],
    packages: ["vscode"],
  },
  "src/extension.ts": {
    may: [
      "src/testHooks.ts",
      "src/core",
      "src/git",
      "src/host",
      "src/nudge",
      "src/codeowners",
      "src/team",
      "src/pairing",
      "src/handOver",
      "src/handBack",
      "src/week",
      "src/time",
      "src/review",
      "src/firstDay",
      "src/privacy",
    ],
    packages: ["vscode", language],
  },
};

/** The only file below the host that may know the editor, since git's API comes through it. */
const editorInGit = "src/git/vscodeGit.ts";

function partOf(file: string): string {
  const [top, second = ""] = file.split("/");
  return second.includes(".") ? file : `${top}/${second}`;
}

function isAllowed(file: string, name: string): boolean {
  const part = parts[partOf(file)];
  if (name.startsWith("src/")) {
    const target = partOf(name) in parts ? partOf(name) : `${partOf(name)}.ts`;
    return target === partOf(file) || (part?.may.includes(target) ?? false);
  }
  const bare = name.replace(/^node:/, "");
  const kind = builtinModules.includes(bare) ? "node" : name;
  return (part?.packages.includes(kind) ?? false) || (kind === "vscode" && file === editorInGit);
}

describe("the house plan", () => {
  const sources = filesUnder("src");

  it("has a place for every source file", () => {
    assert.deepEqual(
      sources.filter((file) => !(partOf(file) in parts)),
      [],
    );
  });

  it("lets imports point downward only", () => {
    const upward = sources.flatMap((file) =>
      importsOf(file)
        .filter((name) => !isAllowed(file, name))
        .map((name) => `${file} imports ${name}`),
    );
    assert.deepEqual(upward, []);
  });

  it("is told apart from what breaks it", () => {
    assert.equal(isAllowed("src/core/people/a.ts", "node:fs"), false);
    assert.equal(isAllowed("src/core/people/a.ts", "vscode"), false);
    assert.equal(isAllowed("src/core/people/a.ts", "src/git/git"), false);
    assert.equal(isAllowed("src/git/git.ts", "vscode"), false);
    assert.equal(isAllowed("src/git/git.ts", "src/host/log"), false);
    assert.equal(isAllowed("src/nudge/a.ts", "src/extension"), false);
    assert.equal(isAllowed("src/cli/a.ts", "src/host/log"), false);
    assert.equal(isAllowed("src/nudge/a.ts", "src/host/log"), true);
    assert.equal(isAllowed("src/webview/a.ts", "src/host/log"), false);
    assert.equal(isAllowed("src/webview/a.ts", "vscode"), false);
    assert.equal(isAllowed("src/week/a.ts", "src/webview/main"), false);
  });

  it("leaves starting git, the settings, the clock and the disk to one place each", () => {
    const only = (pattern: RegExp, ...allowed: string[]): void => {
      const found = sources.filter((file) =>
        pattern.test(readFileSync(path.join(root, file), "utf8")),
      );
      assert.deepEqual(found, allowed);
    };
    only(/node:child_process|from "simple-git"|import\("simple-git"\)/, "src/git/git.ts");
    only(/getConfiguration\(/, "src/host/settings.ts");
    only(/Date\.now\(/, "src/cli.ts", "src/host/clock.ts");
    only(
      /onDidChangeTextDocument|onDidChangeTextEditorSelection/,
      "src/codeowners/diagnostics.ts",
      "src/handBack/hintPages.ts",
      "src/nudge/signals/keys.ts",
      "src/pairing/commitBoxes.ts",
      "src/review/boxes/boxes.ts",
      "src/review/threads/shownThreads.ts",
      "src/review/threads/unsavedTexts.ts",
      "src/time/editorEvents.ts",
    );
  });

  it("leaves the network to one file, and that to what the lead does with pull requests", () => {
    const network =
      /\bfetch\(|\bfrom "node:(?:https?|http2|net|tls|dgram|dns)|\bWebSocket\b|\bXMLHttpRequest\b|from "@octokit\/request"/;
    const using = sources.filter((file) =>
      network.test(readFileSync(path.join(root, file), "utf8")),
    );
    assert.deepEqual(using, ["src/forge/github/client.ts"]);
    const callers = sources.filter(
      (file) =>
        !file.startsWith("src/forge/") &&
        importsOf(file).some((name) => name.startsWith("src/forge/")),
    );
    assert.ok(callers.length > 0);
    assert.deepEqual(
      callers.filter((file) => !file.startsWith("src/review/pulls/")),
      [],
    );
    const remote = /"(?:fetch|pull|push|clone|ls-remote)"/;
    assert.deepEqual(
      sources.filter(
        (file) =>
          file.startsWith("src/git/") && remote.test(readFileSync(path.join(root, file), "utf8")),
      ),
      [],
    );
  });

  it("keeps files to 350 lines and most of them far shorter", () => {
    const lengths = sources.map(
      (file) => readFileSync(path.join(root, file), "utf8").split("\n").length,
    );
    const sorted = lengths.toSorted((a, b) => a - b);
    assert.ok((sorted.at(-1) ?? 0) <= 350);
    assert.ok((sorted[Math.floor(sorted.length / 2)] ?? 0) <= 100);
  });

  it("keeps functions to 60 lines", () => {
    const linter = path.join(root, "node_modules", "oxlint", "bin", "oxlint");
    const rules = [
      "--allow=all",
      "--deny=eslint/max-lines-per-function",
      "--deny=typescript/no-explicit-any",
    ];
    execFileSync(process.execPath, [linter, ...rules, "src"], { cwd: root });
  });
});

describe("the manifest", () => {
  const declared = manifest.contributes.commands.map(({ command }) => command);

  it("declares the commands that are registered, and no others", () => {
    const registered: string[] = Object.values(commandIds);
    assert.deepEqual(new Set(declared), new Set(registered));
    assert.equal(declared.length, registered.length);
  });

  it("gives every command Baton's category", () => {
    assert.deepEqual(
      new Set(manifest.contributes.commands.map(({ category }) => category)),
      new Set(["Baton"]),
    );
  });

  it("describes every setting, with an example, a scope and a place", () => {
    const described = Object.entries(settings);
    for (const [name, setting] of described) {
      assert.match(setting.markdownDescription, /Example: `/, name);
      assert.ok("scope" in setting && "default" in setting, name);
    }
    const orders = described.map(([, { order }]) => order);
    assert.equal(new Set(orders).size, described.length);
  });

  it("has each setting in one group with a title, the groups and what is in them in order", () => {
    const groups = manifest.contributes.configuration;
    const inOrder = (orders: readonly number[]): void => {
      assert.deepEqual(
        orders,
        [...new Set(orders)].toSorted((a, b) => a - b),
      );
    };
    inOrder(groups.map(({ order }) => order));
    assert.equal(new Set(groups.map(({ title }) => title)).size, groups.length);
    const placesIn = (group: Readonly<Record<string, { readonly order: number }>>): number[] =>
      Object.values(group).map(({ order }) => order);
    for (const { properties } of groups) inOrder(placesIn(properties));
    const names = groups.flatMap(({ properties }) => Object.keys(properties));
    assert.equal(new Set(names).size, names.length);
  });

  it("has the same defaults as the core", () => {
    assert.deepEqual(
      {
        historyMonths: settings["baton.historyMonths"].default,
        halfLifeDays: settings["baton.halfLifeDays"].default,
        departedAfterDays: settings["baton.departedAfterDays"].default,
        bulkCommitFiles: settings["baton.bulkCommitFiles"].default,
      },
      defaultJudgement,
    );
  });

  it("asks for the oldest VS Code that its types describe", () => {
    const types = manifest.devDependencies["@types/vscode"];
    assert.equal(manifest.engines.vscode, `^${types}`);
  });

  it("is locked for every platform, not only the one it was locked on", () => {
    const { packages }: Lock = JSON.parse(
      readFileSync(path.join(root, "package-lock.json"), "utf8"),
    );
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages),
      ),
    );
    assert.deepEqual(missing, []);
  });

  it("pins every package to one version", () => {
    const { dependencies, devDependencies } = manifest;
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/);
    }
  });
});
