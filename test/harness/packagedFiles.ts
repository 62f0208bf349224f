/** What the packaged extension holds, and nothing else: files relative to the project. */
export const packagedFiles: readonly string[] = [
  "CHANGELOG.md",
  "LICENSE",
  "THIRD-PARTY-NOTICES.txt",
  "dist/README.md",
  "dist/extension.js",
  "dist/panel.js",
  "media/icon.png",
  "media/panel.css",
  "package.json",
];
