import { commands, env, window, workspace } from "vscode";
import { openQuestion, pairInvitation, type Place, givenName } from "../core/coaching/messages";
import { isGrowing, orderFor, type MessageAct } from "../core/coaching/order";
import { namedAtMost } from "../core/coaching/situation";
import type { Suggestion } from "../core/history/suggest";
import type { Calendar } from "../core/text/calendar";
import { noticeText } from "../core/text/plain";
import type { FilePlace } from "../git/repository";
import type { Clock } from "../host/clock";
import type { CurrentFile } from "../host/currentFile";
import type { ActLedger } from "./actLedger";
import type { QuietStore } from "./quietStore";

const hour = 3600;
const nobodyToName = "Baton has nobody to name for this file. Its status bar item says why.";

/** Somebody to go to, and the file it is about. */
export interface Chosen {
  readonly suggestion: Suggestion;
  readonly place: FilePlace;
}

/** What the lead can do instead of fixing, for the file they are in. */
export class Acts {
  constructor(
    private readonly file: CurrentFile,
    private readonly quiet: QuietStore,
    private readonly ledger: ActLedger,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {}

  /** Copies an invitation or a question for the person, and keeps that the lead went to them. */
  async do(act: MessageAct, { suggestion, place }: Chosen): Promise<void> {
    const where = this.placeNow(place);
    const text =
      act === "pair"
        ? pairInvitation(suggestion, where, this.calendar, this.clock.now())
        : openQuestion(suggestion, where);
    await env.clipboard.writeText(text);
    await this.ledger.add(act, suggestion.person, place.root);
    await offerDraft(text, copiedText(act, suggestion));
  }

  /**
   * Takes an act and what a hover link or a key binding hands over: a person's place in the
   * suggestions (who comes first for the act when it says nothing) and the revision of the people it was made for. Does the act, or
   * shows nobody to name, or gives `false` when other people are named by now.
   */
  async withPerson(act: MessageAct, person: unknown, revision: unknown): Promise<boolean> {
    if (revision !== undefined && revision !== this.file.peopleRevision) return false;
    const { view, place } = this.file.viewed;
    const suggestions = view.kind === "known" ? view.situation.suggestions : [];
    const suggestion =
      typeof person === "number"
        ? suggestions[person]
        : orderFor(act, suggestions.slice(0, namedAtMost))[0];
    if (suggestion && place) await this.do(act, { suggestion, place });
    else void window.showInformationMessage(nobodyToName);
    return true;
  }

  async silenceFile(): Promise<void> {
    const { place } = this.file.viewed;
    if (!place) return;
    await this.quiet.silence(place);
    const said = `Baton stays quiet about ${noticeText(place.path)}.`;
    await offer(said, "Undo", () => this.quiet.speakAgain(place));
  }

  async speakAgain(): Promise<void> {
    const { place } = this.file.viewed;
    if (place) await this.quiet.speakAgain(place);
  }

  async snooze(): Promise<void> {
    await this.quiet.snooze(hour);
    await offer("Baton is quiet for an hour.", "Undo", () => this.quiet.wake());
  }

  private placeNow({ path }: FilePlace): Place {
    const { line } = this.file;
    return line === undefined ? { path } : { path, line };
  }
}

/** Says that a text is on the clipboard, and offers to change it first. */
async function offerDraft(text: string, said: string): Promise<void> {
  await offer(`${said} Paste it where your team talks.`, "Edit First", async () => {
    const draft = await workspace.openTextDocument({ language: "markdown", content: text });
    await window.showTextDocument(draft);
  });
}

/** Says a sentence with one thing to do; the thing is done only when the lead asks for it. */
async function offer(said: string, name: string, act: () => Promise<void>): Promise<void> {
  if ((await window.showInformationMessage(said, name)) === name) await act();
}

function copiedText(act: MessageAct, suggestion: Suggestion): string {
  const name = givenName(suggestion.person.name);
  if (act === "ask") return `Question for ${name} copied.`;
  // The status bar names somebody else, so it says why this one.
  const why = isGrowing(suggestion) ? ", who has room to grow here," : "";
  return `Invitation for ${name}${why} copied.`;
}

/** Opens the settings that are Baton's. */
export async function openSettings(): Promise<void> {
  await commands.executeCommand("workbench.action.openSettings", "@ext:baton.baton");
}
