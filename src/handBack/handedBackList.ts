import { commands, l10n, window, workspace } from "vscode";
import { nextRung } from "../core/coaching/handBack/handBacks";
import type { FollowUp } from "../core/coaching/handBack/follow";
import { fileName, handBackRow, type Row, rungText } from "../core/coaching/handBack/words";
import { givenName } from "../core/coaching/messages";
import { parseHint } from "../core/coaching/hints/hintDocument";
import type { Parked } from "../core/parking/parked";
import { labelText } from "../core/text/plain";
import { handBackCommands } from "../host/commandIds";
import { workspaceRoots } from "../host/repositories/chosenRepository";
import { offer } from "../host/shown/offers";
import { oneOrMore } from "../host/shown/plural";
import { bringBack, sayBroughtBack } from "./bringBack";
import { opened } from "./confirming";
import type { Hints } from "./hints";
import type { HintFile } from "./hintFiles";
import { ItemActs } from "./itemActs";
import { followUp, type KeptHandBack, keptHandBacks } from "./openHandBacks";
import type { HandBackParts } from "./parts";

/** What can be done with a row of the list, as the manifest's commands name it. */
export type RowActName =
  | "nextHint"
  | "thankAndClose"
  | "copyHint"
  | "showHint"
  | "closeHandBack"
  | "bringBack"
  | "sendPatch"
  | "dropParked"
  | "goOn";

/** Something to do with a row. */
export interface RowAct {
  readonly name: RowActName;
  readonly label: string;
  /** It is about the lead's own version of the change. */
  readonly isOfOwn?: true;
  readonly run: () => Promise<unknown>;
}

/** A row of the list: handed back, drafted, only parked, or not to be read. */
export interface HandedBackRow {
  readonly group: "open" | "drafts" | "parked" | "unreadable";
  /** Another one for each row. */
  readonly id: string;
  readonly row: Row;
  /** What its acts are offered under. */
  readonly title: string;
  readonly placeholder: string;
  readonly acts: readonly RowAct[];
}

const title = l10n.t("Baton: Handed Back");

/** The rows of what is handed back, drafted or parked here, from what the ledger, git and the kept hints say together. */
export class HandedBackList {
  private readonly acts: ItemActs;

  constructor(
    private readonly parts: HandBackParts,
    private readonly hints: Hints,
  ) {
    this.acts = new ItemActs(parts);
  }

  /** Gives the rows, group by group. Throws GitError and what the disk throws. */
  async rows(): Promise<HandedBackRow[]> {
    const roots = await rootsHere(this.parts);
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
      ...(await Promise.all(open.map((one) => this.openRow(one, parked)))),
      ...drafts.map((file) => this.draftRow(file)),
      ...parked
        .filter(({ one }) => !isKnown(one))
        .map(({ root, one }) => this.parkedRow(root, one, mine, drafts)),
      ...lists.flatMap(({ unreadable }) => unreadable).map(unreadableRow),
      ...(await this.hints.files.unreadable()).map(unreadableHint),
    ];
  }

  private async openRow(
    one: KeptHandBack,
    parked: readonly { readonly one: Parked }[],
  ): Promise<HandedBackRow> {
    const follow = await followUp(this.parts, one);
    const { calendar, clock } = this.parts;
    const row = handBackRow(one, follow, { calendar, now: clock.now() });
    const kept = parked.find((other) => other.one.id === one.id)?.one;
    const isHalf = kept !== undefined && isHalfDone(kept);
    const name = labelText(givenName(one.name), 40);
    return {
      group: "open",
      id: one.id,
      row: isHalf ? { ...row, detail: halfDone } : row,
      title: `${title}, ${name}: ${labelText(fileName(one.paths[0]), 40)}`,
      placeholder: row.detail,
      acts: isHalf
        ? [this.resumeAct(one.root, kept)]
        : this.openActs(one, follow, kept !== undefined),
    };
  }

  private openActs(one: KeptHandBack, follow: FollowUp | undefined, isParked: boolean): RowAct[] {
    const { acts } = this;
    const { file } = one;
    const rung = nextRung(one);
    const name = labelText(givenName(one.name), 40);
    const thank: RowAct = {
      name: "thankAndClose",
      label: l10n.t("$(heart) Thank {0} and close", name),
      run: () => acts.thank(one, follow),
    };
    const next: RowAct | undefined = rung && {
      name: "nextHint",
      label: l10n.t("$(comment-discussion) Next: {0}", rungText(rung)),
      run: () => acts.next(one),
    };
    const first = follow ? [thank, ...(next ? [next] : [])] : [...(next ? [next] : []), thank];
    const again = l10n.t("$(copy) Copy rung {0} again", one.rung);
    const close = l10n.t("$(check) Close without a word");
    return [
      ...first,
      { name: "copyHint", label: again, run: () => acts.copyRung(one, one.rung) },
      ...(file ? [showAct(() => acts.show(file.document))] : []),
      { name: "closeHandBack", label: close, run: () => acts.close(one) },
      ...(isParked ? this.ownActs(one) : []),
    ];
  }

  private ownActs(one: KeptHandBack): RowAct[] {
    const { acts, parts } = this;
    const isOpen = one.state === "open";
    // Without a hand-back there is none to end.
    const back = (): Promise<unknown> =>
      isOpen ? acts.bringBack(one) : bringBack(parts, one.root, one.id);
    const send = isOpen
      ? l10n.t("$(git-commit) Send my change as a patch")
      : l10n.t("$(git-commit) Send it as a patch");
    const drop = isOpen ? l10n.t("$(trash) Drop my version") : l10n.t("$(trash) Drop it");
    const isOfOwn = true;
    return [
      { name: "bringBack", label: l10n.t("$(discard) Bring my change back"), isOfOwn, run: back },
      { name: "sendPatch", label: send, isOfOwn, run: () => acts.patch(one) },
      { name: "dropParked", label: drop, isOfOwn, run: () => acts.drop(one) },
    ];
  }

  private draftRow(file: HintFile): HandedBackRow {
    const { name, paths, at } = file.record;
    const { calendar, clock } = this.parts;
    const label = `${labelText(name, 40)}: ${labelText(fileName(paths[0] ?? ""), 40)}`;
    const description = l10n.t("drafted {0}", calendar.pastDay(at, clock.now()));
    const acts = [showAct(() => this.hints.tabs.open(file))];
    const row = { label, description, detail: "" };
    return { group: "drafts", id: file.id, row, title, placeholder: label, acts };
  }

  /** A change that is parked without an open hand-back: a crash came between, or it was closed. */
  private parkedRow(
    root: string,
    one: Parked,
    closed: readonly KeptHandBack[],
    drafts: readonly HintFile[],
  ): HandedBackRow {
    const { calendar, clock } = this.parts;
    const { length } = one.paths;
    const day = calendar.pastDay(one.at, clock.now());
    const label = labelText(one.title, 80);
    const description = oneOrMore(
      length,
      l10n.t("1 file, parked {0}", day),
      l10n.t("{0} files, parked {1}", length, day),
    );
    const isHalf = isHalfDone(one);
    const file = draftOf(one, root, drafts);
    const kept = closed.find(({ id }) => id === one.id) ?? bare(root, one);
    const goOn: RowAct[] = file
      ? [
          {
            name: "goOn",
            label: l10n.t("$(check) Go on handing it back"),
            run: () => this.goOn(one, file),
          },
        ]
      : [];
    return {
      group: "parked",
      id: one.id,
      row: { label, description, detail: isHalf ? halfDone : "" },
      title,
      placeholder: label,
      acts: isHalf ? [this.resumeAct(root, one)] : [...goOn, ...this.ownActs(kept)],
    };
  }

  private resumeAct(root: string, one: Parked): RowAct {
    return {
      name: "goOn",
      label: l10n.t("$(tools) Put it right"),
      run: () => this.resume(root, one),
    };
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
      const said = l10n.t("The change is parked, as it was meant to be.");
      void offer(said, l10n.t("Go On…"), async () => {
        await commands.executeCommand(handBackCommands.handedBack);
      });
    } else if (resumed.kind === "undone") {
      void window.showInformationMessage(undoneText);
    } else if (await sayBroughtBack(this.parts, root, id, resumed.broughtBack)) {
      record.add({ kind: "handBack", step: "broughtBack", id, root });
    }
  }
}

const halfDone = l10n.t("It was interrupted half way. Choose it to put it right; nothing is lost.");

const undoneText = l10n.t("Nothing had been touched yet, and your files are as they were.");

function showAct(run: RowAct["run"]): RowAct {
  return { name: "showHint", label: l10n.t("$(edit) Show the hint"), run };
}

function unreadableRow({
  ref,
  why,
}: {
  readonly ref: string;
  readonly why: string;
}): HandedBackRow {
  const row = { label: labelText(ref, 80), description: "", detail: labelText(why, 200) };
  return { group: "unreadable", id: ref, row, title, placeholder: row.label, acts: [] };
}

function unreadableHint(path: string): HandedBackRow {
  const row = {
    label: l10n.t("A hint that could not be read"),
    description: l10n.t("damaged, or of a newer Baton; it is left alone"),
    detail: labelText(path, 200),
  };
  return { group: "unreadable", id: path, row, title, placeholder: row.label, acts: [] };
}

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
