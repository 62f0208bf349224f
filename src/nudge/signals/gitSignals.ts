import { Uri, workspace } from "vscode";
import { commitAuthors } from "../../core/coaching/moments/commitAuthors";
import type { Signal } from "../../core/coaching/moments/signal";
import type { KnownHistory } from "../../core/coaching/situation";
import type { Git } from "../../git/git";
import { type NewCommit, readNewCommits, type Tip, tipOf } from "../../git/newCommits";
import type { GitRepository, VscodeGit } from "../../git/vscodeGit";
import type { Clock } from "../../host/clock";
import { errorText } from "../../host/errorText";
import type { FileViews, HistoryState } from "../../host/repositories/fileViews";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import type { Repositories } from "../../host/repositories/repositories";
import { readSettings } from "../../host/settings";
import type { KnownPlaces } from "./knownPlaces";

/** What git signals are heard from. */
export interface GitSignalParts {
  readonly git: Git;
  readonly vscodeGit: VscodeGit;
  readonly repositories: Repositories;
  readonly views: FileViews;
  readonly places: KnownPlaces;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where HEAD was when it was last looked at, and when that was. */
interface Seen extends Tip {
  /** Unix seconds. */
  readonly at: number;
}

/** A commit's own clock may be a little behind; its author wrote it after HEAD was last seen. */
const clockSlackSeconds = 120;
/** Who stages more at once stages everything, which says nothing about any of the files. */
const stagedAtMost = 100;

/** Hears from git what the lead does, also in a terminal, and tells it as signals. */
export class GitSignals extends Listeners {
  private readonly seen = new Map<string, Seen>();
  private readonly staged = new Map<string, ReadonlySet<string>>();
  private turn: Promise<void> = Promise.resolve();

  /** @param tell takes each signal */
  constructor(
    private readonly parts: GitSignalParts,
    private readonly tell: (signal: Signal) => void,
  ) {
    super();
    const { vscodeGit, repositories } = parts;
    this.on(repositories.onDidChange, (root) => this.lookSoon(root));
    this.on(vscodeGit.onDidMoveHead, () => this.headMoved());
    this.on(vscodeGit.onDidChangeState, (repository) => this.stateChanged(repository));
  }

  /**
   * Asks for the histories again, since a repository is only read when somebody asks for it. Where
   * only the branch is another, as after `git switch --create`, there is nothing to read.
   */
  private headMoved(): void {
    this.parts.places.doubt();
    if (!workspace.isTrusted) return;
    for (const root of this.seen.keys()) this.lookSoon(root);
  }

  /** Looks at a repository after what is being looked at now. */
  private lookSoon(root: string): void {
    this.turn = this.turn
      .then(() => this.look(root))
      .catch((error: unknown) => {
        this.parts.log.warn(`${root}: no news of its commits: ${errorText(error)}`);
      });
  }

  private historyOf(root: string): HistoryState {
    return this.parts.views.historyOf(root, readSettings(Uri.file(root)));
  }

  private async look(root: string): Promise<void> {
    const state = this.historyOf(root);
    if (state.kind !== "known" || state.head === undefined) return;
    const { git, clock } = this.parts;
    const before = this.seen.get(root);
    const at = clock.now();
    const tip = await tipOf(git, root);
    // HEAD has moved on since: its history is being read, so that its people are known then.
    if (tip.head !== state.head) return;
    this.seen.set(root, { ...tip, at });
    if (!before || before.head === tip.head) return;
    const { history } = state;
    if (before.branch !== tip.branch) {
      this.switched(root, await readNewCommits(git, root, undefined, tip.head), history);
    }
    // Who begins a branch and commits at once has done both by now.
    const commits = await readNewCommits(git, root, before.head, tip.head);
    for (const commit of commits) this.landed(root, commit, before.at, history);
  }

  /** What was written before HEAD was last seen has come by a pull or a rebase. */
  private landed(root: string, commit: NewCommit, since: number, history: KnownHistory): void {
    if (commit.at < since - clockSlackSeconds) return;
    const { emails, paths } = commit;
    const authors = commitAuthors(emails, history.people, history.team);
    this.tell({ kind: "committed", at: this.parts.clock.now(), root, paths, ...authors });
  }

  private switched(root: string, [tip]: readonly NewCommit[], history: KnownHistory): void {
    const [author] = tip?.emails ?? [];
    const isTheirs = tip && commitAuthors(tip.emails.slice(0, 1), history.people, history.team);
    const by = isTheirs?.withTeammate && author !== undefined ? { by: author } : {};
    const at = this.parts.clock.now();
    this.tell({ kind: "switchedBranch", at, root, ...by, paths: tip?.paths ?? [] });
  }

  /** Only what was not staged before is news. */
  private stateChanged({ rootUri, state: { HEAD, indexChanges } }: GitRepository): void {
    // Without it the git extension has not looked yet.
    if (HEAD === undefined) return;
    const key = rootUri.toString();
    const before = this.staged.get(key);
    if (indexChanges.length === 0 && before?.size === 0) return;
    const files = indexChanges.slice(0, stagedAtMost).map(({ uri }) => uri);
    this.staged.set(key, new Set(files.map((uri) => uri.toString())));
    const added = before ? files.filter((uri) => !before.has(uri.toString())) : [];
    if (added.length > 0) void this.tellStaged(added);
  }

  private async tellStaged(files: readonly Uri[]): Promise<void> {
    const found = await Promise.all(files.map((file) => this.parts.places.find(file)));
    const places = found.flatMap((place) => place ?? []);
    for (const root of new Set(places.map((place) => place.root))) {
      const paths = places.filter((place) => place.root === root).map(({ path }) => path);
      this.tell({ kind: "staged", at: this.parts.clock.now(), root, paths });
    }
  }
}
