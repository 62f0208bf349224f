import { basename, dirname } from "node:path";
import { type Uri, workspace } from "vscode";
import type { Absence, FileView } from "../core/coaching/fileView";
import { type JudgementSettings, type KnownHistory, situationOf } from "../core/coaching/situation";
import { type PastAct, spreadOver } from "../core/coaching/spread";
import type { Ownership } from "../core/ownership/codeowners";
import { ownershipOf } from "../core/ownership/match";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import { type FilePlace, type FolderPlace, placeOfFolder } from "../git/repository";
import { codeownersAdvice, leadAdvice } from "./advice";
import type { Clock } from "./clock";
import { Histories } from "./histories";
import { errorText } from "./log";
import type { ReadRepository, Repositories, RepositoryState } from "./repositories";
import { readSettings, type Settings } from "./settings";

/** A file's view, and where the file stands when it is in a repository. */
export interface ViewedFile {
  readonly view: FileView;
  readonly place: FilePlace | undefined;
  /** What a known file was judged by, for whoever asks why. */
  readonly basis?: Basis;
}

/** A history and the settings that it was looked at with. */
export interface Basis {
  readonly history: KnownHistory;
  readonly settings: JudgementSettings;
}

/** Says of any file what Baton makes of it. */
export class FileViews {
  private readonly histories = new Histories();
  private readonly folders = new Map<string, Promise<FolderPlace | undefined>>();

  constructor(
    private readonly git: Git,
    private readonly repositories: Repositories,
    private readonly clock: Clock,
    private readonly ledger: { readonly acts: readonly PastAct[] },
  ) {}

  /** Forgets which folder is in which repository. */
  forgetFolders(): void {
    this.folders.clear();
  }

  /** Takes a file (absent for none); gives its view as it stands now. Never rejects. */
  async of(file: Uri | undefined): Promise<ViewedFile> {
    if (file?.scheme !== "file") return absent("noFile");
    if (!workspace.isTrusted) return absent("untrusted");
    try {
      const folder = await this.placeOf(dirname(file.fsPath));
      if (!folder) return absent("outside");
      const place = { root: folder.root, path: folder.prefix + basename(file.fsPath) };
      const settings = readSettings(file);
      const state = this.repositories.stateOf(place.root, settings);
      return { place, ...this.viewOf(place, state, settings) };
    } catch (error) {
      if (GitError.is(error, "notFound")) return absent("noGit");
      if (GitError.is(error, "untrusted")) return absent("untrusted");
      return { place: undefined, view: { kind: "failed", message: errorText(error) } };
    }
  }

  private viewOf(
    place: FilePlace,
    state: RepositoryState,
    settings: Settings,
  ): Omit<ViewedFile, "place"> {
    if (state.kind !== "ready") return { view: state };
    const { read } = state;
    if (read.head === undefined) return { view: { kind: "absent", reason: "noCommits" } };
    const { path } = place;
    const judgement: JudgementSettings = { ...settings, leadEmails: read.leadEmails };
    const now = this.clock.now();
    const history = this.histories.of(read, judgement, now);
    const found = situationOf(history, ownershipIn(read, path), path, now, judgement);
    const view: FileView = {
      kind: "known",
      situation: { ...found, ...spreadOver(found.suggestions, this.ledger.acts, now) },
      codeowners: read.codeowners?.file,
      advice: [
        ...leadAdvice(read.leadEmails),
        ...settings.problems,
        ...codeownersAdvice(read.codeowners),
      ],
    };
    return { view, basis: { history, settings: judgement } };
  }

  private placeOf(folder: string): Promise<FolderPlace | undefined> {
    const known = this.folders.get(folder);
    if (known) return known;
    const place = placeOfFolder(this.git, folder);
    this.folders.set(folder, place);
    // A failure may pass, so it is not kept.
    place.catch(() => this.folders.delete(folder));
    return place;
  }
}

function ownershipIn({ codeowners }: ReadRepository, path: string): Ownership {
  return codeowners ? ownershipOf(codeowners.codeowners, path) : { kind: "noRule" };
}

function absent(reason: Absence): ViewedFile {
  return { place: undefined, view: { kind: "absent", reason } };
}
