import {
  commands,
  Diagnostic,
  DiagnosticSeverity,
  EventEmitter,
  l10n,
  languages,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from "vscode";
import { previewMarkdown } from "../core/coaching/handBack/preview";
import type { HintProblem } from "../core/coaching/hints/hint";
import { parseHint } from "../core/coaching/hints/hintDocument";
import { errorText } from "../host/errorText";
import { Listeners } from "../host/listeners";
import type { Log } from "../host/log";
import type { HintFile, HintFiles } from "./hintFiles";

const scheme = "baton-hint";

/** Long enough for a word to be finished, short enough to be seen as an answer. */
const pauseMs = 300;

/** In the manifest, the buttons over a hint ask for it. */
const draftsKey = "baton.hintDrafts";

/** What the tab of the page is called. */
export const pageName = l10n.t("What your teammate gets");

/** Takes a hint's document; gives the address of the page of what the teammate gets. */
export function previewOf(document: Uri): Uri {
  return Uri.from({ scheme, path: `/${pageName}`, query: document.toString() });
}

/**
 * Keeps up with the documents of hints while they are edited: the page of what the teammate gets, the
 * problems by line, and which documents are drafts, so that the editor shows their buttons.
 */
export class HintPages extends Listeners implements TextDocumentContentProvider {
  private readonly changed = this.own(new EventEmitter<Uri>());
  private readonly problems = this.own(languages.createDiagnosticCollection("baton.hints"));
  private timer: NodeJS.Timeout | undefined;
  private asked = 0;
  private drafts = "";

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly hints: HintFiles,
    private readonly log: Log,
  ) {
    super();
    this.own(workspace.registerTextDocumentContentProvider(scheme, this));
    const ifHint = ({ uri }: TextDocument): void => {
      if (hints.mayHold(uri)) this.debouncedUpdate();
    };
    this.on(workspace.onDidOpenTextDocument, ifHint);
    this.on(workspace.onDidCloseTextDocument, ifHint);
    this.on(workspace.onDidChangeTextDocument, ({ document }) => ifHint(document));
    this.on(window.onDidChangeActiveTextEditor, (editor) => {
      if (editor) ifHint(editor.document);
    });
    this.own({ dispose: () => clearTimeout(this.timer) });
    if (workspace.textDocuments.some(({ uri }) => hints.mayHold(uri))) this.debouncedUpdate();
  }

  async provideTextDocumentContent(page: Uri): Promise<string> {
    const uri = Uri.parse(page.query);
    const file = await this.hints.of(uri);
    if (!file) return l10n.t("*This hint is gone.*");
    const document = await workspace.openTextDocument(uri);
    return previewMarkdown(parseHint(document.getText()), placeOf(file));
  }

  /** Looks at all open hints now: what they say, and which of them are drafts. */
  async update(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const open = workspace.textDocuments.filter(({ uri }) => this.hints.mayHold(uri));
    const found = await Promise.all(
      open.map(async (document) => ({ document, file: await this.hints.of(document.uri) })),
    );
    // A later update has taken over.
    if (mine !== this.asked) return;
    this.problems.clear();
    for (const { document, file } of found) {
      if (file) this.show(document);
    }
    const drafts = found.flatMap(({ document, file }) =>
      file && file.record.parked === undefined ? [document.uri.fsPath] : [],
    );
    if (this.drafts === JSON.stringify(drafts)) return;
    this.drafts = JSON.stringify(drafts);
    await commands.executeCommand("setContext", draftsKey, drafts);
  }

  private show(document: TextDocument): void {
    const read = parseHint(document.getText());
    const faults = "problems" in read ? read.problems : [];
    this.problems.set(
      document.uri,
      faults.map((fault) => diagnosticOf(document, fault)),
    );
    this.changed.fire(previewOf(document.uri));
  }

  /** One update for a burst of keys, soon after the last of them. */
  private debouncedUpdate(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.update().catch((error: unknown) => {
        this.log.warn(`A hint's page is not up to date: ${errorText(error)}`);
      });
    }, pauseMs);
  }
}

/** Takes a hint; gives the place that it is about. */
export function placeOf({ record }: HintFile): { readonly path: string; readonly line?: number } {
  const [path = ""] = record.paths;
  const span = record.spans.find((one) => one.path === path);
  return span ? { path, line: span.from } : { path };
}

function diagnosticOf(document: TextDocument, { line, message }: HintProblem): Diagnostic {
  const at = document.lineAt(Math.min(Math.max(line, 1), document.lineCount) - 1);
  const diagnostic = new Diagnostic(at.range, message, DiagnosticSeverity.Warning);
  diagnostic.source = "Baton";
  return diagnostic;
}
