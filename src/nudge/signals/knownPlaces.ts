import type { Uri } from "vscode";
import { GitError } from "../../git/gitError";
import type { FilePlace } from "../../git/repository";
import { errorText } from "../../host/errorText";
import type { FileViews } from "../../host/repositories/fileViews";
import type { Log } from "../../host/log";

/** More files than anybody has open. */
const placesAtMost = 500;

/** Remembers where files stand in their repositories, so that an event at a key needs not wait for git. */
export class KnownPlaces {
  private readonly places = new Map<string, FilePlace | undefined>();
  /** Those that no repository has come or gone since. */
  private readonly sure = new Set<string>();

  constructor(
    private readonly views: FileViews,
    private readonly log: Log,
  ) {}

  /** Takes a file; gives its place as last known, or nothing when it is in no repository or not known yet. */
  known(file: Uri): FilePlace | undefined {
    return this.places.get(file.toString());
  }

  /** Takes a file; gives its place, found out when it has to be. Never rejects. */
  async find(file: Uri): Promise<FilePlace | undefined> {
    const key = file.toString();
    if (this.sure.has(key)) return this.places.get(key);
    try {
      const place = await this.views.placeOfFile(file);
      if (this.places.size >= placesAtMost) this.places.clear();
      if (this.sure.size >= placesAtMost) this.sure.clear();
      this.places.set(key, place);
      this.sure.add(key);
      return place;
    } catch (error) {
      // The status bar says so too; nothing is kept, since it may pass.
      if (!GitError.is(error, "notFound") && !GitError.is(error, "untrusted")) {
        this.log.warn(`${file.path}: no place in a repository: ${errorText(error)}`);
      }
      return undefined;
    }
  }

  /** A repository may have come or gone: a file that is opened is looked up anew. */
  doubt(): void {
    this.sure.clear();
  }
}
