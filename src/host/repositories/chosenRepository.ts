import { l10n, ProgressLocation, Uri, window, workspace } from "vscode";
import { absenceText } from "../../core/coaching/fileView";
import { labelText } from "../../core/text/plain";
import type { Git } from "../../git/git";
import { GitError } from "../../git/gitError";
import { placeOfFolder } from "../../git/repository";
import type { Repositories, RepositoryState } from "./repositories";
import type { ReadRepository } from "./repositoryReader";
import { readSettings, type Settings } from "../settings";
import type { CurrentFile } from "./currentFile";
import { pick } from "../shown/quickPicks";

/** A repository that was chosen, read, and the settings there. */
export interface ChosenRepository {
  readonly root: string;
  /** For which the settings hold. */
  readonly resource: Uri;
  readonly settings: Settings;
  readonly read: ReadRepository;
}

/** What a repository is chosen from. */
export interface RepositoryParts {
  readonly git: Git;
  readonly repositories: Repositories;
  readonly file: CurrentFile;
}

/** A repository's root, and a file or folder in it for which the settings hold. */
export interface Root {
  readonly root: string;
  readonly resource: Uri;
}

/**
 * Takes the title of what it is for and the repository, if that is known; gives it, else that of the
 * active file, else the only one or the one the lead picks, as soon as its history is read. Says why
 * when there is none.
 */
export async function chosenRepository(
  parts: RepositoryParts,
  title: string,
  known?: Root,
): Promise<ChosenRepository | undefined> {
  if (!workspace.isTrusted) return say(absenceText.untrusted);
  const found = known ?? (await chosenRoot(parts, title));
  if (!found) return undefined;
  const { root, resource } = found;
  const state = await whenRead(parts.repositories, root, () => readSettings(resource));
  if (state === undefined) return undefined;
  if (state.kind === "failed")
    return say(l10n.t("Baton could not read this repository: {0}", state.message));
  if (state.kind !== "ready") return say(l10n.t("You stopped Baton while it read the history."));
  if (state.read.head === undefined)
    return say(
      l10n.t("{0} After the first ones Baton knows who works here.", absenceText.noCommits),
    );
  return { root, resource, settings: readSettings(resource), read: state.read };
}

function say(sentence: string): undefined {
  void window.showInformationMessage(sentence);
  return undefined;
}

/** Takes the title of what it is for; gives the repository of the active file, else the only one or the one the lead picks. */
export async function chosenRoot(parts: RepositoryParts, title: string): Promise<Root | undefined> {
  const { place } = parts.file.viewed;
  if (place) {
    return { root: place.root, resource: Uri.joinPath(Uri.file(place.root), place.path) };
  }
  try {
    const roots = await workspaceRoots(parts.git);
    const [only, ...others] = roots;
    if (!only) return say(l10n.t("Open a folder of a git repository, and Baton finds its people."));
    return others.length === 0 ? only : await pickedRoot(roots, title);
  } catch (error) {
    if (GitError.is(error, "notFound")) return say(absenceText.noGit);
    throw error;
  }
}

/** Gives the repositories of the window's folders, each once. Throws GitError. */
export async function workspaceRoots(git: Git): Promise<Root[]> {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
  const found = await Promise.all(
    folders.map(async ({ uri }) => {
      const place = await placeOfFolder(git, uri.fsPath);
      return place ? [{ root: place.root, resource: uri }] : [];
    }),
  );
  return [...new Map(found.flat().map((root) => [root.root, root])).values()];
}

async function pickedRoot(roots: readonly Root[], title: string): Promise<Root | undefined> {
  const items = roots.map((found) => {
    const name = labelText(found.root.split("/").at(-1) ?? found.root);
    return { found, label: name, description: labelText(found.root, 120) };
  });
  const picked = await pick({ title, placeholder: l10n.t("Which repository?"), items });
  return picked.kind === "chosen" ? picked.items[0]?.found : undefined;
}

/** Waits while the history is read, for as long as the lead likes; nothing when they do not. */
function whenRead(
  repositories: Repositories,
  root: string,
  settings: () => Settings,
): Promise<RepositoryState | undefined> {
  const now = repositories.stateOf(root, settings());
  if (now.kind !== "reading") return Promise.resolve(now);
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t("Baton is reading this repository's history first"),
    cancellable: true,
  };
  const waited = window.withProgress(options, (_, token) => {
    return new Promise<RepositoryState | undefined>((resolve) => {
      const end = (state: RepositoryState | undefined): void => {
        listening.dispose();
        resolve(state);
      };
      const listening = repositories.onDidChange((changed) => {
        const state = changed === root ? repositories.stateOf(root, settings()) : now;
        if (state.kind !== "reading") end(state);
      });
      token.onCancellationRequested(() => end(undefined));
    });
  });
  return Promise.resolve(waited);
}
