import { randomUUID } from "node:crypto";
import { errorText } from "../../host/errorText";
import type { Ledger } from "../../host/records/ledger";
import type { Log } from "../../host/log";
import { commentEntry } from "../record";
import { isChanging, isOwn } from "./box";
import type { LeftBox } from "./boxes";
import type { Nits } from "./nits";
import type { Reader } from "./reader";

/** What the counting is built on. */
export interface SentParts {
  readonly reader: Reader;
  readonly nits: Nits;
  readonly ledger: Ledger;
  readonly log: Log;
}

/** Counts what the lead's comments do once they have been sent from another tool's box: nits, and what they are as practice. */
export class SentComments {
  constructor(private readonly parts: SentParts) {}

  /** Takes a box and the text that left it at once. Never rejects. */
  async take({ box, text, wasSelected }: LeftBox): Promise<void> {
    const { reader, nits, ledger, log } = this.parts;
    try {
      const { isNit } = await reader.core();
      if (isNit(text)) nits.add();
      const { uri } = box.document;
      // Baton's own are kept with their thread; a comment that is changed was counted when it was sent.
      if (wasSelected || isOwn(uri) || isChanging(uri) || !reader.settingsFor(box)) return;
      ledger.add(await commentEntry({ thread: otherTool, comment: randomUUID() }, text));
    } catch (error) {
      log.warn(`A comment was not counted: ${errorText(error)}`);
    }
  }
}

/** Which thread of another tool it is, Baton does not know. */
const otherTool = "other";
