import { type DocumentFilter, Range, type TextDocument, type Uri } from "vscode";
import { dialectOfFile, dialectOfHost, parseCodeowners } from "../core/ownership/dialect";
import type { SomeCodeowners } from "../core/ownership/findings";
import { isTooLarge } from "../core/ownership/locate";
import { type CodeownersPlace, codeownersPlaceOf } from "../git/codeownersPlace";
import type { Git } from "../git/git";
import { readSettings } from "../host/settings";

/** The documents that Baton reads as CODEOWNERS, wherever they stand. */
export const codeownersFilter: DocumentFilter = { scheme: "file", pattern: "**/CODEOWNERS" };

/** Says the same of a document that is there. */
export function isCodeowners({ uri }: { readonly uri: Uri }): boolean {
  return uri.scheme === "file" && uri.path.endsWith("/CODEOWNERS");
}

/** A CODEOWNERS file as it stands in the editor, saved or not. */
export interface OpenCodeowners extends SomeCodeowners {
  /** The repository's top folder, absolute. */
  readonly root: string;
}

interface Read {
  readonly key: string;
  readonly open: OpenCodeowners;
}

/** Reads open CODEOWNERS documents, each state of a document once. */
export class CodeownersDocuments {
  private readonly places = new Map<string, Promise<CodeownersPlace | undefined>>();
  private readonly read = new WeakMap<TextDocument, Read>();

  constructor(private readonly git: Git) {}

  /** Forgets where documents stand and which forge their repositories have. */
  forgetPlaces(): void {
    this.places.clear();
  }

  /** Takes a CODEOWNERS document; gives what it says now, or nothing where no forge looks for it. */
  async of(document: TextDocument): Promise<OpenCodeowners | undefined> {
    const place = await this.placeOf(document.uri.fsPath);
    if (!place) return undefined;
    const { root, path } = place;
    const known = readSettings(document.uri).codeownersDialect ?? dialectOfHost(place.host);
    const key = JSON.stringify([document.version, root, known]);
    const before = this.read.get(document);
    if (before?.key === key) return before.open;
    const dialect = dialectOfFile(known, path);
    const text = document.getText();
    const tooLarge = isTooLarge(dialect, Buffer.byteLength(text));
    const codeowners = parseCodeowners(tooLarge ? "" : text, dialect);
    const open = { root, path, known, codeowners, tooLarge };
    this.read.set(document, { key, open });
    return open;
  }

  private placeOf(file: string): Promise<CodeownersPlace | undefined> {
    const known = this.places.get(file);
    if (known) return known;
    const place = codeownersPlaceOf(this.git, file);
    this.places.set(file, place);
    // A failure may pass, so it is not kept.
    place.catch(() => this.places.delete(file));
    return place;
  }
}

/** Takes a document and a piece of one of its lines, counted from 1; gives its range. */
export function rangeIn(
  document: TextDocument,
  { line, column, endColumn }: { line: number; column: number; endColumn: number },
): Range {
  return document.validateRange(new Range(line - 1, column - 1, line - 1, endColumn - 1));
}
