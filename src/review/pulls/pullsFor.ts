import {
  isSameRepository,
  type PullRequest,
  type RepositoryName,
} from "../../core/review/pulls/pullRequest";
import type { PullQuestions } from "../../core/review/pulls/whichPull";
import type { Forge } from "../../forge/forge";
import { ForgeError } from "../../forge/forgeError";

/**
 * Takes a forge, what to ask it, the commit that is checked out (in hex, if there is one) and a way to
 * stop; gives the open pull requests that it may be about: by its number, else by the branch here or in
 * what a fork was made from, else by the commit. Throws ForgeError.
 */
export async function pullsFor(
  forge: Forge,
  questions: PullQuestions,
  commit: string | undefined,
  signal: AbortSignal,
): Promise<PullRequest[]> {
  return new Finding(forge, questions, signal).all(commit);
}

class Finding {
  constructor(
    private readonly forge: Forge,
    private readonly questions: PullQuestions,
    private readonly signal: AbortSignal,
  ) {}

  async all(commit: string | undefined): Promise<PullRequest[]> {
    const { number, repositories } = this.questions;
    const [first] = repositories;
    if (number !== undefined && first) {
      return [await this.forge.pull(first, number, this.signal)];
    }
    const here = await this.fromHeads(repositories);
    if (here.length > 0) return here;
    const parents = await this.parents();
    const above = await this.fromHeads(parents);
    if (above.length > 0 || commit === undefined) return above;
    const asked = [...repositories, ...parents].map((one) =>
      this.orNone(() => this.forge.pullsWith(one, commit, this.signal)),
    );
    return distinct((await Promise.all(asked)).flat());
  }

  private async fromHeads(repositories: readonly RepositoryName[]): Promise<PullRequest[]> {
    const asked = repositories.flatMap((repository) =>
      this.questions.heads.map((head) =>
        this.orNone(() => this.forge.pullsFrom(repository, head, this.signal)),
      ),
    );
    return distinct((await Promise.all(asked)).flat());
  }

  /** A fork's own pull requests are in what it was made from, which is often no remote. */
  private async parents(): Promise<RepositoryName[]> {
    const { repositories } = this.questions;
    const asked = repositories.map((one) =>
      this.orNone(async () => {
        const parent = await this.forge.parentOf(one, this.signal);
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
