import { env, l10n, window, workspace } from "vscode";

/** Takes a sentence and one thing to do; does it only when the lead asks for it. */
export async function offer(said: string, name: string, act: () => Promise<void>): Promise<void> {
  if ((await window.showInformationMessage(said, name)) === name) await act();
}

/** Takes a text that is on the clipboard and a sentence that says so; offers to change it first. */
export async function offerDraft(text: string, said: string): Promise<void> {
  await offer(l10n.t("{0} Paste it where your team talks.", said), l10n.t("Edit First"), () =>
    openDraft(text),
  );
}

/** Takes a text; opens it as a Markdown document of its own. */
export async function openDraft(text: string): Promise<void> {
  const draft = await workspace.openTextDocument({ language: "markdown", content: text });
  await window.showTextDocument(draft);
}

/** Takes a text and a sentence that says so; copies the text, and offers to change it first. */
export async function copyDraft(text: string, said: string): Promise<void> {
  await env.clipboard.writeText(text);
  await offerDraft(text, said);
}

/** Takes plain data; opens it as a JSON document of its own. */
export async function openJson(data: unknown): Promise<void> {
  const content = `${JSON.stringify(data, undefined, 2)}\n`;
  await window.showTextDocument(await workspace.openTextDocument({ language: "json", content }));
}
