import { commands, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { givenName } from "../core/coaching/messages";
import { emailKey } from "../core/people/contact";
import { labelText, noticeText } from "../core/text/plain";
import type { FilePlace } from "../git/repository";
import { commandIds } from "../host/commandIds";
import type { Ledger } from "../host/ledger";
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
  const chosen = await pickByKey(reasons.map(withKey), "Why not now?");
  await chosen?.run?.();
}

function whyItems({ nudges, incident, ...parts }: NotNowParts, about: About): Reason[] {
  const { place, nudge } = about;
  const mine: Reason = {
    key: "4",
    label: "$(account) It is mine",
    detail: "Baton asks whether the file or its area is.",
    run: () => askWhatIsMine(parts.ledger, nudges, about),
  };
  const useless: Reason = {
    key: "5",
    label: "$(thumbsdown) Not useful",
    detail: "Such nudges rest a week, then two, four, eight.",
    run: () => nudges.answer("notUseful"),
  };
  return [
    {
      key: "1",
      label: "$(flame) An incident",
      detail: "Quiet for as long as you say; the time is marked, from where this began.",
      run: () => isIncident({ nudges, incident, ...parts }, about),
    },
    {
      key: "2",
      label: "$(key) Only I can do this",
      detail: "Offers to hand it over, so others can next time.",
      run: () => onlyI(nudges, about),
    },
    {
      key: "3",
      label: "$(organization) I am pairing",
      detail: "The time counts as pairing, from where this began.",
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
  const file = place ? noticeText(nameOf(place.path), 60) : "this";
  await offer(`Would you like somebody else to be able to do ${file} next time?`, "Hand Over", () =>
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
    { label: `$(file) The file ${labelText(place.path, 80)}`, what: "file", name: place.path },
    { label: `$(folder) All of ${labelText(area, 80)}`, what: "area", name: area },
  ] as const;
  const chosen = await window.showQuickPick(items, {
    title: "Baton: It Is Mine",
    placeHolder: "What is yours? Baton stays quiet about it until you take it back.",
  });
  if (!chosen) return;
  const { what, name } = chosen;
  const claim = { what, root: place.root, name };
  nudges.answer("mine");
  ledger.add({ kind: "mine", ...claim });
  await offer(`Baton takes ${noticeText(name, 80)} as yours.`, "Undo", () =>
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
    { label: "Never again about", kind: QuickPickItemKind.Separator },
    {
      key: "6",
      label: "$(file) This file",
      description: labelText(path, 80),
      run: never("file", root, path),
    },
    {
      key: "7",
      label: "$(folder) This area",
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
  await offer(`Baton stays quiet about ${noticeText(what.name, 80)}.`, "Undo", () =>
    ledger.add({ kind: "speak", ...what }),
  );
}

function otherItems(): Reason[] {
  return [
    { label: "All nudges", kind: QuickPickItemKind.Separator },
    {
      key: "9",
      label: "$(clock) Snooze an hour",
      run: () => commands.executeCommand(commandIds.snooze),
    },
    {
      key: "0",
      label: "$(settings-gear) Don't show again",
      detail: "Opens the settings that switch messages, moments or hours off.",
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
  pick.title = `Baton: ${title}`;
  pick.placeholder = "A digit is enough";
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
