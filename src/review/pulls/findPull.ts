import { window } from "vscode";
import {
  isSameRepository,
  type PullRequest,
  type RepositoryName,
} from "../../core/review/pulls/pullRequest";
import { type PullQuestions, questionsFor } from "../../core/review/pulls/whichPull";
import { labelText, noticeText, plainLine } from "../../core/text/plain";
import type { Forge } from "../../forge/forge";
import { ForgeError } from "../../forge/forgeError";
import { cloneState } from "../../git/checkedOut";
import type { Git } from "../../git/git";
import { headOf } from "../../git/repository";
import { pick } from "../../host/quickPicks";
import { type Underway, underway } from "./progress";
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
    new Finding(forge, questions, way).all(commit),
  );
  const [only, ...others] = pulls;
  if (only && others.length === 0) return only;
  if (only) return pickedPull(pulls, title);
  return byNumber(forge, questions.repositories, checkedOut.branch, title);
}

class Finding {
  constructor(
    private readonly forge: Forge,
    private readonly questions: PullQuestions,
    private readonly way: Underway,
  ) {}

  /** Gives those of the branch, in any repository it may be open in; else those with the commit. */
  async all(commit: string | undefined): Promise<PullRequest[]> {
    const { number, repositories } = this.questions;
    const [first] = repositories;
    if (number !== undefined && first) {
      return [await this.forge.pull(first, number, this.way.signal)];
    }
    const here = await this.fromHeads(repositories);
    if (here.length > 0) return here;
    const parents = await this.parents();
    const above = await this.fromHeads(parents);
    if (above.length > 0 || commit === undefined) return above;
    const asked = [...repositories, ...parents].map((one) =>
      this.orNone(() => this.forge.pullsWith(one, commit, this.way.signal)),
    );
    return distinct((await Promise.all(asked)).flat());
  }

  private async fromHeads(repositories: readonly RepositoryName[]): Promise<PullRequest[]> {
    const asked = repositories.flatMap((repository) =>
      this.questions.heads.map((head) =>
        this.orNone(() => this.forge.pullsFrom(repository, head, this.way.signal)),
      ),
    );
    return distinct((await Promise.all(asked)).flat());
  }

  /** A fork's own pull requests are in what it was made from, which is often no remote. */
  private async parents(): Promise<RepositoryName[]> {
    const { repositories } = this.questions;
    const asked = repositories.map((one) =>
      this.orNone(async () => {
        const parent = await this.forge.parentOf(one, this.way.signal);
        return parent ? [parent] : [];
      }),
    );
    return (await Promise.all(asked))
      .flat()
      .filter((one) => !repositories.some((known) => isSameRepository(one, known)));
  }

  /** One remote that is gone, or closed to the lead, says nothing about the others. */
  private async orNone<T>(ask: () => Promise<T[]>): Promise<T[]> {
    try {
      return await ask();
    } catch (error) {
      const isGone = ForgeError.is(error, "notFound") || ForgeError.is(error, "refused");
      if (isGone && this.questions.repositories.length > 1) return [];
      if (ForgeError.is(error, "refused")) return [];
      throw error;
    }
  }
}

function distinct(pulls: readonly PullRequest[]): PullRequest[] {
  return [...new Map(pulls.map((one) => [one.key, one])).values()];
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
