import { basename, dirname } from "node:path";
import { type Uri, workspace } from "vscode";
import type { Absence, FileView } from "../../core/coaching/fileView";
import {
  type JudgementSettings,
  type KnownHistory,
  situationOf,
} from "../../core/coaching/situation";
import { type PastAct, spreadOver } from "../../core/coaching/spread";
import type { Ownership } from "../../core/ownership/codeowners";
import { ownershipOf } from "../../core/ownership/match";
import { namesakeAdvice } from "../../core/coaching/namesakeAdvice";
import { rosterAdvice } from "../../core/people/rosterAdvice";
import type { Git } from "../../git/git";
import { GitError } from "../../git/gitError";
import { type FilePlace, type FolderPlace, placeOfFolder } from "../../git/repository";
import { codeownersAdvice, leadAdvice, shallowAdvice } from "./advice";
import type { Clock } from "../clock";
import type { FirstLooks } from "./firstLooks";
import { Histories } from "./histories";
import { errorText } from "../errorText";
import { leadCalendar } from "../leadLanguage";
import type { Repositories, RepositoryState } from "./repositories";
import type { ReadRepository } from "./repositoryReader";
import { readSettings, type Settings } from "../settings";

/** A file's view, and where the file stands when it is in a repository. */
export interface ViewedFile {
  readonly view: FileView;
  readonly place: FilePlace | undefined;
  /** What a known file was judged by, for whoever asks why. */
  readonly basis?: Basis;
}

/** A repository's history with its people told apart, or how far Baton is with it. */
export type HistoryState =
  | Exclude<RepositoryState, { kind: "ready" }>
  | {
      readonly kind: "known";
      readonly history: KnownHistory;
      /** The commit it was read at; nothing before the first. */
      readonly head: string | undefined;
    };

/** A history and the settings that it was looked at with. */
export interface Basis {
  readonly history: KnownHistory;
  readonly settings: JudgementSettings;
}

type Seen = Omit<ViewedFile, "place">;

/** Says of any file what Baton makes of it. */
export class FileViews {
  private readonly histories = new Histories();
  private readonly calendar = leadCalendar();
  private readonly folders = new Map<string, Promise<FolderPlace | undefined>>();

  constructor(
    private readonly git: Git,
    private readonly repositories: Repositories,
    private readonly firstLooks: FirstLooks,
    private readonly clock: Clock,
    private readonly ledger: { readonly acts: readonly PastAct[] },
  ) {}

  /** Takes a file on the disk; gives where it stands in its repository, or nothing. Throws GitError. */
  async placeOfFile(file: Uri): Promise<FilePlace | undefined> {
    if (file.scheme !== "file" || !workspace.isTrusted) return undefined;
    const folder = await this.placeOf(dirname(file.fsPath));
    return folder && { root: folder.root, path: folder.prefix + basename(file.fsPath) };
  }

  /** Forgets which folder is in which repository. */
  forgetFolders(): void {
    this.folders.clear();
  }

  /**
   * Takes a file (absent for none) and whether a first look will do while the whole history is being
   * read, which is for the one file the lead is in; gives its view as it stands now. Never rejects.
   */
  async of(
    file: Uri | undefined,
    by: "firstLook" | "wholeHistory" = "firstLook",
  ): Promise<ViewedFile> {
    if (file?.scheme !== "file") return absent("noFile");
    if (!workspace.isTrusted) return absent("untrusted");
    try {
      const place = await this.placeOfFile(file);
      if (!place) return absent("outside");
      const settings = readSettings(file);
      const state = this.repositories.stateOf(place.root, settings);
      return { place, ...this.viewOf(place, state, settings, by) };
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
    const judgement = judgementOf(settings, state.read);
    const history = this.histories.of(root, state.read, judgement, this.clock.now());
    return { kind: "known", history, head: state.read.head };
  }

  private viewOf(
    place: FilePlace,
    state: RepositoryState,
    settings: Settings,
    by: "firstLook" | "wholeHistory",
  ): Seen {
    if (state.kind === "ready") {
      if (by === "firstLook") this.firstLooks.end();
      return this.knownView(place, state.read, settings);
    }
    if (by === "wholeHistory") return { view: state };
    if (state.kind !== "reading") {
      this.firstLooks.end();
      return { view: state };
    }
    const read = this.firstLooks.at(place, settings);
    const seen = read && this.knownView(place, read, settings, state.percent);
    return seen && namesSomebody(seen.view) ? seen : { view: state };
  }

  private knownView(
    { root, path }: FilePlace,
    read: ReadRepository,
    settings: Settings,
    reading?: number,
  ): Seen {
    if (read.head === undefined) return { view: { kind: "absent", reason: "noCommits" } };
    const judgement = judgementOf(settings, read);
    const now = this.clock.now();
    const history = this.histories.of(root, read, judgement, now);
    const roster = { entries: settings.roster, places: settings.rosterPlaces };
    const hasCommits = (person: number): boolean => history.index.commitsBy(person).length > 0;
    const found = situationOf(history, ownershipIn(read, path), path, now, judgement);
    const view: FileView = {
      kind: "known",
      situation: { ...found, ...spreadOver(found.suggestions, this.ledger.acts, now) },
      codeowners: read.codeowners?.file,
      reading,
      advice: [
        ...leadAdvice(read.leadEmails),
        ...settings.problems,
        ...rosterAdvice(roster, history.people, hasCommits),
        ...namesakeAdvice(history, now, settings.departedDays),
        ...codeownersAdvice(read.codeowners),
        ...read.problems,
        ...shallowAdvice(read.shallowSince, this.calendar),
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

function judgementOf(
  settings: Settings,
  { leadEmails, userName }: ReadRepository,
): JudgementSettings {
  return { ...settings, leadEmails, userName };
}

function ownershipIn({ codeowners }: ReadRepository, path: string): Ownership {
  return codeowners ? ownershipOf(codeowners.codeowners, path) : { kind: "noRule" };
}

function absent(reason: Absence): ViewedFile {
  return { place: undefined, view: { kind: "absent", reason } };
}

/** A first look that names nobody says nothing: what it has not seen may. */
function namesSomebody(view: FileView): boolean {
  if (view.kind !== "known") return false;
  const { standing, suggestions } = view.situation;
  return standing.teamOwned && suggestions[0]?.stranger === false;
}
