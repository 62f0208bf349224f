import type { FrameLocator } from "playwright-core";
import type { EditorPage } from "../harness/editorPage";

/** The page inside the webview that is shown; VS Code keeps the next one beside it while that loads. */
export function pageOf(editor: EditorPage): FrameLocator {
  return editor.page.frameLocator("iframe.webview").frameLocator("#active-frame");
}
