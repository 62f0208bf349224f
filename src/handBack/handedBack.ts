import { commands, l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { nextRung } from "../core/coaching/handBack/handBacks";
import type { FollowUp } from "../core/coaching/handBack/follow";
import { fileName, handBackRow, rungText } from "../core/coaching/handBack/words";
import { givenName } from "../core/coaching/messages";
import { parseHint } from "../core/coaching/hints/hintDocument";
import type { Parked } from "../core/parking/parked";
import { labelText } from "../core/text/plain";
import { handBackCommands } from "../host/commandIds";
import { workspaceRoots } from "../host/chosenRepository";
import { offer } from "../host/offers";
import { pick } from "../host/quickPicks";
import { workspace } from "vscode";
import { bringBack, sayBroughtBack } from "./bringBack";
import { opened } from "./confirming";
import type { Hints } from "./hints";
import type { HintFile } from "./hintFiles";
import { ItemActs } from "./itemActs";
import { followUp, type KeptHandBack, keptHandBacks } from "./openHandBacks";
import type { HandBackParts } from "./parts";
import { oneOrMore } from "../host/plural";

const title = l10n.t("Baton: Handed Back");
const nothing = l10n.t(
  "Nothing is handed back here. Change a file, and Baton: Hand Back makes a hint of it.",
);

interface ActItem extends QuickPickItem {
  readonly run?: () => Promise<unknown>;
}

/** Takes the parts and the hints; lists what is handed back, drafted or parked here, and does what is chosen. */
export async function showHandedBack(parts: HandBackParts, hints: Hints): Promise<void> {
  const items = await new HandedBack(parts, hints).items();
  if (items.length === 0) {
    void window.showInformationMessage(nothing);
    return;
  }
  const placeholder = l10n.t("What would you like to go on with?");
  const picked = await pick({ title, placeholder, items });
  if (picked.kind === "chosen") await picked.items[0]?.run?.();
}

/** The rows of the list, from what the ledger, git and the kept hints say together. */
class HandedBack {
  private readonly acts: ItemActs;

  constructor(
    private readonly parts: HandBackParts,
    private readonly hints: Hints,
  ) {
    this.acts = new ItemActs(parts);
  }

  async items(): Promise<ActItem[]> {
    const roots = (await rootsHere(this.parts)).map(String);
    const all = await keptHandBacks(this.parts, this.hints.files);
    const mine = all.filter(({ root }) => roots.includes(root));
    const drafts = (await this.hints.files.all()).filter(({ record: { parked, root } }) => {
      return parked === undefined && roots.includes(root);
    });
    const lists = await Promise.all(
      roots.map(async (root) => ({ root, ...(await this.parts.parking.list(root)) })),
    );
    const parked = lists.flatMap(({ root, parked: own }) => own.map((one) => ({ root, one })));
    const open = mine.filter(({ state }) => state === "open");
    const isKnown = ({ id }: Parked): boolean => open.some((one) => one.id === id);
    return [
      ...headed(
        l10n.t("Handed back"),
        await Promise.all(open.map((one) => this.openItem(one, parked))),
      ),
      ...headed(
        l10n.t("Drafted, not handed back yet"),
        drafts.map((file) => this.draftItem(file)),
      ),
      ...headed(
        l10n.t("Your parked changes"),
        parked
          .filter(({ one }) => !isKnown(one))
          .map(({ root, one }) => this.parkedItem(root, one, mine, drafts)),
      ),
      ...headed(
        l10n.t("Not readable"),
        lists.flatMap(({ unreadable }) =>
          unreadable.map(({ ref, why }) => ({
            label: labelText(ref, 80),
            detail: labelText(why, 200),
          })),
        ),
      ),
    ];
  }

  private async openItem(
    one: KeptHandBack,
    parked: readonly { readonly one: Parked }[],
  ): Promise<ActItem> {
    const follow = await followUp(this.parts, one);
    const { calendar, clock } = this.parts;
    const row = handBackRow(one, follow, { calendar, now: clock.now() });
    const kept = parked.find((other) => other.one.id === one.id)?.one;
    if (kept && isHalfDone(kept))
      return { ...row, detail: halfDone, run: () => this.resume(one.root, kept) };
    return { ...row, run: () => this.showActs(one, follow, kept !== undefined) };
  }

  private async showActs(
    one: KeptHandBack,
    follow: FollowUp | undefined,
    isParked: boolean,
  ): Promise<void> {
    const { acts } = this;
    const rung = nextRung(one);
    const name = labelText(givenName(one.name), 40);
    const thank = {
      label: l10n.t("$(heart) Thank {0} and close", name),
      run: () => acts.thank(one, follow),
    };
    const next: ActItem[] =
      rung === undefined
        ? []
        : [
            {
              label: l10n.t("$(comment-discussion) Next: {0}", rungText(rung)),
              run: () => acts.next(one),
            },
          ];
    const again = {
      label: l10n.t("$(copy) Copy rung {0} again", one.rung),
      run: () => acts.copyRung(one, one.rung),
    };
    const { file } = one;
    const show = file
      ? [{ label: l10n.t("$(edit) Show the hint"), run: () => acts.show(file.document) }]
      : [];
    const close = { label: l10n.t("$(check) Close without a word"), run: () => acts.close(one) };
    const items = [
      ...(follow ? [thank, ...next] : [...next, thank]),
      again,
      ...show,
      close,
      ...headed(
        l10n.t("Your own version"),
        isParked ? this.ownVersion(one) : [{ label: l10n.t("It is no longer parked") }],
      ),
    ];
    const placeholder = handBackRow(one, follow, {
      calendar: this.parts.calendar,
      now: this.parts.clock.now(),
    }).detail;
    const at = `${title}, ${name}: ${labelText(fileName(one.paths[0]), 40)}`;
    const picked = await pick({ title: at, placeholder, items });
    if (picked.kind === "chosen") await picked.items[0]?.run?.();
  }

  private ownVersion(one: KeptHandBack): ActItem[] {
    const { acts } = this;
    return [
      { label: l10n.t("$(discard) Bring my change back"), run: () => acts.bringBack(one) },
      { label: l10n.t("$(git-commit) Send my change as a patch"), run: () => acts.patch(one) },
      { label: l10n.t("$(trash) Drop my version"), run: () => acts.drop(one) },
    ];
  }

  private draftItem(file: HintFile): ActItem {
    const { name, paths, at } = file.record;
    const { calendar, clock } = this.parts;
    return {
      label: `${labelText(name, 40)}: ${labelText(fileName(paths[0] ?? ""), 40)}`,
      description: l10n.t("drafted {0}", calendar.pastDay(at, clock.now())),
      run: () => this.hints.tabs.open(file),
    };
  }

  /** A change that is parked without an open hand-back: a crash came between, or it was closed. */
  private parkedItem(
    root: string,
    one: Parked,
    closed: readonly KeptHandBack[],
    drafts: readonly HintFile[],
  ): ActItem {
    const { calendar, clock } = this.parts;
    const when = calendar.pastDay(one.at, clock.now());
    const row = {
      label: labelText(one.title, 80),
      description: oneOrMore(
        one.paths.length,
        l10n.t("1 file, parked {0}", when),
        l10n.t("{0} files, parked {1}", one.paths.length, when),
      ),
    };
    if (isHalfDone(one)) return { ...row, detail: halfDone, run: () => this.resume(root, one) };
    const file = draftOf(one, root, drafts);
    const known = closed.find(({ id }) => id === one.id);
    return { ...row, run: () => this.parkedActs(root, one, file, known) };
  }

  private async parkedActs(
    root: string,
    one: Parked,
    file: HintFile | undefined,
    known: KeptHandBack | undefined,
  ): Promise<void> {
    const { acts, parts } = this;
    const kept = known ?? bare(root, one);
    const goOn = file
      ? [{ label: l10n.t("$(check) Go on handing it back"), run: () => this.goOn(one, file) }]
      : [];
    const items: ActItem[] = [
      ...goOn,
      {
        label: l10n.t("$(discard) Bring my change back"),
        run: () => bringBack(parts, root, one.id),
      },
      { label: l10n.t("$(git-commit) Send it as a patch"), run: () => acts.patch(kept) },
      { label: l10n.t("$(trash) Drop it"), run: () => acts.drop(kept) },
    ];
    const picked = await pick({ title, placeholder: labelText(one.title, 80), items });
    if (picked.kind === "chosen") await picked.items[0]?.run?.();
  }

  /** The change was parked and the window died before the hint was copied. */
  private async goOn(one: Parked, file: HintFile): Promise<void> {
    const document = await workspace.openTextDocument(file.document);
    const read = parseHint(document.getText());
    if ("problems" in read) await this.hints.tabs.open(file);
    else await opened(this.parts, this.hints, file, one, read);
  }

  private async resume(root: string, { id }: Parked): Promise<void> {
    const { parking, record } = this.parts;
    const resumed = await parking.resume(root, id);
    if (resumed.kind === "parked") {
      // It was on its way to somebody, or back.
      void offer(
        l10n.t("The change is parked, as it was meant to be."),
        l10n.t("Go On…"),
        async () => {
          await commands.executeCommand(handBackCommands.handedBack);
        },
      );
    } else if (resumed.kind === "undone") {
      void window.showInformationMessage(undoneText);
    } else if (await sayBroughtBack(this.parts, root, id, resumed.broughtBack)) {
      record.add({ kind: "handBack", step: "broughtBack", id, root });
    }
  }
}

const halfDone = l10n.t("It was interrupted half way. Choose it to put it right; nothing is lost.");

const undoneText = l10n.t("Nothing had been touched yet, and your files are as they were.");

/** Also what is back in its files, whose ref is still there. */
function isHalfDone({ state }: Parked): boolean {
  return state !== "parked";
}

/** The draft a parked change was confirmed from: of the same files, and drafted before. */
function draftOf(one: Parked, root: string, drafts: readonly HintFile[]): HintFile | undefined {
  return drafts.find(({ record }) => {
    const ofSame = one.paths.every((path) => record.paths.includes(path));
    return record.root === root && record.head === one.head && record.at <= one.at && ofSame;
  });
}

/** What is known of a parked change that no hint belongs to. */
function bare(root: string, { id, paths: [path = "", ...more], at }: Parked): KeptHandBack {
  return {
    id,
    root,
    paths: [path, ...more],
    openedAt: at,
    person: "",
    name: "",
    rung: 1,
    answered: false,
    patched: false,
    thanked: false,
    state: "closed",
    topic: undefined,
    file: undefined,
  };
}

async function rootsHere(parts: HandBackParts): Promise<string[]> {
  const roots = (await workspaceRoots(parts.git)).map(({ root }) => root);
  const here = parts.file.viewed.place?.root;
  return [...new Set(here === undefined ? roots : [here, ...roots])];
}

function headed(label: string, items: readonly ActItem[]): ActItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}
