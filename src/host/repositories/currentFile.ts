import { EventEmitter, type Uri, window, workspace } from "vscode";
import { activeFile, cursorLine } from "./activeFile";
import type { VscodeGit } from "../../git/vscodeGit";
import type { FileViews, ViewedFile } from "./fileViews";
import type { FirstLooks } from "./firstLooks";
import { Listeners } from "../listeners";
import type { Repositories } from "./repositories";
import { factFile } from "./repositoryFacts";
import { section } from "../settings";

/** The file the lead is in, and what Baton makes of it, kept up to date by the editor's own events. */
export class CurrentFile extends Listeners {
  private readonly changed = this.own(new EventEmitter<void>());
  private seen: ViewedFile = { view: { kind: "absent", reason: "noFile" }, place: undefined };
  private file: Uri | undefined;
  private seenFile: Uri | undefined;
  private asked = 0;
  private revision = 0;
  private timer: NodeJS.Timeout | undefined;

  /** Fires when the file or what is known of it is another. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly views: FileViews,
    private readonly repositories: Repositories,
    private readonly firstLooks: FirstLooks,
    git: VscodeGit,
  ) {
    super();
    this.on(window.onDidChangeActiveTextEditor, () => this.debouncedUpdate());
    // The only event for editors that hold no text; it also fires when a tab becomes dirty.
    this.on(window.tabGroups.onDidChangeTabs, () => {
      if (activeFile()?.toString() !== this.file?.toString()) this.debouncedUpdate();
    });
    for (const news of [repositories.onDidChange, firstLooks.onDidLook]) {
      this.on(news, (root) => {
        if (root === this.seen.place?.root || !this.seen.place) this.debouncedUpdate();
      });
    }
    this.on(workspace.onDidChangeConfiguration, (change) => {
      if (change.affectsConfiguration(section)) this.debouncedUpdate();
    });
    this.on(workspace.onDidGrantWorkspaceTrust, () => this.debouncedUpdate());
    this.on(workspace.onDidSaveTextDocument, ({ uri }) => void this.saved(uri));
    this.on(git.onDidMoveHead, () => this.headMayHaveMoved());
    // A repository that the git extension does not follow moves by a command in the terminal, or
    // while the lead is in another window.
    this.on(window.onDidEndTerminalShellExecution, () => this.headMayHaveMoved());
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (focused) this.headMayHaveMoved();
    });
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.debouncedUpdate();
  }

  /** What is known now. */
  get viewed(): ViewedFile {
    return this.seen;
  }

  /** The file that it is known of. */
  get viewedFile(): Uri | undefined {
    return this.seenFile;
  }

  /** Another number whenever the people named, or the file they are named for, are others. */
  get peopleRevision(): number {
    return this.revision;
  }

  /** Line of the cursor in the file, from 1; absent when its editor holds no text. */
  get line(): number | undefined {
    return this.file && cursorLine(this.file);
  }

  /** Looks at the file again, soon: something it is judged by has changed. */
  lookAgain(): void {
    this.debouncedUpdate();
  }

  /** Stops reading the history of the file's repository. */
  stopReading(): void {
    const root = this.seen.place?.root;
    if (root) this.repositories.stop(root);
  }

  /** Reads the file's repository anew. */
  readAgain(): void {
    const root = this.seen.place?.root;
    if (root) this.repositories.refresh(root);
    else this.headMayHaveMoved();
  }

  /** One update for a burst of events, soon after the last of them. */
  private debouncedUpdate(): void {
    const soonMs = 50;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), soonMs);
  }

  private async update(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const file = activeFile();
    if (file?.toString() !== this.file?.toString()) this.firstLooks.leave();
    this.file = file;
    const seen = await this.views.of(file);
    // The lead has gone on to another file meanwhile.
    if (mine !== this.asked) return;
    if (peopleOf(seen) !== peopleOf(this.seen)) this.revision += 1;
    this.seen = seen;
    this.seenFile = file;
    this.changed.fire();
  }

  private headMayHaveMoved(): void {
    this.views.forgetFolders();
    this.repositories.markStale();
    this.debouncedUpdate();
  }

  /** Who owns what and who is who stand in files of the repository itself. */
  private async saved(file: Uri): Promise<void> {
    if (!factFile.test(file.path)) return;
    const { place } = await this.views.of(file);
    if (place) this.repositories.refresh(place.root);
  }
}

/** Who is named for which file, in one text to compare. */
function peopleOf({ view, place }: ViewedFile): string {
  const named = view.kind === "known" ? view.situation.suggestions : [];
  const emails = named.map(({ person }) => person.emails);
  return JSON.stringify([place?.root, place?.path, emails]);
}
