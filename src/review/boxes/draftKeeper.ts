import { randomUUID } from "node:crypto";
import { l10n } from "vscode";
import { type Draft, draftAt, draftGoneOn, type DraftPlace } from "../../core/review/boxes/drafts";
import type { Clock } from "../../host/clock";
import { errorText } from "../../host/errorText";
import type { Deleted } from "../../host/records/kept";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import { type Box, isChanging, toolOf } from "./box";
import type { Boxes, LeftBox } from "./boxes";
import type { DraftFiles } from "./draftFiles";
import type { Reader } from "./reader";

/** What left its box may not have arrived. So much is remembered, while the window is open and nowhere else. */
const goneAtMost = 10;

/** What drafts are kept with. */
export interface DraftParts {
  readonly boxes: Boxes;
  readonly reader: Reader;
  readonly files: DraftFiles;
  readonly clock: Clock;
  readonly log: Log;
}

/** Keeps what is written in comment boxes until it is sent, as far as that can be told. */
export class DraftKeeper extends Listeners {
  /** The drafts that open boxes go on with. */
  private readonly held = new Map<Box, Draft>();
  /** What a box in which a sent comment is changed began with. */
  private readonly begun = new WeakMap<Box, string>();
  private last: Promise<void> = Promise.resolve();
  private gone: readonly Draft[] = [];

  constructor(private readonly parts: DraftParts) {
    super();
    const { boxes } = parts;
    this.on(boxes.onDidPause, (box) => this.inOrder(() => this.rested(box, text(box))));
    this.on(boxes.onDidLeave, (left) => this.inOrder(() => this.left(left)));
    this.on(boxes.onDidClose, (closed) => this.inOrder(() => this.closed(closed)));
  }

  /** What left its box of late in this window, newest first: sent, or deleted at once. */
  get leftBoxes(): readonly Draft[] {
    return this.gone;
  }

  /** Gives the drafts that no open box holds, newest first. Never rejects. */
  async waiting(): Promise<readonly Draft[]> {
    try {
      await this.last;
      const held = new Set([...this.held.values()].map(({ id }) => id));
      return (await this.parts.files.all()).filter(({ id }) => !held.has(id));
    } catch (error) {
      this.parts.log.warn(`Draft comments cannot be read: ${errorText(error)}`);
      return [];
    }
  }

  /** Gives files that hold no draft that this version can read. Rejects with what the disk throws. */
  unreadable(): Promise<readonly string[]> {
    return this.parts.files.unreadable();
  }

  /** Takes a box; gives the draft that was being written at its place, when the box is empty. */
  async offeredTo(box: Box): Promise<Draft | undefined> {
    const place = this.placeOf(box);
    const isEmpty = (): boolean => text(box).trim() === "";
    if (!place || !isEmpty() || isChanging(box.document.uri)) return undefined;
    const draft = draftAt(await this.waiting(), place);
    return isEmpty() ? draft : undefined;
  }

  /** Takes a draft; deletes it. Rejects with what the disk throws. */
  async forget({ id }: Draft): Promise<void> {
    this.gone = this.gone.filter((one) => one.id !== id);
    await this.parts.files.remove(id);
  }

  /** Deletes all drafts that no open box holds, and what left its box; gives what to say of it. Rejects with what the disk throws. */
  async forgetAll(): Promise<Deleted> {
    const [waiting, left] = [await this.waiting(), this.gone];
    for (const draft of [...waiting, ...left]) await this.forget(draft);
    return {
      said: l10n.t("The draft comments are deleted."),
      undo: async () => {
        this.gone = left;
        for (const draft of waiting) await this.parts.files.keep(draft);
      },
    };
  }

  private async rested(box: Box, written: string): Promise<void> {
    const place = this.placeOf(box);
    if (!place) return;
    const isChange = isChanging(box.document.uri);
    const begun = this.begun.get(box);
    if (begun === undefined) this.begun.set(box, written);
    if (isChange && written === (begun ?? written)) return;
    const held = this.held.get(box);
    if (written.trim() === "") return this.emptied(box);
    if (held?.text === written) return;
    const { files, clock } = this.parts;
    const known = held ?? draftGoneOn(await this.notHeld(), place, written);
    const id = known?.id ?? randomUUID();
    const draft: Draft = { id, ...place, text: written, at: Math.round(clock.now()), isChange };
    this.held.set(box, draft);
    await files.keep(draft);
  }

  private async emptied(box: Box): Promise<void> {
    const held = this.held.get(box);
    this.held.delete(box);
    if (held) await this.parts.files.remove(held.id);
  }

  private async left({ box, text: written }: LeftBox): Promise<void> {
    const place = this.placeOf(box);
    const id = this.held.get(box)?.id ?? randomUUID();
    const at = Math.round(this.parts.clock.now());
    if (place) {
      const draft = { id, ...place, text: written, at, isChange: isChanging(box.document.uri) };
      this.gone = [draft, ...this.gone].slice(0, goneAtMost);
    }
    await this.emptied(box);
  }

  private async closed({ box, text: written }: LeftBox): Promise<void> {
    if (written.trim() !== "") await this.rested(box, written);
    this.held.delete(box);
  }

  private async notHeld(): Promise<readonly Draft[]> {
    const held = new Set([...this.held.values()].map(({ id }) => id));
    return (await this.parts.files.all()).filter(({ id }) => !held.has(id));
  }

  /** Where a box is, as drafts have it; nothing where Baton is silent or keeps no drafts. */
  private placeOf({ document, place }: Box): DraftPlace | undefined {
    const settings = this.parts.reader.settingsFor({ document, place });
    if (!settings?.keepDrafts) return undefined;
    const file = place?.file.toString() ?? "";
    return { tool: toolOf(document.uri), file, line: place?.line ?? 1 };
  }

  private inOrder(run: () => Promise<void>): void {
    this.last = this.last.then(run).catch((error: unknown) => {
      this.parts.log.warn(`A draft comment was not kept: ${errorText(error)}`);
    });
  }
}

function text({ document }: Box): string {
  return document.getText();
}
