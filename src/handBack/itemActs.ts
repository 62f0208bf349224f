import path from "node:path";
import { env, l10n, Uri, window, workspace } from "vscode";
import { nextRung } from "../core/coaching/handBack/handBacks";
import type { FollowUp } from "../core/coaching/handBack/follow";
import { thankYou } from "../core/coaching/handBack/thanks";
import { rungText } from "../core/coaching/handBack/words";
import type { Rung } from "../core/coaching/hints/hint";
import { parseHint } from "../core/coaching/hints/hintDocument";
import { hintMessage, patchNote } from "../core/coaching/hints/hintMessage";
import { givenName } from "../core/coaching/messages";
import type { HandBackStep } from "../core/coaching/ledger/entry";
import { labelText, noticeText } from "../core/text/plain";
import { copyDraft, offer, openDraft } from "../host/shown/offers";
import { pick } from "../host/shown/quickPicks";
import { bringBack } from "./bringBack";
import { placeOf } from "./hintPages";
import type { KeptHandBack } from "./openHandBacks";
import type { HandBackParts } from "./parts";

const title = l10n.t("Baton: Handed Back");

/** What can be done with a hand-back from its list. */
export class ItemActs {
  constructor(private readonly parts: HandBackParts) {}

  /** Asks whether an answer came; only then copies the next rung. */
  async next(one: KeptHandBack): Promise<void> {
    const rung = nextRung(one);
    if (rung === undefined) return;
    const to = givenName(one.name);
    const items = [
      { label: l10n.t("$(check) Yes, copy {0}", rungText(rung)), hasAnswered: true },
      { label: l10n.t("$(clock) Not yet, wait"), hasAnswered: false },
    ];
    const placeholder = l10n.t("Has {0} answered?", to);
    const picked = await pick({ title, placeholder, items });
    if (picked.kind !== "chosen" || picked.items[0]?.hasAnswered !== true) return;
    if (!(await this.copyRung(one, rung))) return;
    this.add(one, "answered");
    this.parts.record.add({ ...this.stepOf(one, "rungSent"), rung });
  }

  /** Copies a rung; gives whether the hint could be read. */
  async copyRung({ file, name }: KeptHandBack, rung: Rung): Promise<boolean> {
    const document = file && (await workspace.openTextDocument(file.document));
    const read = document && parseHint(document.getText());
    if (!file || !read) {
      void window.showInformationMessage(l10n.t("The hint is no longer kept on this machine."));
      return false;
    }
    if ("problems" in read) {
      const [first] = read.problems;
      const said = l10n.t(
        "Line {0} of the hint: {1}",
        first?.line ?? 1,
        noticeText(first?.message ?? ""),
      );
      void offer(said, l10n.t("Show the Hint"), () => this.show(file.document));
      return false;
    }
    const text = hintMessage(read.hint, rung, read.to, placeOf(file));
    void copyDraft(
      text,
      l10n.t("Copied for {0}: {1}.", noticeText(givenName(name)), rungText(rung)),
    );
    return true;
  }

  async show(document: Uri): Promise<void> {
    await window.showTextDocument(await workspace.openTextDocument(document), { preview: false });
  }

  /** Copies a thank-you and closes the hand-back; the lead's own version stays until it is dropped. */
  async thank(one: KeptHandBack, follow: FollowUp | undefined): Promise<void> {
    const { clock, calendar } = this.parts;
    const text = thankYou(one, follow, { calendar, now: clock.now() });
    await env.clipboard.writeText(text);
    this.add(one, "thanked");
    this.add(one, "closed");
    const name = noticeText(givenName(follow?.person.name ?? one.name));
    const said = l10n.t(
      "Thank-you for {0} copied, and the hand-back is closed. Your own version stays parked.",
      name,
    );
    const answer = await window.showInformationMessage(
      said,
      l10n.t("Edit First"),
      l10n.t("Drop My Version"),
    );
    if (answer === l10n.t("Edit First")) await openDraft(text);
    if (answer === l10n.t("Drop My Version")) await this.drop(one);
  }

  async close(one: KeptHandBack): Promise<void> {
    this.add(one, "closed");
    const said = l10n.t("The hand-back is closed. Your own version stays parked.");
    void offer(said, l10n.t("Drop My Version"), () => this.drop(one));
  }

  async bringBack(one: KeptHandBack): Promise<void> {
    if (await bringBack(this.parts, one.root, one.id)) this.add(one, "broughtBack");
  }

  async patch(one: KeptHandBack): Promise<void> {
    const text = await this.parts.parking.patchOf(one.root, one.id);
    const items = [
      { label: l10n.t("$(save) Save as a file"), saves: true },
      { label: l10n.t("$(copy) Copy the patch"), saves: false },
    ];
    const placeholder = l10n.t("git apply and git am take it, on a clone as well.");
    const picked = await pick({ title, placeholder, items });
    if (picked.kind !== "chosen") return;
    if (picked.items[0]?.saves === true) await this.savePatch(one, text);
    else {
      await env.clipboard.writeText(text);
      this.add(one, "patched");
      void window.showInformationMessage(l10n.t("The patch is copied. Your change stays parked."));
    }
  }

  /** Asks once; then the ref is gone, and the commit's id is told. */
  async drop(one: Pick<KeptHandBack, "root" | "id">): Promise<void> {
    const items = [
      { label: l10n.t("$(trash) Drop my version"), drops: true },
      { label: l10n.t("$(close) Keep it"), drops: false },
    ];
    const placeholder = l10n.t("Your parked change goes. Git keeps its commit for some weeks.");
    const picked = await pick({ title, placeholder, items });
    if (picked.kind !== "chosen" || picked.items[0]?.drops !== true) return;
    const { commit } = await this.parts.parking.drop(one.root, one.id);
    this.add(one, "dropped");
    const said = l10n.t("Dropped. Git still has it for some weeks as {0}.", commit.slice(0, 12));
    void offer(said, l10n.t("Copy the Commit Id"), async () => env.clipboard.writeText(commit));
  }

  private async savePatch(one: KeptHandBack, text: string): Promise<void> {
    const name = `${fileSafe(one.paths[0])}.patch`;
    const defaultUri = Uri.file(path.join(path.dirname(one.root), name));
    const saveLabel = l10n.t("Save Patch");
    const uri = await window.showSaveDialog({
      defaultUri,
      saveLabel,
      filters: { Patch: ["patch"] },
    });
    if (!uri) return;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    this.add(one, "patched");
    const place = one.file ? placeOf(one.file) : { path: one.paths[0] };
    const note = patchNote(givenName(one.name), place, path.basename(uri.fsPath));
    const said = l10n.t(
      "Saved as {0}, and a note to go with it is copied.",
      noticeText(path.basename(uri.fsPath)),
    );
    void copyDraft(note, said);
  }

  private add(one: Pick<KeptHandBack, "root" | "id">, step: HandBackStep): void {
    this.parts.record.add(this.stepOf(one, step));
  }

  private stepOf({ id, root }: Pick<KeptHandBack, "root" | "id">, step: HandBackStep) {
    return { kind: "handBack", step, id, root } as const;
  }
}

/** The name of the changed file without what a file system or a shell might take otherwise. */
function fileSafe(place: string): string {
  const name = labelText(path.posix.basename(place), 60).replace(/[^\w.-]+/g, "-");
  return name.replace(/^[.-]+/, "") || "change";
}
