import { window } from "vscode";
import type { PullRequest, RepositoryName } from "../../core/review/pulls/pullRequest";
import { questionsFor } from "../../core/review/pulls/whichPull";
import { labelText, noticeText, plainLine } from "../../core/text/plain";
import type { Forge } from "../../forge/forge";
import { cloneState } from "../../git/checkedOut";
import type { Git } from "../../git/git";
import { headOf } from "../../git/repository";
import { pick } from "../../host/quickPicks";
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
      `No remote of this repository is on ${forge.host}. For a GitHub Enterprise set baton.githubUrl to its address.`,
    );
  }
  const commit = await headOf(git, root);
  const pulls = await underway(`${title}: looking for the pull request`, (way) =>
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
    detail: labelText(`${pull.author}, from ${pull.branch}`, 120),
  }));
  const picked = await pick({ title, placeholder: "Which pull request?", items });
  return picked.kind === "chosen" ? picked.items[0]?.pull : undefined;
}

/** None was found: the lead may know its number. */
async function byNumber(
  forge: Forge,
  [repository]: readonly RepositoryName[],
  branch: string | undefined,
  title: string,
): Promise<PullRequest | undefined> {
  const from = branch === undefined ? "this commit" : `the branch ${plainLine(branch, 60)}`;
  const none = `${forge.name} has no open pull request for ${from}.`;
  if (!repository) throw new PullRefusal(none);
  const button = "Enter Its Number";
  const chosen = await window.showInformationMessage(
    `${noticeText(none)} Push the branch and open one, or name another.`,
    button,
  );
  if (chosen !== button) return undefined;
  const typed = await window.showInputBox({
    title,
    prompt: `Its number in ${plainLine(`${repository.owner}/${repository.name}`, 80)}`,
    validateInput: (text) => (/^#?\d{1,9}$/.test(text.trim()) ? undefined : "A number, such as 7."),
  });
  if (typed === undefined) return undefined;
  const number = Number(typed.trim().replace("#", ""));
  return underway(title, ({ signal }) => forge.pull(repository, number, signal));
}
