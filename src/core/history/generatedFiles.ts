/**
 * Files that package managers write, by file name. Those that GitHub's linguist treats as generated
 * (github-linguist/linguist, `lib/linguist/generated.rb`), and the lock files of further managers.
 */
const lockFiles: ReadonlySet<string> = new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb",
  "deno.lock",
  "Cargo.lock",
  "Gemfile.lock",
  "composer.lock",
  "poetry.lock",
  "Pipfile.lock",
  "pdm.lock",
  "uv.lock",
  "pixi.lock",
  "go.sum",
  "go.work.sum",
  "Gopkg.lock",
  "glide.lock",
  "flake.lock",
  "mix.lock",
  "pubspec.lock",
  "Podfile.lock",
  "Package.resolved",
  "packages.lock.json",
  "gradle.lockfile",
  "MODULE.bazel.lock",
  "buf.lock",
  ".terraform.lock.hcl",
]);

/** Takes a repository-relative path; gives whether it is the lock file of a package manager. */
export function isLockFile(path: string): boolean {
  return lockFiles.has(path.slice(path.lastIndexOf("/") + 1));
}
