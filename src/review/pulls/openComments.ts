import { commands, l10n, window, workspace } from "vscode";
import type { PullRequest } from "../../core/review/pulls/pullRequest";
import type { Forge } from "../../forge/forge";
import { chosenRoot } from "../../host/repositories/chosenRepository";
import type { Ended } from "../../host/disposables";
import { findPull } from "./findPull";
import type { PullParts } from "./parts";
import { underway } from "./progress";
import { PullThreads } from "./pullThreads";
import { PullRefusal } from "./refusal";
import { signedIn } from "./signIn";

const title = l10n.t("Baton: Review Comments");
/** True while comments of a pull request are shown; menus go by it. */
const shownKey = "baton.reviewCommentsShown";

/** A pull request that the lead is at, and its repository here. */
export interface AtPull {
  readonly root: string;
  readonly pull: PullRequest;
}

/** The review comments that are shown, and what is done with them. */
export class ReviewComments implements Ended {
  /** What is shown in the editor. */
  readonly threads: PullThreads;
  private at: AtPull | undefined;

  constructor(private readonly parts: PullParts) {
    this.threads = new PullThreads(parts.git, parts.drafts, parts.log);
  }

  /** Finds the pull request of the branch, and shows its comments. */
  async open(): Promise<void> {
    const root = await rootHere(this.parts, title);
    if (root === undefined) return;
    const forge = await signedIn();
    const pull = await findPull(this.parts.git, root, forge, title);
    if (pull) await this.show(forge, { root, pull });
  }

  /** Reads the same pull request again; opens one where none is shown. */
  async refresh(): Promise<void> {
    const { at } = this;
    if (!at || !workspace.isTrusted) return this.open();
    const forge = await signedIn();
    const { repository, number } = at.pull;
    const pull = await underway(`${title}: #${number}`, ({ signal }) =>
      forge.pull(repository, number, signal),
    );
    await this.show(forge, { root: at.root, pull });
  }

  /** Takes the comments away again. */
  async close(): Promise<void> {
    this.threads.close();
    this.at = undefined;
    await commands.executeCommand("setContext", shownKey, false);
  }

  dispose(): void {
    this.threads.dispose();
  }

  private async show(forge: Forge, at: AtPull): Promise<void> {
    const { root, pull } = at;
    const { read, places } = await underway(`${title}: #${pull.number}`, async (way) => {
      const told = (done: number, all: number): void =>
        way.say(l10n.t("{0} of {1} threads", done, all));
      const found = await forge.threads(pull, told, way.signal);
      way.say(l10n.t("finding their lines"));
      return { read: found, places: await this.threads.show(root, pull, found) };
    });
    this.at = at;
    await commands.executeCommand("setContext", shownKey, true);
    // What reads comments is loaded with the first ones.
    const { openedText } = await import("../../core/review/pulls/opened");
    void this.tell(openedText({ pull, threads: read, ...places }), read.length > 0);
  }

  private async tell(sentence: string, hasComments: boolean): Promise<void> {
    const button = l10n.t("Show Comments");
    const buttons = hasComments ? [button] : [];
    const chosen = await window.showInformationMessage(sentence, ...buttons);
    if (chosen === button) await commands.executeCommand("workbench.action.focusCommentsPanel");
  }
}

/** Takes the parts and a title; gives the repository's root, or nothing when the lead leaves. Throws PullRefusal. */
export async function rootHere(parts: PullParts, what: string): Promise<string | undefined> {
  if (!workspace.isTrusted) {
    throw new PullRefusal(
      l10n.t(
        "This workspace is in Restricted Mode, so Baton reads no pull request and sends nothing. Trust it first.",
      ),
    );
  }
  return (await chosenRoot(parts, what))?.root;
}
