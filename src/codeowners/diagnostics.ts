import { Diagnostic, DiagnosticSeverity, languages, type TextDocument, workspace } from "vscode";
import { type Finding, findingsOf } from "../core/ownership/findings";
import { fileInForce } from "../git/codeownersFile";
import type { VscodeGit } from "../git/vscodeGit";
import { Listeners } from "../host/listeners";
import { errorText } from "../host/errorText";
import type { Log } from "../host/log";
import { section } from "../host/settings";
import { type CodeownersDocuments, isCodeowners, rangeIn } from "./documents";

/** What stands before each of Baton's messages in the list of problems. */
export const diagnosticSource = "Baton";

/** Long enough for a word to be finished, short enough to be seen as an answer. */
const pauseMs = 300;

/** Keeps the diagnostics of the open CODEOWNERS documents up to date. */
export class Diagnostics extends Listeners {
  private readonly shown = this.own(languages.createDiagnosticCollection("baton.codeowners"));
  private asked = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly documents: CodeownersDocuments,
    private readonly log: Log,
    git: VscodeGit,
  ) {
    super();
    const ifCodeowners = (document: TextDocument): void => {
      if (isCodeowners(document)) this.debouncedUpdate();
    };
    this.on(workspace.onDidOpenTextDocument, ifCodeowners);
    this.on(workspace.onDidCloseTextDocument, ifCodeowners);
    this.on(workspace.onDidChangeTextDocument, ({ document }) => ifCodeowners(document));
    this.on(workspace.onDidChangeConfiguration, (change) => {
      if (change.affectsConfiguration(section)) this.debouncedUpdate();
    });
    // From the first a trusted workspace has a git to ask; by the second a remote may be another.
    this.on(workspace.onDidGrantWorkspaceTrust, () => this.updateAnew());
    this.on(git.onDidMoveHead, () => this.updateAnew());
    // Another file may be in force now, and a deleted one stays open for a while.
    const files = this.own(workspace.createFileSystemWatcher("**/CODEOWNERS"));
    this.on(files.onDidCreate, () => this.debouncedUpdate());
    // Gone and there again within a moment is told as a change.
    this.on(files.onDidChange, () => this.debouncedUpdate());
    this.on(files.onDidDelete, () => this.debouncedUpdate());
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.debouncedUpdate();
  }

  private updateAnew(): void {
    this.documents.forgetPlaces();
    this.debouncedUpdate();
  }

  /** One update of all open documents for a burst of events, soon after the last of them. */
  private debouncedUpdate(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), pauseMs);
  }

  private async update(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const open = workspace.textDocuments.filter(isCodeowners);
    const found = await Promise.all(
      open.map(async (document) => ({ document, list: await this.diagnosticsOf(document) })),
    );
    // A later update has taken over.
    if (mine !== this.asked) return;
    const kept = new Set(open.map(({ uri }) => uri.toString()));
    this.shown.forEach((uri) => {
      if (!kept.has(uri.toString())) this.shown.delete(uri);
    });
    for (const { document, list } of found) this.shown.set(document.uri, list);
  }

  private async diagnosticsOf(document: TextDocument): Promise<Diagnostic[]> {
    try {
      const open = (await isOnDisk(document)) && (await this.documents.of(document));
      if (!open) return [];
      const inForce = await fileInForce(open.root, open.known);
      return findingsOf(open, inForce).map((finding) => diagnosticOf(document, finding));
    } catch (error) {
      this.log.warn(`${document.fileName}: not checked: ${errorText(error)}`);
      return [];
    }
  }
}

function diagnosticOf(document: TextDocument, finding: Finding): Diagnostic {
  const { Warning, Information } = DiagnosticSeverity;
  const severity = finding.kind === "problem" ? Warning : Information;
  const diagnostic = new Diagnostic(rangeIn(document, finding), finding.message, severity);
  diagnostic.source = diagnosticSource;
  return diagnostic;
}

async function isOnDisk({ uri }: TextDocument): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
