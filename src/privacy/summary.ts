import {
  env,
  EventEmitter,
  l10n,
  type LogOutputChannel,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from "vscode";
import {
  keptNames,
  keptRow,
  keptTexts,
  type Measured,
  networkTexts,
  sizeText,
} from "../core/privacy/keptText";
import { labelText, noticeText } from "../core/text/plain";
import { Disposables } from "../host/disposables";
import { errorText } from "../host/errorText";
import { bytesAt, type KeptAct, type KeptThing } from "../host/records/kept";
import { offer } from "../host/shown/offers";
import { pick } from "../host/shown/quickPicks";
import { deleteUnreadable, unreadableText } from "./unreadable";

const title = l10n.t("Baton: Privacy Summary");

interface KeptItem extends QuickPickItem {
  readonly thing?: KeptThing;
}

interface ActItem extends QuickPickItem {
  readonly act?: KeptAct;
}

/** What Baton keeps and where, what it sends and when: a list, in which each row leads to what can be done with it. */
export class PrivacySummary extends Disposables {
  private readonly undone = this.own(new EventEmitter<void>());

  constructor(
    private readonly things: readonly KeptThing[],
    private readonly log: LogOutputChannel,
  ) {
    super();
  }

  /** Shows the list until the lead leaves it or something is shown in its place. */
  async show(): Promise<void> {
    let at: KeptThing | undefined;
    for (;;) {
      at = await this.chosen(at);
      if (!at) return;
      const act = await this.chosenAct(at);
      if (act === "cancelled") return;
      if (act === "back") continue;
      await this.do(act);
      if (act.shows) return;
    }
  }

  /** The list follows what happens while it is open: an undo, or another command. */
  private async chosen(active: KeptThing | undefined): Promise<KeptThing | undefined> {
    const owner = new Disposables();
    const list = owner.own(openList());
    let at = active;
    let wanted = 0;
    const update = async (): Promise<void> => {
      wanted += 1;
      const mine = wanted;
      const { items, bytes } = await this.items();
      // Something has happened meanwhile, and a later look tells it.
      if (mine !== wanted) return;
      list.busy = false;
      list.placeholder = l10n.t(
        "{0} on this machine. Choose what to show or to delete.",
        sizeText(bytes),
      );
      at = list.activeItems[0]?.thing ?? at;
      list.items = items;
      const again = items.filter(({ thing }) => thing && thing === at);
      if (again.length > 0) list.activeItems = again;
    };
    for (const { onDidChange } of this.things) {
      if (onDidChange) owner.own(onDidChange(() => void update()));
    }
    owner.own(this.undone.event(() => void update()));
    const answer = answerOf(list, owner);
    await update();
    const thing = await answer;
    owner.dispose();
    return thing;
  }

  private async items(): Promise<{ readonly items: KeptItem[]; readonly bytes: number }> {
    const measured = await Promise.all(
      this.things.map(async (thing) => ({ thing, size: await this.measure(thing) })),
    );
    const there = measured.filter(({ thing, size }) => thing.name !== "other" || size.bytes !== 0);
    const rows = keptNames.flatMap((name) =>
      there
        .filter(({ thing }) => thing.name === name)
        .map(({ thing, size }) => ({ ...keptRow(name, size), thing })),
    );
    const network = networkTexts().map(({ label, when, sent }) => {
      return { label, description: l10n.t("only {0}", when), detail: sent };
    });
    const items: KeptItem[] = [
      { label: l10n.t("Kept on this machine"), kind: QuickPickItemKind.Separator },
      ...rows,
      {
        label: l10n.t("Sent over the network, and nothing else"),
        kind: QuickPickItemKind.Separator,
      },
      ...network,
    ];
    return { items, bytes: measured.reduce((sum, { size }) => sum + (size.bytes ?? 0), 0) };
  }

  /** What cannot be measured is listed all the same. */
  private async measure(thing: KeptThing): Promise<Measured> {
    const { name, paths, count, bytesElsewhere, unreadable } = thing;
    try {
      const elsewhere = bytesElsewhere ? await bytesElsewhere() : 0;
      const here = await Promise.all(paths.map(bytesAt));
      const bytes = here.reduce((sum, one) => sum + one, 0);
      return {
        bytes: elsewhere === undefined ? undefined : bytes + elsewhere,
        count: await count(),
        unreadable: unreadableText((await unreadable?.())?.length ?? 0),
      };
    } catch (error) {
      this.log.warn(`${keptTexts[name].label}: cannot be measured: ${errorText(error)}`);
      return { bytes: undefined, count: l10n.t("could not be looked at"), unreadable: "" };
    }
  }

  private async chosenAct(thing: KeptThing): Promise<KeptAct | "back" | "cancelled"> {
    const { label, what, until } = keptTexts[thing.name];
    const items: ActItem[] = [
      ...(await thing.acts()).map((act) => ({
        label: act.label,
        ...(act.detail !== undefined && { detail: act.detail }),
        act,
      })),
      ...deleteUnreadable((await thing.unreadable?.()) ?? []),
      ...thing.paths.slice(0, 1).map((path) => ({
        label: l10n.t("$(copy) Copy where it is"),
        description: labelText(path, 120),
        act: copies(path),
      })),
    ];
    const placeholder = l10n.t("{0} Kept {1}.", what, until);
    const picked = await pick({ title: `${title}, ${label}`, placeholder, items, canGoBack: true });
    if (picked.kind !== "chosen") return picked.kind;
    return picked.items[0]?.act ?? "back";
  }

  private async do({ run }: KeptAct): Promise<void> {
    try {
      const deleted = await run();
      const undo = deleted?.undo;
      if (!deleted) return;
      if (!undo) void window.showInformationMessage(deleted.said);
      else
        void offer(deleted.said, l10n.t("Undo"), async () => {
          await undo();
          this.undone.fire();
        });
    } catch (error) {
      this.log.warn(`privacy summary: ${errorText(error)}`);
      void window.showWarningMessage(
        l10n.t("Baton could not finish: {0}", noticeText(errorText(error))),
      );
    }
  }
}

function openList(): QuickPick<KeptItem> {
  const list = window.createQuickPick<KeptItem>();
  list.title = title;
  list.placeholder = l10n.t("Looking…");
  list.busy = true;
  [list.ignoreFocusOut, list.keepScrollPosition] = [true, true];
  [list.matchOnDescription, list.matchOnDetail] = [true, true];
  list.show();
  return list;
}

/** Takes a list and who owns its listeners; gives the thing that is chosen, or nothing when the lead leaves. */
function answerOf(list: QuickPick<KeptItem>, owner: Disposables): Promise<KeptThing | undefined> {
  return new Promise((resolve) => {
    owner.own(list.onDidHide(() => resolve(undefined)));
    owner.own(
      list.onDidAccept(() => {
        const thing = list.selectedItems[0]?.thing;
        // A row about the network tells all there is to tell.
        if (thing) resolve(thing);
      }),
    );
  });
}

function copies(path: string): KeptAct {
  return {
    label: "",
    run: async () => {
      await env.clipboard.writeText(path);
      return { said: l10n.t("The path is copied.") };
    },
  };
}
