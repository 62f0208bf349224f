import type { DocumentFilter, TextDocument, Uri } from "vscode";

/** Every comment box of VS Code is a document of this scheme, whoever's comments are written in it. */
export const boxFilter: DocumentFilter = { scheme: "comment" };

/** Says the same of a document that is there. */
export function isBox({ uri }: { readonly uri: Uri }): boolean {
  return uri.scheme === boxFilter.scheme;
}

/**
 * Takes a box's address, `comment://CONTROLLER/PUBLISHER.EXTENSION/commentinput-….md`; gives the
 * controller's id. The box in which a comment is changed that has been sent names no controller: "".
 */
export function toolOf(box: Uri): string {
  return box.authority;
}

/** Takes a box's address; gives whether a comment is changed in it that has been sent already. */
export function isChanging(box: Uri): boolean {
  return box.authority === "";
}

/** Takes a box's address; gives whether the box is Baton's own, as far as the address says. */
export function isOwn(box: Uri): boolean {
  return /^\/baton\.baton\//i.test(box.path);
}

/** Where a comment is about to be: the file, as the editor beside it names it, and its line from 1. */
export interface BoxPlace {
  readonly file: Uri;
  readonly line: number;
}

/** An open comment box. */
export interface Box {
  readonly document: TextDocument;
  /** As far as it can be told: where the cursor was when the lead went to the box. */
  readonly place: BoxPlace | undefined;
}
