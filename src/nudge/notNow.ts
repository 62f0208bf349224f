import { commands, l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { givenName } from "../core/coaching/messages";
import { emailKey } from "../core/people/contact";
import { labelText, noticeText } from "../core/text/plain";
import type { FilePlace } from "../git/repository";
import { commandIds } from "../host/commandIds";
import type { Ledger } from "../host/records/ledger";
import { type About, areaOf } from "./about";
import type { Incident } from "./incident";
import type { Nudges } from "./nudges";
import { offer } from "./offer";

/** What the list of reasons is built on. */
export interface NotNowParts {
  readonly nudges: Nudges;
  readonly ledger: Ledger;
  readonly incident: Incident;
  readonly isPairing: () => boolean;
  /** Takes what it was, a file and a moment; says so of what went on there then. */
  readonly was: (as: "pair" | "incident", place: FilePlace, at: number) => void;
}

/** A reason, or something to be quiet about. */
interface Reason extends QuickPickItem {
  /** The digit that takes it alone: always the same, whatever else is in the list. */
  readonly key?: string;
  readonly run?: Run;
}

type Run = () => unknown;

/** Takes the parts and what is meant; asks why not now, and puts right what Baton believed. */
export async function askWhyNotNow(parts: NotNowParts, about: About): Promise<void> {
  const reasons = [...whyItems(parts, about), ...neverItems(parts, about), ...otherItems()];
  const chosen = await pickByKey(reasons.map(withKey), l10n.t("Why not now?"));
  await chosen?.run?.();
}

function whyItems({ nudges, incident, ...parts }: NotNowParts, about: About): Reason[] {
  const { place, nudge } = about;
  const mine: Reason = {
    key: "4",
    label: l10n.t("$(account) It is mine"),
    detail: l10n.t("Baton asks whether the file or its area is."),
    run: () => askWhatIsMine(parts.ledger, nudges, about),
  };
  const useless: Reason = {
    key: "5",
    label: l10n.t("$(thumbsdown) Not useful"),
    detail: l10n.t("Such nudges rest a week, then two, four, eight."),
    run: () => nudges.answer("notUseful"),
  };
  return [
    {
      key: "1",
      label: l10n.t("$(flame) An incident"),
      detail: l10n.t("Quiet for as long as you say; the time is marked, from where this began."),
      run: () => isIncident({ nudges, incident, ...parts }, about),
    },
    {
      key: "2",
      label: l10n.t("$(key) Only I can do this"),
      detail: l10n.t("Offers to hand it over, so others can next time."),
      run: () => onlyI(nudges, about),
    },
    {
      key: "3",
      label: l10n.t("$(organization) I am pairing"),
      detail: l10n.t("The time counts as pairing, from where this began."),
      run: () => pairing({ nudges, ...parts }, about),
    },
    ...(place ? [mine] : []),
    ...(nudge ? [useless] : []),
  ];
}

/** What began before the lead said so was the incident too. */
async function isIncident(
  { nudges, incident, was }: Pick<NotNowParts, "nudges" | "incident" | "was">,
  { nudge }: About,
): Promise<void> {
  nudges.answer("incident");
  if ((await incident.begin()) && nudge) was("incident", nudge.moment, nudge.moment.at);
}

async function onlyI(nudges: Nudges, { place, suggestion }: About): Promise<void> {
  nudges.answer("onlyI");
  const said = place
    ? l10n.t(
        "Would you like somebody else to be able to do {0} next time?",
        noticeText(nameOf(place.path), 60),
      )
    : l10n.t("Would you like somebody else to be able to do this next time?");
  await offer(said, l10n.t("Hand Over"), () =>
    commands.executeCommand(commandIds.handOver, suggestion?.person.emails[0], place?.path),
  );
}

/** What began before the lead said so was pairing too. */
async function pairing(
  { nudges, ledger, isPairing, was }: Omit<NotNowParts, "incident">,
  about: About,
): Promise<void> {
  const { nudge, place, suggestion } = about;
  nudges.answer("pairing");
  if (nudge) was("pair", nudge.moment, nudge.moment.at);
  const [email] = suggestion?.person.emails ?? [];
  if (!isPairing()) await commands.executeCommand(commandIds.startPairing, email);
  if (!isPairing() || !nudge) return;
  const people = email === undefined ? [] : [emailKey(email)];
  ledger.add({ kind: "pairing", step: "started", people, ...place }, nudge.moment.at);
}

async function askWhatIsMine(ledger: Ledger, nudges: Nudges, about: About): Promise<void> {
  const { place } = about;
  if (!place) return;
  const area = areaOf(about);
  const items = [
    {
      label: l10n.t("$(file) The file {0}", labelText(place.path, 80)),
      what: "file",
      name: place.path,
    },
    { label: l10n.t("$(folder) All of {0}", labelText(area, 80)), what: "area", name: area },
  ] as const;
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Baton: It Is Mine"),
    placeHolder: l10n.t("What is yours? Baton stays quiet about it until you take it back."),
  });
  if (!chosen) return;
  const { what, name } = chosen;
  const claim = { what, root: place.root, name };
  nudges.answer("mine");
  ledger.add({ kind: "mine", ...claim });
  await offer(l10n.t("Baton takes {0} as yours.", noticeText(name, 80)), l10n.t("Undo"), () =>
    ledger.add({ kind: "notMine", ...claim }),
  );
}

function neverItems({ ledger }: NotNowParts, about: About): Reason[] {
  const { place, suggestion } = about;
  if (!place) return [];
  const { root, path } = place;
  const never = (what: "file" | "area" | "person", within: string, name: string): Run => {
    return () => stayQuiet(ledger, { what, root: within, name });
  };
  const area = areaOf(about);
  const [email] = suggestion?.person.emails ?? [];
  const person: Reason = {
    key: "8",
    label: `$(person) ${labelText(givenName(suggestion?.person.name ?? ""))}`,
    run: never("person", "", emailKey(email ?? "")),
  };
  return [
    { label: l10n.t("Never again about"), kind: QuickPickItemKind.Separator },
    {
      key: "6",
      label: l10n.t("$(file) This file"),
      description: labelText(path, 80),
      run: never("file", root, path),
    },
    {
      key: "7",
      label: l10n.t("$(folder) This area"),
      description: labelText(area, 80),
      run: never("area", root, area),
    },
    ...(email === undefined ? [] : [person]),
  ];
}

/** Takes what Baton is to be quiet about; keeps it, and offers to take it back. */
async function stayQuiet(
  ledger: Ledger,
  what: { what: "file" | "area" | "person"; root: string; name: string },
): Promise<void> {
  ledger.add({ kind: "quiet", ...what });
  await offer(
    l10n.t("Baton stays quiet about {0}.", noticeText(what.name, 80)),
    l10n.t("Undo"),
    () => ledger.add({ kind: "speak", ...what }),
  );
}

function otherItems(): Reason[] {
  return [
    { label: l10n.t("All nudges"), kind: QuickPickItemKind.Separator },
    {
      key: "9",
      label: l10n.t("$(clock) Snooze an hour"),
      run: () => commands.executeCommand(commandIds.snooze),
    },
    {
      key: "0",
      label: l10n.t("$(settings-gear) Don't show again"),
      detail: l10n.t("Opens the settings that switch messages, moments or hours off."),
      run: () => commands.executeCommand(commandIds.openSettings),
    },
  ];
}

/** Its key in front, where the lead looks for it. */
function withKey(reason: Reason): Reason {
  return reason.key === undefined ? reason : { ...reason, label: `${reason.key}  ${reason.label}` };
}

/** Asks; a digit takes its row at once. */
function pickByKey(items: readonly Reason[], title: string): Promise<Reason | undefined> {
  const pick = window.createQuickPick<Reason>();
  pick.items = items;
  pick.title = l10n.t("Baton: {0}", title);
  pick.placeholder = l10n.t("A digit is enough");
  return new Promise((resolve) => {
    const take = (chosen: Reason): void => {
      resolve(chosen);
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      const chosen = items.find(({ key }) => key === value);
      if (chosen) take(chosen);
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) take(chosen);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}
