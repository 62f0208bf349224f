import { basename, dirname } from "node:path";
import { type Uri, workspace } from "vscode";
import type { Absence, FileView } from "../core/coaching/fileView";
import { type JudgementSettings, type KnownHistory, situationOf } from "../core/coaching/situation";
import type { Ownership } from "../core/ownership/codeowners";
import { ownershipOf } from "../core/ownership/match";
import { rosterAdvice } from "../core/people/rosterAdvice";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import { type FilePlace, type FolderPlace, placeOfFolder } from "../git/repository";
import { codeownersAdvice, leadAdvice, shallowAdvice } from "./advice";
import type { Clock } from "./clock";
import type { FirstLooks } from "./firstLooks";
import { Histories } from "./histories";
import { errorText } from "./errorText";
import type { Repositories, RepositoryState } from "./repositories";
import type { ReadRepository } from "./repositoryReader";
import { readSettings, type Settings } from "./settings";

/** A file's view, and where the file stands when it is in a repository. */
export interface ViewedFile {
  readonly view: FileView;
  readonly place: FilePlace | undefined;
}

/** A repository's history with its people told apart, or how far Baton is with it. */
export type HistoryState =
  | Exclude<RepositoryState, { kind: "ready" }>
  | { readonly kind: "known"; readonly history: KnownHistory };

/** Says of any file what Baton makes of it. */
export class FileViews {
  private readonly histories = new Histories();
  private readonly folders = new Map<string, Promise<FolderPlace | undefined>>();

  constructor(
    private readonly git: Git,
    private readonly repositories: Repositories,
    private readonly firstLooks: FirstLooks,
    private readonly clock: Clock,
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
      return { place, view: this.viewOf(place, state, settings) };
    } catch (error) {
      if (GitError.is(error, "notFound")) return absent("noGit");
      if (GitError.is(error, "untrusted")) return absent("untrusted");
      return { place: undefined, view: { kind: "failed", message: errorText(error) } };
    }
  }

  /** Takes a repository's root and the settings there; gives its history with people, or why there is none yet. */
  historyOf(root: string, settings: Settings): HistoryState {
    const state = this.repositories.stateOf(root, settings);
    if (state.kind !== "ready") return state;
    const judgement = { ...settings, leadEmails: state.read.leadEmails };
    const history = this.histories.of(root, state.read, judgement, this.clock.now());
    return { kind: "known", history };
  }

  private viewOf(place: FilePlace, state: RepositoryState, settings: Settings): FileView {
    if (state.kind !== "reading") {
      this.firstLooks.end();
      return state.kind === "ready" ? this.knownView(place, state.read, settings) : state;
    }
    const seen = this.firstLooks.at(place, settings);
    return seen ? this.knownView(place, seen, settings, state.percent) : state;
  }

  private knownView(
    { root, path }: FilePlace,
    read: ReadRepository,
    settings: Settings,
    reading?: number,
  ): FileView {
    if (read.head === undefined) return { kind: "absent", reason: "noCommits" };
    const judgement: JudgementSettings = { ...settings, leadEmails: read.leadEmails };
    const now = this.clock.now();
    const history = this.histories.of(root, read, judgement, now);
    const roster = { entries: settings.roster, places: settings.rosterPlaces };
    const hasCommits = (person: number): boolean => history.index.commitsBy(person).length > 0;
    return {
      kind: "known",
      situation: situationOf(history, ownershipIn(read, path), path, now, judgement),
      codeowners: read.codeowners?.file,
      reading,
      advice: [
        ...leadAdvice(read.leadEmails),
        ...settings.problems,
        ...rosterAdvice(roster, history.people, hasCommits),
        ...codeownersAdvice(read.codeowners),
        ...read.problems,
        ...shallowAdvice(read.shallowSince),
      ],
    };
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
