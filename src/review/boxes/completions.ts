import {
  type CancellationToken,
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  l10n,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
} from "vscode";
import {
  type Completion,
  completionsAt,
  completionTrigger,
} from "../../core/review/boxes/completions";
import { plainLine } from "../../core/text/plain";
import type { Boxes } from "./boxes";
import type { DraftKeeper } from "./draftKeeper";
import type { Reader } from "./reader";

const kinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  label: CompletionItemKind.EnumMember,
  reason: CompletionItemKind.Text,
  question: CompletionItemKind.Text,
  snippet: CompletionItemKind.Snippet,
};

/** Offers labels, beginnings of reasons, questions, the team's snippets, and what was begun here before. */
export class BoxCompletions implements CompletionItemProvider {
  static readonly trigger = completionTrigger;

  constructor(
    private readonly boxes: Boxes,
    private readonly reader: Reader,
    private readonly drafts: DraftKeeper,
  ) {}

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<CompletionItem[]> {
    const box = this.boxes.of(document);
    const settings = box && this.reader.settingsFor(box);
    if (!settings) return [];
    const topic = await this.reader.topicFor(box);
    const draft = await this.drafts.offeredTo(box);
    if (token.isCancellationRequested) return [];
    const context = { settings, topic };
    const found = completionsAt(document.getText(), document.offsetAt(position), context);
    if (!found) return [];
    const range = new Range(document.positionAt(found.start), document.positionAt(found.end));
    const typed = document.getText(range);
    const prefix = typed.startsWith(completionTrigger) ? completionTrigger : "";
    const items = found.items.map((one, at) => itemOf(one, { range, prefix, place: at + 1 }));
    return draft ? [draftItem(draft.text, { range, prefix, place: 0 }), ...items] : items;
  }
}

interface ItemPlace {
  readonly range: Range;
  /** What stands before each name to be typed against. */
  readonly prefix: string;
  readonly place: number;
}

function itemOf({ kind, name, detail, text }: Completion, where: ItemPlace): CompletionItem {
  return placed(plainLine(name, 100), kinds[kind], { text, detail: plainLine(detail) }, where);
}

function draftItem(text: string, where: ItemPlace): CompletionItem {
  const shown = { text, detail: l10n.t("what you had begun here") };
  return placed(plainLine(text, 100), CompletionItemKind.Reference, shown, where);
}

function placed(
  label: string,
  kind: CompletionItemKind,
  { text, detail }: { text: string; detail: string },
  { range, prefix, place }: ItemPlace,
): CompletionItem {
  const item = new CompletionItem({ label, description: detail }, kind);
  item.range = range;
  item.insertText = text;
  item.filterText = `${prefix}${label}`;
  // Other tools complete in their boxes too; Baton's stay together, in their order.
  item.sortText = `baton${String(place).padStart(4, "0")}`;
  item.documentation = new MarkdownString().appendText(text);
  return item;
}
