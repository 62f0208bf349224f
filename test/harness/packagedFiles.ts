/**
 * What the packaged extension holds, and nothing else: files relative to the project, and folders, with
 * a slash at the end, of which everything is in it.
 */
export const packagedFiles: readonly string[] = [
  "CHANGELOG.md",
  "LICENSE",
  "THIRD-PARTY-NOTICES.txt",
  "dist/README.md",
  "dist/extension.js",
  "dist/panel.js",
  "l10n/bundle.l10n.json",
  "media/icon.png",
  "media/panel.css",
  "media/view.svg",
  "media/walkthrough/",
  "package.json",
  "package.nls.json",
];
