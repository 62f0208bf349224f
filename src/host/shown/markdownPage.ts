import { commands, extensions, type Uri, window, workspace } from "vscode";

/** Takes the address of a page in Markdown; shows it as a reader sees it, else as its text. */
export async function showMarkdownPage(page: Uri): Promise<void> {
  if (extensions.getExtension("vscode.markdown-language-features")) {
    // Locked, so that it neither takes over a preview of the lead's nor is taken over by one.
    await commands.executeCommand("markdown.showPreview", page, undefined, { locked: true });
  } else {
    await window.showTextDocument(await workspace.openTextDocument(page), { preview: true });
  }
}
