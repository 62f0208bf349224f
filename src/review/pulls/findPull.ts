import { l10n, window } from "vscode";
import type { PullRequest, RepositoryName } from "../../core/review/pulls/pullRequest";
import { questionsFor } from "../../core/review/pulls/whichPull";
import { labelText, noticeText, plainLine } from "../../core/text/plain";
import type { Forge } from "../../forge/forge";
import { cloneState } from "../../git/checkedOut";
import type { Git } from "../../git/git";
import { headOf } from "../../git/repository";
import { pick } from "../../host/shown/quickPicks";
import { underway } from "./progress";
import { pullsFor } from "./pullsFor";
import { PullRefusal } from "./refusal";

/**
 * Takes git, a repository's root, the forge and the title of what it is for; gives the pull request of
 * the branch that is checked out, the one the lead picks of several, or nothing when they leave. Throws
 * PullRefusal when there is none, ForgeError and GitError.
 */
export async function findPull(
  git: Git,
  root: string,
  forge: Forge,
  title: string,
): Promise<PullRequest | undefined> {
  const { remotes, checkedOut } = await cloneState(git, root);
  const questions = questionsFor(remotes, checkedOut, forge.host);
  if (questions.repositories.length === 0) {
    throw new PullRefusal(
      l10n.t(
        "No remote of this repository is on {0}. For a GitHub Enterprise set baton.githubUrl to its address.",
        forge.host,
      ),
    );
  }
  const commit = await headOf(git, root);
  const pulls = await underway(l10n.t("{0}: looking for the pull request", title), (way) =>
    pullsFor(forge, questions, commit, way.signal),
  );
  const [only, ...others] = pulls;
  if (only && others.length === 0) return only;
  if (only) return pickedPull(pulls, title);
  return byNumber(forge, questions.repositories, checkedOut.branch, title);
}

async function pickedPull(
  pulls: readonly PullRequest[],
  title: string,
): Promise<PullRequest | undefined> {
  const items = pulls.map((pull) => ({
    pull,
    label: `#${pull.number} ${labelText(pull.title, 80)}`,
    description: labelText(`${pull.repository.owner}/${pull.repository.name}`, 80),
    detail: labelText(l10n.t("{0}, from {1}", pull.author, pull.branch), 120),
  }));
  const picked = await pick({ title, placeholder: l10n.t("Which pull request?"), items });
  return picked.kind === "chosen" ? picked.items[0]?.pull : undefined;
}

/** None was found: the lead may know its number. */
async function byNumber(
  forge: Forge,
  [repository]: readonly RepositoryName[],
  branch: string | undefined,
  title: string,
): Promise<PullRequest | undefined> {
  const none =
    branch === undefined
      ? l10n.t("{0} has no open pull request for this commit.", forge.name)
      : l10n.t(
          "{0} has no open pull request for the branch {1}.",
          forge.name,
          plainLine(branch, 60),
        );
  if (!repository) throw new PullRefusal(none);
  const button = l10n.t("Enter Its Number");
  const chosen = await window.showInformationMessage(
    l10n.t("{0} Push the branch and open one, or name another.", noticeText(none)),
    button,
  );
  if (chosen !== button) return undefined;
  const typed = await window.showInputBox({
    title,
    prompt: l10n.t("Its number in {0}", plainLine(`${repository.owner}/${repository.name}`, 80)),
    validateInput: (text) =>
      /^#?\d{1,9}$/.test(text.trim()) ? undefined : l10n.t("A number, such as 7."),
  });
  if (typed === undefined) return undefined;
  const number = Number(typed.trim().replace("#", ""));
  return underway(title, ({ signal }) => forge.pull(repository, number, signal));
}
