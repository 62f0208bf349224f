import { l10n, Uri, window } from "vscode";
import { followText } from "../core/coaching/handBack/words";
import { givenName } from "../core/coaching/messages";
import { noticeText } from "../core/text/plain";
import { errorText } from "../host/errorText";
import { Listeners } from "../host/listeners";
import { readSettings, switchOff } from "../host/settings";
import type { HintFiles } from "./hintFiles";
import { ItemActs } from "./itemActs";
import { followUp, type KeptHandBack, keptHandBacks } from "./openHandBacks";
import type { HandBackParts } from "./parts";

/**
 * Says once when a teammate has committed to what was handed back, and offers a thank-you. It looks
 * when a repository's history is another, which is after the lead's own pull or commit, and says it in
 * the window that has the focus; there it can be switched off.
 */
export class FollowUps extends Listeners {
  private readonly acts: ItemActs;
  private readonly changed = new Set<string>();
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: HandBackParts,
    private readonly hints: HintFiles,
  ) {
    super();
    this.acts = new ItemActs(parts);
    this.on(parts.repositories.onDidChange, (root) => {
      this.changed.add(root);
      this.lookNext();
    });
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (focused) this.lookNext();
    });
  }

  /** One look at a time, and none while another window has the focus. */
  private lookNext(): void {
    if (!window.state.focused || this.changed.size === 0) return;
    this.looking = this.looking
      .then(() => this.look())
      .catch((error: unknown) => {
        this.parts.log.warn(`Cannot tell what came of a hand-back: ${errorText(error)}`);
      });
  }

  private async look(): Promise<void> {
    const roots = [...this.changed];
    this.changed.clear();
    const open = this.parts.record.entries.some(
      ({ root }) => root !== undefined && roots.includes(root),
    );
    if (!open) return;
    for (const one of await keptHandBacks(this.parts, this.hints)) {
      if (one.state === "open" && roots.includes(one.root)) await this.tell(one);
    }
  }

  private async tell(one: KeptHandBack): Promise<void> {
    const { file, root } = one;
    if (!file || file.record.told === true) return;
    if (!readSettings(Uri.file(root)).tellFollowUps) return;
    const follow = await followUp(this.parts, one);
    if (!follow) return;
    await this.hints.update(file, { ...file.record, told: true });
    const { calendar, clock } = this.parts;
    const said = followText(follow, one, { calendar, now: clock.now() });
    const thank = l10n.t("Thank {0}", givenName(follow.person.name));
    const never = l10n.t("Don't Say This Again");
    // Not awaited: it may stand there for long, and other news is not to wait for it.
    void window.showInformationMessage(`${noticeText(said)}.`, thank, never).then((answer) => {
      if (answer === thank) return this.acts.thank(one, follow);
      return answer === never ? switchOff("tellFollowUps") : undefined;
    });
  }
}
