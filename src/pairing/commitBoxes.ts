import { Range, type TextDocument, Uri, workspace, WorkspaceEdit } from "vscode";
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
  private commit: string | undefined;

  constructor(
    private readonly session: PairingSession,
    private readonly git: VscodeGit,
    private readonly log: Log,
  ) {
    super();
    this.on(session.onDidStart, ({ root }) => {
      this.commit = this.commitOf(root);
      this.oneByOne(() => this.sign(this.boxText(root)));
    });
    this.on(session.onDidStop, (pairing) => this.oneByOne(() => this.unsign(pairing)));
    this.on(git.onDidMoveHead, () => this.headMoved());
    this.on(workspace.onDidChangeTextDocument, ({ document }) => {
      if (document.uri.scheme === boxScheme && this.session.current) this.written(document);
    });
  }

  private written(document: TextDocument): void {
    const { current } = this.session;
    if (!current || !isBoxOf(document, current.root)) return;
    this.oneByOne(() => this.sign(document.getText()));
  }

  private headMoved(): void {
    const { current } = this.session;
    const { leftOver } = this;
    this.leftOver = undefined;
    if (leftOver) this.oneByOne(() => this.unsign(leftOver));
    const commit = current && this.commitOf(current.root);
    // What is in the box after a commit is another message, even where it is a template.
    if (commit !== undefined && this.commit !== undefined && commit !== this.commit) {
      this.session.sign(undefined);
    }
    this.commit = commit;
  }

  private async sign(text: string): Promise<void> {
    const { current } = this.session;
    if (!current || !readSettings(Uri.file(current.root)).addCoAuthor) return;
    const { message, signed } = signedBox(current, text);
    // Told first, since what is written now is heard here too.
    this.session.sign(signed);
    // The lead has written on meanwhile, and their next letter is heard as well.
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

  private commitOf(root: string): string | undefined {
    return this.git.repositoryAt(root)?.state.HEAD?.commit;
  }

  /**
   * Takes a repository's root, what its box holds and is to hold; gives `false` when the box holds
   * something else by now. The document is changed where there is one, since a value that is set
   * moves the lead's cursor behind it.
   */
  private async write(root: string, before: string, after: string): Promise<boolean> {
    if (before === after) return true;
    const document = workspace.textDocuments.find((one) => isBoxOf(one, root));
    if (document?.getText() === before) {
      const { from, to, text } = replacementOf(before, after);
      const edit = new WorkspaceEdit();
      const range = new Range(document.positionAt(from), document.positionAt(to));
      edit.replace(document.uri, range, text);
      if (!(await workspace.applyEdit(edit))) return false;
    }
    // A box that is not shown hears nothing of its document.
    const box = this.git.repositoryAt(root)?.inputBox;
    if (box?.value === before) box.value = after;
    return true;
  }

  private oneByOne(run: () => Promise<void>): void {
    this.running = this.running.then(run).catch((error: unknown) => {
      this.log.warn(`The commit box stays as it is: ${errorText(error)}`);
    });
  }
}

/** The query of a box's address holds that of its repository. */
function isBoxOf({ uri }: TextDocument, root: string): boolean {
  const asked = new URLSearchParams(uri.query).get("rootUri");
  return uri.scheme === boxScheme && asked === Uri.file(root).toString();
}
