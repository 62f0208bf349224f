import { commands, env, l10n, Uri, window, workspace } from "vscode";
import { openQuestion, pairInvitation, type Place, givenName } from "../core/coaching/messages";
import { isGrowing, type MessageAct, orderFor, type PersonAct } from "../core/coaching/order";
import { namedAtMost } from "../core/coaching/situation";
import type { Suggestion } from "../core/history/suggest";
import { emailKey } from "../core/people/contact";
import type { Person } from "../core/people/people";
import type { Calendar } from "../core/text/calendar";
import { noticeText } from "../core/text/plain";
import type { Parking } from "../git/parking/parking";
import type { FilePlace } from "../git/repository";
import type { VscodeGit } from "../git/vscodeGit";
import type { Clock } from "../host/clock";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { ActTarget } from "../host/actTarget";
import { changeTopic } from "../host/changeTopic";
import { commandIds } from "../host/commandIds";
import type { FileViews } from "../host/repositories/fileViews";
import type { Ledger } from "../host/records/ledger";
import type { Nudges } from "./nudges";
import { offer } from "./offer";
import { whatLeadSees } from "../host/whatLeadSees";
import { type Offer, pairingOffers } from "./pairingOffers";

const hour = 3600;
const nobodyToName = l10n.t(
  "Baton has nobody to name for this file. Its status bar item says why.",
);

/** The acts that other features do, by their command. */
const actCommands = { hint: commandIds.handBack, handOver: commandIds.handOver } as const;

/** Somebody to go to, and the file it is about. */
export interface Chosen {
  readonly suggestion: Suggestion;
  readonly place: FilePlace;
}

/** What the acts are done with. */
export interface ActsParts {
  readonly file: CurrentFile;
  readonly views: FileViews;
  readonly nudges: Nudges;
  readonly ledger: Ledger;
  readonly vscodeGit: VscodeGit;
  readonly parking: Parking;
  readonly clock: Clock;
  readonly calendar: Calendar;
}

/** What the lead can do instead of fixing, for the file they are in. */
export class Acts {
  constructor(private readonly parts: ActsParts) {}

  /** Copies an invitation or a question for the person, and keeps that the lead went to them. */
  async do(act: MessageAct, { suggestion, place }: Chosen): Promise<void> {
    const text =
      act === "pair"
        ? await this.invitation(suggestion, place)
        : await this.question(suggestion, place);
    await env.clipboard.writeText(text);
    this.wentTo(act, suggestion.person, place);
    const further = act === "pair" ? pairingOffers(suggestion) : [];
    await offerDraft(text, copiedText(act, suggestion), further);
  }

  /** Takes an act, whom the lead went to and the file or area; keeps it, with the nudge that led to it. */
  wentTo(act: PersonAct, { emails }: Pick<Person, "emails">, place: FilePlace): void {
    const [email] = emails;
    if (email === undefined) return;
    const entry = { kind: "act", act, person: emailKey(email), ...place } as const;
    this.parts.ledger.add(this.parts.nudges.taken(entry));
  }

  /** Takes an act and whom it is for; does it, or hands it to the feature that does. */
  async take(act: PersonAct, chosen: Chosen): Promise<void> {
    if (act === "ask" || act === "pair") return this.do(act, chosen);
    await commands.executeCommand(actCommands[act], targetOf(chosen));
  }

  /** Takes whom to look back with on what the lead has just committed; offers it to them. */
  async debrief(chosen: Chosen): Promise<void> {
    // Kept first, since the command ends only with the lead's answer to what it says.
    this.wentTo("ask", chosen.suggestion.person, chosen.place);
    await commands.executeCommand(commandIds.debrief, targetOf(chosen));
  }

  /**
   * Takes an act and what a hover link or a key binding hands over: a person's place in the
   * suggestions (who comes first for the act when it says nothing) and the revision of the people it was made for. Does the act, or
   * shows nobody to name, or gives `false` when other people are named by now.
   */
  async withPerson(act: MessageAct, person: unknown, revision: unknown): Promise<boolean> {
    if (revision !== undefined && revision !== this.parts.file.peopleRevision) return false;
    const { view, place } = this.parts.file.viewed;
    const suggestions = view.kind === "known" ? view.situation.suggestions : [];
    const suggestion =
      typeof person === "number"
        ? suggestions[person]
        : orderFor(act, suggestions.slice(0, namedAtMost))[0];
    if (suggestion && place) await this.do(act, { suggestion, place });
    else void window.showInformationMessage(nobodyToName);
    return true;
  }

  /** Takes an act and whom another part of Baton wants it done with, about which file; does it, or shows nobody to name. */
  async withTarget(act: MessageAct, { person, root, path }: ActTarget): Promise<void> {
    const file = Uri.joinPath(Uri.file(root), path);
    const { view, place } = await this.parts.views.of(file, "wholeHistory");
    const suggestions = view.kind === "known" ? view.situation.suggestions : [];
    const suggestion = suggestions.find(({ person: { emails } }) =>
      emails.some((email) => emailKey(email) === person),
    );
    if (suggestion && place) await this.do(act, { suggestion, place });
    else void window.showInformationMessage(nobodyToName);
  }

  async silenceFile(): Promise<void> {
    const { place } = this.parts.file.viewed;
    if (!place) return;
    const what = { what: "file", root: place.root, name: place.path } as const;
    this.parts.ledger.add({ kind: "quiet", ...what });
    const said = l10n.t("Baton stays quiet about {0}.", noticeText(place.path));
    await offer(said, l10n.t("Undo"), () => this.parts.ledger.add({ kind: "speak", ...what }));
  }

  speakAgain(): void {
    const { place } = this.parts.file.viewed;
    if (place)
      this.parts.ledger.add({ kind: "speak", what: "file", root: place.root, name: place.path });
  }

  async snooze(): Promise<void> {
    this.parts.ledger.add({ kind: "snooze", until: this.parts.clock.now() + hour });
    await offer(l10n.t("Baton is quiet for an hour."), l10n.t("Undo"), () =>
      this.parts.ledger.add({ kind: "wake" }),
    );
  }

  private async invitation(suggestion: Suggestion, place: FilePlace): Promise<string> {
    const where = this.placeNow(place);
    const file = Uri.joinPath(Uri.file(place.root), place.path);
    const seen = await whatLeadSees(file, where.line, this.parts.vscodeGit);
    return pairInvitation(suggestion, where, seen, this.parts.calendar, this.parts.clock.now());
  }

  private async question(suggestion: Suggestion, place: FilePlace): Promise<string> {
    const topic = await changeTopic(this.parts.parking, place);
    const asked = this.parts.ledger.acts.filter(({ act }) => act === "ask").length;
    return openQuestion(suggestion, this.placeNow(place), topic, asked);
  }

  private placeNow({ root, path }: FilePlace): Place {
    const { place } = this.parts.file.viewed;
    const line = place?.root === root && place.path === path ? this.parts.file.line : undefined;
    return line === undefined ? { path } : { path, line };
  }
}

function targetOf({ suggestion, place }: Chosen): ActTarget {
  const [email = ""] = suggestion.person.emails;
  return { person: emailKey(email), ...place };
}

/** Says that a text is on the clipboard, and offers to change it first, and what else there is to do. */
async function offerDraft(text: string, said: string, further: readonly Offer[]): Promise<void> {
  const edit = async (): Promise<void> => {
    const draft = await workspace.openTextDocument({ language: "markdown", content: text });
    await window.showTextDocument(draft);
  };
  const offers = [{ name: l10n.t("Edit First"), act: edit }, ...further];
  const names = offers.map(({ name }) => name);
  const told = l10n.t("{0} Paste it where your team talks.", said);
  const chosen = await window.showInformationMessage(told, ...names);
  await offers.find(({ name }) => name === chosen)?.act();
}

function copiedText(act: MessageAct, suggestion: Suggestion): string {
  const name = givenName(suggestion.person.name);
  if (act === "ask") return l10n.t("Question for {0} copied.", name);
  // The status bar names somebody else, so it says why this one.
  return isGrowing(suggestion)
    ? l10n.t("Invitation for {0}, who has room to grow here, copied.", name)
    : l10n.t("Invitation for {0} copied.", name);
}

/** Opens the settings that are Baton's. */
export async function openSettings(): Promise<void> {
  await commands.executeCommand("workbench.action.openSettings", "@ext:baton.baton");
}
