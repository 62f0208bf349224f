import {
  TabInputNotebook,
  TabInputNotebookDiff,
  TabInputText,
  TabInputTextDiff,
  TabInputCustom,
  type TextDocument,
  type Uri,
  window,
} from "vscode";
import { surfaceOf } from "../core/time/recording/surface";
import type { SpanPlace } from "../core/time/spans/spanSignal";

/** What is in front of the lead. */
export interface FrontFile {
  /** Tells it from any other one. */
  readonly key: string;
  readonly uri: Uri;
  /** Of a diff, its older side. */
  readonly original: Uri | undefined;
  readonly surface: SpanPlace["surface"];
}

/** Gives what the active tab shows; nothing when that is nobody's work. */
export function frontFile(): FrontFile | undefined {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputTextDiff || input instanceof TabInputNotebookDiff) {
    return frontOf(input.modified, input.original);
  }
  const holdsFile =
    input instanceof TabInputText ||
    input instanceof TabInputNotebook ||
    input instanceof TabInputCustom;
  return holdsFile ? frontOf(input.uri, undefined) : undefined;
}

/** Takes what is in front; gives the document in which the lead writes there, if it holds text. */
export function writtenDocument(front: FrontFile | undefined): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && front && isIn(document.uri, front) ? document : undefined;
}

/** Takes a document's address and what is in front; gives whether it is a part of that. */
export function isIn(uri: Uri, { uri: modified, original }: FrontFile): boolean {
  return isSame(uri, modified) || (original !== undefined && isSame(uri, original));
}

function frontOf(uri: Uri, original: Uri | undefined): FrontFile | undefined {
  const surface = surfaceOf(uri.scheme, original !== undefined);
  if (!surface) return undefined;
  return { key: `${surface} ${uri.toString()}`, uri, original, surface };
}

/** A cell has the path of its notebook. */
function isSame(uri: Uri, other: Uri): boolean {
  if (uri.scheme === "vscode-notebook-cell") return uri.path === other.path;
  return uri.toString() === other.toString();
}
