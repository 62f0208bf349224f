import { randomBytes } from "node:crypto";
import { l10n, Uri, type Webview } from "vscode";
import { leadLanguage } from "../host/leadLanguage";

/** The folders of the extension that the page may load from, below its own. */
export const pageFolders = ["dist", "media"] as const;

/**
 * Takes a webview and the extension's folder; gives the page: a script that this page's nonce names, a
 * style sheet, and nothing else, from anywhere. What is shown comes as messages.
 */
export function pageHtml(webview: Webview, extension: Uri): string {
  const nonce = randomBytes(16).toString("base64url");
  const at = (...path: string[]): string =>
    webview.asWebviewUri(Uri.joinPath(extension, ...path)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const language = attributeText(leadLanguage().name);
  // The page's own texts, where they are in another language than English.
  const texts = l10n.bundle ? ` data-texts="${attributeText(JSON.stringify(l10n.bundle))}"` : "";
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${l10n.t("Your week")}</title>
<link rel="stylesheet" href="${at("media", "panel.css")}">
</head>
<body>
<main id="page" aria-busy="true"${texts}></main>
<p id="said" role="status"></p>
<script nonce="${nonce}" src="${at("dist", "panel.js")}"></script>
</body>
</html>`;
}

function attributeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
