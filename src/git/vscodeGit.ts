import { type Event, EventEmitter, extensions, Uri } from "vscode";

/**
 * The part of the built-in git extension's API (version 1) that Baton uses. It starts no process and
 * needs no watcher of ours; it says where git is and when HEAD has moved, which files are changed,
 * and what stands in the commit box.
 */
interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly git: { readonly path: string };
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly onDidCloseRepository: Event<GitRepository>;
}

/** A repository as the git extension follows it. */
export interface GitRepository {
  readonly rootUri: Uri;
  /** Where the message of the next commit is written. */
  readonly inputBox: { value: string };
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string };
    readonly indexChanges: readonly { readonly uri: Uri }[];
    readonly workingTreeChanges: readonly { readonly uri: Uri }[];
    readonly onDidChange: Event<void>;
  };
}

interface Ending {
  dispose(): void;
}

/** Listens to the built-in git extension, which may be absent, off, or turned off and on. */
export class VscodeGit implements Ending {
  private readonly moved = new EventEmitter<void>();
  private readonly listeners: Ending[] = [this.moved];
  private session: Ending[] = [];
  private readonly heads = new Map<string, string>();
  private api: GitApi | undefined;

  /** Fires when a repository's HEAD is another commit or branch, or a repository came or went. */
  readonly onDidMoveHead = this.moved.event;

  /** @param onFailure told when the git extension comes later and fails to start */
  constructor(private readonly onFailure: (error: unknown) => void) {}

  /** The git program that VS Code found, if it found one. */
  get gitPath(): string | undefined {
    return this.api?.git.path;
  }

  /** Takes a repository's top folder; gives it, where the git extension follows it. */
  repositoryAt(root: string): GitRepository | undefined {
    const uri = Uri.file(root).toString();
    return this.api?.repositories.find(({ rootUri }) => rootUri.toString() === uri);
  }

  /** Takes a file; gives whether it differs from the last commit, as far as the git extension knows. */
  isChanged(file: Uri): boolean {
    const states = this.api?.repositories.map(({ state }) => state) ?? [];
    const changes = states.flatMap((state) => [state.indexChanges, state.workingTreeChanges]);
    return changes.flat().some(({ uri }) => uri.toString() === file.toString());
  }

  /**
   * Starts listening; activates the git extension if it is there, and else waits for it, since it
   * comes only when a workspace is trusted. Rejects when it fails to start.
   */
  async connect(): Promise<void> {
    const extension = extensions.getExtension<GitExtension>("vscode.git");
    if (!extension) return this.waitForExtension();
    const git = await extension.activate();
    this.listeners.push(git.onDidChangeEnablement((enabled) => this.follow(enabled && git)));
    this.follow(git.enabled && git);
  }

  dispose(): void {
    for (const one of [...this.session, ...this.listeners]) one.dispose();
  }

  private waitForExtension(): void {
    const waiting = extensions.onDidChange(() => {
      if (!extensions.getExtension("vscode.git")) return;
      waiting.dispose();
      this.connect().catch((error: unknown) => this.onFailure(error));
    });
    this.listeners.push(waiting);
  }

  private follow(git: GitExtension | false): void {
    for (const one of this.session) one.dispose();
    this.session = [];
    this.api = git ? git.getAPI(1) : undefined;
    if (!this.api) return;
    this.session.push(this.api.onDidOpenRepository((repository) => this.watch(repository)));
    this.session.push(this.api.onDidCloseRepository(() => this.moved.fire()));
    this.api.repositories.forEach((repository) => this.watch(repository));
    this.moved.fire();
  }

  private watch(repository: GitRepository): void {
    this.session.push(repository.state.onDidChange(() => this.compare(repository)));
    this.compare(repository);
  }

  /** The state changes at every save; only another HEAD is news. */
  private compare({ rootUri, state: { HEAD } }: GitRepository): void {
    const root = rootUri.toString();
    const head = `${HEAD?.commit ?? ""} ${HEAD?.name ?? ""}`;
    if (this.heads.get(root) === head) return;
    this.heads.set(root, head);
    this.moved.fire();
  }
}
