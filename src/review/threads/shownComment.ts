import {
  type Comment,
  type CommentAuthorInformation,
  CommentMode,
  l10n,
  MarkdownString,
} from "vscode";
import { plainLine } from "../../core/text/plain";
import type { KeptComment } from "../../core/review/threads/thread";

/** A comment as the editor shows it. */
export class ShownComment implements Comment {
  body: string | MarkdownString;
  mode = CommentMode.Preview;
  contextValue: string;
  author: CommentAuthorInformation;
  label?: string;
  timestamp?: Date;

  /** @param thread the id of its thread */
  constructor(
    readonly thread: string,
    readonly id: string,
    text: string,
  ) {
    this.body = new MarkdownString(text);
    this.contextValue = "lead";
    this.author = { name: l10n.t("You") };
  }

  /** What the editor has made of it: the text as it was last typed. */
  get text(): string {
    return typeof this.body === "string" ? this.body : this.body.value;
  }

  /** Takes what is kept of it, and whether it belongs on a forge; shows that, no longer to be edited. */
  show({ text, by, name, at, posted }: KeptComment, belongsThere: boolean): void {
    const elsewhere = posted
      ? l10n.t("*Written where it is posted.*")
      : l10n.t("*Answered elsewhere.*");
    this.body = new MarkdownString(text.trim() === "" ? elsewhere : text);
    this.mode = CommentMode.Preview;
    // What stands on a forge is not deleted here.
    this.contextValue = by === "other" && posted ? "there" : by;
    this.author = { name: by === "lead" ? l10n.t("You") : plainLine(name, 60) || l10n.t("They") };
    this.timestamp = new Date(at * 1000);
    if (posted && by === "lead") this.label = l10n.t("posted");
    else if (belongsThere) this.label = l10n.t("not posted yet");
    else delete this.label;
  }

  /** Takes a text; has it edited from there. */
  edit(text: string): void {
    this.body = new MarkdownString(text);
    this.mode = CommentMode.Editing;
    this.contextValue = "editing";
  }
}
