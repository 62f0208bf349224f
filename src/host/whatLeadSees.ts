import { setTimeout as wait } from "node:timers/promises";
import { commands, type DocumentSymbol, languages, type Uri, workspace } from "vscode";
import type { Seen } from "../core/coaching/messages";
import { isRecord } from "../core/people/roster";
import type { VscodeGit } from "../git/vscodeGit";

/** A language server that has only just been started may take long, and the message can do without. */
const patienceMs = 500;

/**
 * Takes a file, the line of the cursor (from 1; absent without one) and git; gives what the lead sees
 * there: the symbol around it, the problems on the line, and whether a change is begun. Never rejects
 * for want of a language server.
 */
export async function whatLeadSees(
  file: Uri,
  line: number | undefined,
  git: VscodeGit,
): Promise<Seen> {
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  const isChanged = document?.isDirty === true || git.isChanged(file);
  if (line === undefined) return { problems: [], isChanged };
  const found = languages
    .getDiagnostics(file)
    .filter(({ range }) => range.start.line < line && line <= range.end.line + 1)
    .toSorted((a, b) => a.severity - b.severity);
  const symbols = await Promise.race([symbolsOf(file), wait(patienceMs, undefined)]);
  const symbol = innermost(symbols ?? [], line - 1);
  return { symbol, problems: found.map(({ message }) => message), isChanged };
}

async function symbolsOf(file: Uri): Promise<unknown[]> {
  const found: unknown = await commands.executeCommand(
    "vscode.executeDocumentSymbolProvider",
    file,
  );
  return Array.isArray(found) ? found : [];
}

/** Symbols without a tree, which some languages give, do not tell what lies in what. */
function innermost(symbols: readonly unknown[], line: number): string | undefined {
  const around = symbols.filter(isSymbol).find(({ range }) => {
    return range.start.line <= line && line <= range.end.line;
  });
  return around && (innermost(around.children, line) ?? around.name);
}

function isSymbol(value: unknown): value is DocumentSymbol {
  return isRecord(value) && "children" in value && "selectionRange" in value;
}
