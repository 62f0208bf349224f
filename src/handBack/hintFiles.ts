import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { EventEmitter, Uri } from "vscode";
import { isHandBackId } from "../core/coaching/handBack/entry";
import { type HintRecord, parseHintRecord, printHintRecord } from "../core/coaching/handBack/draft";
import { givenName } from "../core/coaching/messages";
import { Disposables } from "../host/disposables";
import { replaceFile } from "../host/records/replaceFile";
import { ifThere, namesIn } from "../git/absence";

const recordName = "hint.json";

/** A hint on the disk: the document that the lead edits, and what is kept beside it. */
export interface HintFile {
  /** The name of its folder. */
  readonly id: string;
  readonly document: Uri;
  readonly record: HintRecord;
}

/**
 * Keeps hints as files, each in a folder of its own, so that neither a closed window nor a crash
 * loses one. A folder that holds something else is passed over.
 */
export class HintFiles extends Disposables {
  private readonly changed = this.own(new EventEmitter<void>());
  /** What the path of each hint begins with. */
  private readonly within: string;

  /** Fires when this window has made, changed or deleted a hint. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly home: Uri) {
    super();
    this.within = `${home.path}/`;
  }

  /** Takes what to keep and the document's text; gives the new hint. Throws what the disk throws. */
  async create(record: HintRecord, text: string): Promise<HintFile> {
    // Short, since the editor shows the folder above the document.
    const id = randomUUID().slice(0, 13);
    const file = this.fileOf(id, record);
    await mkdir(path.dirname(file.document.fsPath), { recursive: true });
    // A hint without its record is none, so the record comes last.
    await writeFile(file.document.fsPath, text);
    await this.write(id, record);
    return file;
  }

  /** Takes a hint and what it is now; keeps that. Throws what the disk throws. */
  async update({ id }: HintFile, record: HintRecord): Promise<HintFile> {
    await this.write(id, record);
    return this.fileOf(id, record);
  }

  /** Takes a hint; deletes it. */
  async remove({ id }: HintFile): Promise<void> {
    await rm(this.folderOf(id), { recursive: true, force: true });
    this.changed.fire();
  }

  /** Gives all hints. Throws what the disk throws. */
  async all(): Promise<HintFile[]> {
    const ids = (await namesIn(this.home.fsPath)).filter(isHandBackId);
    const found = await Promise.all(ids.map((id) => this.read(id)));
    return found.filter((file) => typeof file === "object");
  }

  /** Gives the folders of hints that this version cannot read, of a newer Baton or damaged; they are left alone. Throws what the disk throws. */
  async unreadable(): Promise<string[]> {
    const ids = (await namesIn(this.home.fsPath)).filter(isHandBackId);
    const read = await Promise.all(ids.map((id) => this.read(id)));
    return ids.filter((_, at) => read[at] === "unreadable").map((id) => this.folderOf(id));
  }

  /** Takes any document's address; gives whether it may be a hint's, by where it is. Asks no disk. */
  mayHold(document: Uri): boolean {
    return this.idOf(document) !== undefined;
  }

  /** Takes any document's address; gives the hint that it is the document of, or nothing. */
  async of(document: Uri): Promise<HintFile | undefined> {
    const id = this.idOf(document);
    const file = id === undefined ? "gone" : await this.read(id);
    return typeof file === "object" ? file : undefined;
  }

  // It is asked at every key, so what settles it for most documents comes first.
  private idOf({ scheme, path: place }: Uri): string | undefined {
    if (scheme !== "file" || !place.startsWith(this.within)) return undefined;
    const [id = "", name = "", ...deeper] = place.slice(this.within.length).split("/");
    const isHint = isHandBackId(id) && name.endsWith(".md") && deeper.length === 0;
    return isHint ? id : undefined;
  }

  private async read(id: string): Promise<HintFile | "unreadable" | "gone"> {
    const text = await ifThere(readFile(path.join(this.folderOf(id), recordName), "utf8"));
    if (text === undefined) return "gone";
    const record = parseHintRecord(text);
    return record ? this.fileOf(id, record) : "unreadable";
  }

  private fileOf(id: string, record: HintRecord): HintFile {
    // The tab shows the file's name; only letters and what names are joined with are in it.
    const name = `Hint for ${givenName(record.name)}.md`;
    return { id, record, document: Uri.file(path.join(this.folderOf(id), name)) };
  }

  private folderOf(id: string): string {
    return path.join(this.home.fsPath, id);
  }

  private async write(id: string, record: HintRecord): Promise<void> {
    await replaceFile(path.join(this.folderOf(id), recordName), printHintRecord(record));
    this.changed.fire();
  }
}
