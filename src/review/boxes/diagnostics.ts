import { Diagnostic, DiagnosticSeverity, languages, Range, workspace } from "vscode";
import type { Notice } from "../../core/review/boxes/notices";
import type { RuleLevel } from "../../core/review/boxes/rules";
import { plainLine } from "../../core/text/plain";
import { errorText } from "../../host/errorText";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import { section } from "../../host/settings";
import type { Box } from "./box";
import type { Boxes } from "./boxes";
import type { Nits } from "./nits";
import type { Reader } from "./reader";

/** What stands before each of Baton's messages. */
export const diagnosticSource = "Baton";

/** Shows what could be said better in a comment box, while the box is open. */
export class BoxDiagnostics extends Listeners {
  private readonly shown = this.own(languages.createDiagnosticCollection("baton.comments"));

  constructor(
    private readonly boxes: Boxes,
    private readonly reader: Reader,
    nits: Nits,
    private readonly log: Log,
  ) {
    super();
    this.on(boxes.onDidPause, (box) => this.update(box));
    this.on(boxes.onDidLeave, ({ box }) => this.shown.delete(box.document.uri));
    this.on(boxes.onDidClose, ({ box }) => this.shown.delete(box.document.uri));
    this.on(nits.onDidChange, () => this.updateAll());
    this.on(workspace.onDidChangeConfiguration, (change) => {
      if (change.affectsConfiguration(section)) this.updateAll();
    });
  }

  private updateAll(): void {
    for (const box of this.boxes.all) this.update(box);
  }

  private update(box: Box): void {
    this.show(box).catch((error: unknown) => {
      this.log.warn(`A comment was not read: ${errorText(error)}`);
    });
  }

  private async show(box: Box): Promise<void> {
    const { document } = box;
    const { version } = document;
    const read = await this.reader.read(box);
    // Another text has come meanwhile, and its own pause will.
    if (document.version !== version || !this.boxes.of(document)) return;
    const notices = read?.notices ?? [];
    const had = this.shown.get(document.uri)?.length ?? 0;
    if (notices.length === 0 && had === 0) return;
    this.shown.set(
      document.uri,
      notices.map((notice) => diagnosticOf(box, notice)),
    );
  }
}

const severities: Readonly<Record<Exclude<RuleLevel, "off">, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
};

function diagnosticOf({ document }: Box, notice: Notice): Diagnostic {
  const range = new Range(document.positionAt(notice.start), document.positionAt(notice.end));
  const message = plainLine(notice.message, 400);
  const diagnostic = new Diagnostic(range, message, severities[notice.level]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = notice.rule;
  return diagnostic;
}
