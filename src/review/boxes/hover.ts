import { type CancellationToken, Hover, type HoverProvider, MarkdownString } from "vscode";
import type { Position, TextDocument } from "vscode";
import type { Boxes } from "./boxes";
import type { Reader } from "./reader";

/** Shows which of the four parts of a comment that teaches are there, and how the others may begin. */
export class BoxHovers implements HoverProvider {
  constructor(
    private readonly boxes: Boxes,
    private readonly reader: Reader,
  ) {}

  async provideHover(
    document: TextDocument,
    _position: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const box = this.boxes.of(document);
    if (!box || document.getText().trim() === "") return undefined;
    const markdown = await this.reader.hoverFor(box);
    if (markdown === undefined || token.isCancellationRequested) return undefined;
    return new Hover(new MarkdownString(markdown));
  }
}
