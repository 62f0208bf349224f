import {
  commands,
  Range,
  SnippetString,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  workspace,
  WorkspaceEdit,
} from "vscode";
import { replacementOf, signedBox, unsignedBox } from "../core/coaching/pairing/commitBox";
import type { Pairing } from "../core/coaching/pairing/pairing";
import type { VscodeGit } from "../git/vscodeGit";
import { errorText } from "../host/errorText";
import { Listeners } from "../host/listeners";
import type { Log } from "../host/log";
import { readSettings } from "../host/settings";
import type { PairingSession } from "./session";

/** The scheme of the documents that commit boxes are while they are shown. */
const boxScheme = "vscode-scm";

/** Puts whom the lead pairs with into the commit box of the repository that they pair on. */
export class CommitBoxes extends Listeners {
  private running: Promise<void> = Promise.resolve();
  /** A pairing that was over before its commit box was there. */
  private leftOver: Pairing | undefined;

  constructor(
    private readonly session: PairingSession,
    private readonly git: VscodeGit,
    private readonly log: Log,
  ) {
    super();
    this.on(session.onDidStart, ({ root }) => {
      this.oneByOne(() => this.sign(this.boxText(root), false));
    });
    this.on(session.onDidStop, (pairing) => this.oneByOne(() => this.unsign(pairing)));
    this.on(git.onDidMoveHead, () => this.clearLeftOver());
    this.on(workspace.onDidChangeTextDocument, (change) => {
      if (change.document.uri.scheme === boxScheme && this.session.current) this.written(change);
    });
  }

  private written({ document, contentChanges }: TextDocumentChangeEvent): void {
    const { current } = this.session;
    const [change] = contentChanges;
    if (!current || !change || !isBoxOf(document, current.root)) return;
    const text = document.getText();
    // A text that git or another extension puts there is in the box before it is in the document.
    const isTyped = this.boxText(current.root) !== text;
    const isAtEnd = change.rangeOffset + change.text.length === text.length;
    const isWhole = change.rangeOffset === 0 && change.text.length === text.length;
    this.oneByOne(async () => {
      // Another message as a whole: a template after a commit, one of old, one that was generated.
      if (isWhole && change.rangeLength > 0) this.session.sign(undefined);
      await this.sign(document.getText(), isTyped && isAtEnd);
    });
  }

  private clearLeftOver(): void {
    const { leftOver } = this;
    this.leftOver = undefined;
    if (leftOver) this.oneByOne(() => this.unsign(leftOver));
  }

  private async sign(text: string, cursorIsAtEnd: boolean): Promise<void> {
    const { current } = this.session;
    if (!current) return;
    const { message, signed } = signedBox(current, text);
    // Most letters change nothing, and settings are not to be read at each of them.
    if (message === text && signed === current.signed) return;
    if (!readSettings(Uri.file(current.root)).addCoAuthor) return;
    // Told first, since what is written now is heard here too.
    this.session.sign(signed);
    if (message === text || (cursorIsAtEnd && (await this.append(current.root, text, message))))
      return;
    // Where the lead has written on meanwhile, their next letter is heard as well.
    if (!(await this.write(current.root, text, message))) this.session.sign(current.signed);
  }

  private async unsign(pairing: Pairing): Promise<void> {
    if (!this.git.repositoryAt(pairing.root)) this.leftOver = pairing;
    const text = this.boxText(pairing.root);
    await this.write(pairing.root, text, unsignedBox(pairing, text));
  }

  private boxText(root: string): string {
    return this.git.repositoryAt(root)?.inputBox.value ?? "";
  }

  /**
   * Puts what a message lacks behind the cursor of the box in which the lead writes at this moment.
   * Only a snippet leaves the cursor where it is: an edit of the document takes it along. Gives
   * `false` when that did not reach the box.
   */
  private async append(root: string, before: string, after: string): Promise<boolean> {
    const document = boxOf(root);
    const isIndented = /^[ \t]/.test(before.split("\n").at(-1) ?? "");
    if (!document || isIndented || !after.startsWith(before)) return false;
    const added = after.slice(before.length);
    const versions = new Map(workspace.textDocuments.map((one) => [one, one.version]));
    const snippet = new SnippetString().appendTabstop(0).appendText(added).value;
    await commands.executeCommand("editor.action.insertSnippet", { snippet });
    const holds = (one: TextDocument): boolean => one.getText().includes(added.trim());
    if (holds(document)) return true;
    // It went to whatever else had the cursor, and has to come out there again.
    const changed = workspace.textDocuments.filter((one) => one.version !== versions.get(one));
    if (changed.some(holds)) await commands.executeCommand("undo");
    return false;
  }

  /**
   * Takes a repository's root, what its box holds and is to hold; gives `false` when the box holds
   * something else by now.
   */
  private async write(root: string, before: string, after: string): Promise<boolean> {
    if (before === after) return true;
    const document = boxOf(root);
    if (document?.getText() !== before) return this.set(root, before, after);
    const { from, to, text } = replacementOf(before, after);
    const edit = new WorkspaceEdit();
    const range = new Range(document.positionAt(from), document.positionAt(to));
    edit.replace(document.uri, range, text);
    return workspace.applyEdit(edit);
  }

  /** A box that is not shown hears nothing of its document, but of its value. */
  private set(root: string, before: string, after: string): boolean {
    const box = this.git.repositoryAt(root)?.inputBox;
    if (box?.value !== before) return false;
    box.value = after;
    return true;
  }

  private oneByOne(run: () => Promise<void>): void {
    this.running = this.running.then(run).catch((error: unknown) => {
      this.log.warn(`The commit box stays as it is: ${errorText(error)}`);
    });
  }
}

function boxOf(root: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => isBoxOf(document, root));
}

/** The query of a box's address holds that of its repository. */
function isBoxOf({ uri }: TextDocument, root: string): boolean {
  const asked = new URLSearchParams(uri.query).get("rootUri");
  return uri.scheme === boxScheme && asked === Uri.file(root).toString();
}
