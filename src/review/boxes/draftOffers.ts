import {
  commands,
  InlineCompletionItem,
  type InlineCompletionItemProvider,
  type Position,
  Range,
  type TextDocument,
  window,
} from "vscode";
import { errorText } from "../../host/errorText";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import type { Box } from "./box";
import type { Boxes } from "./boxes";
import type { DraftKeeper } from "./draftKeeper";

/**
 * Offers in an empty box what was begun at its place, in grey: Tab takes it, going on typing drops it.
 * Nothing that would take the focus could, for an empty box that loses it collapses.
 */
export class DraftOffers extends Listeners implements InlineCompletionItemProvider {
  constructor(
    private readonly boxes: Boxes,
    private readonly drafts: DraftKeeper,
    private readonly log: Log,
  ) {
    super();
    this.on(boxes.onDidEnter, (box) => {
      this.offer(box).catch((error: unknown) => {
        this.log.warn(`A draft comment was not offered: ${errorText(error)}`);
      });
    });
  }

  async provideInlineCompletionItems(
    document: TextDocument,
    position: Position,
  ): Promise<InlineCompletionItem[]> {
    const box = this.boxes.of(document);
    const draft = box && (await this.drafts.offeredTo(box));
    if (!draft) return [];
    return [new InlineCompletionItem(draft.text, new Range(position, position))];
  }

  private async offer(box: Box): Promise<void> {
    const draft = await this.drafts.offeredTo(box);
    if (!draft || window.activeTextEditor?.document !== box.document) return;
    // It asks the providers for the editor that has the focus, which VS Code does by itself only after a key.
    await commands.executeCommand("editor.action.inlineSuggest.trigger");
  }
}
