import { commands, env, window, workspace } from "vscode";
import { openQuestion, pairInvitation, type Place, givenName } from "../core/coaching/messages";
import type { Suggestion } from "../core/history/suggest";
import type { Calendar } from "../core/text/calendar";
import { noticeText } from "../core/text/plain";
import type { FilePlace } from "../git/repository";
import type { Clock } from "../host/clock";
import type { CurrentFile } from "../host/currentFile";
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
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {}

  /** Copies an invitation to pair for the person. */
  async pair({ suggestion, place }: Chosen): Promise<void> {
    const text = pairInvitation(suggestion, this.placeNow(place), this.calendar, this.clock.now());
    await handOut(text, `Invitation for ${givenName(suggestion.person.name)} copied.`);
  }

  /** Copies an open question for the person. */
  async ask({ suggestion, place }: Chosen): Promise<void> {
    const text = openQuestion(suggestion, this.placeNow(place));
    await handOut(text, `Question for ${givenName(suggestion.person.name)} copied.`);
  }

  /**
   * Takes what a hover link or a key binding hands over: a person's place in the suggestions (the
   * first when it says nothing) and the revision of the people it was made for. Does the act, or
   * shows nobody to name, or gives `false` when other people are named by now.
   */
  async withPerson(
    act: (chosen: Chosen) => Promise<void>,
    person: unknown,
    revision: unknown,
  ): Promise<boolean> {
    if (revision !== undefined && revision !== this.file.peopleRevision) return false;
    const { view, place } = this.file.viewed;
    const suggestions = view.kind === "known" ? view.situation.suggestions : [];
    const suggestion = suggestions[typeof person === "number" ? person : 0];
    if (suggestion && place) await act({ suggestion, place });
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

/** Copies a text and offers to change it first. */
async function handOut(text: string, said: string): Promise<void> {
  await env.clipboard.writeText(text);
  await offer(`${said} Paste it where your team talks.`, "Edit First", async () => {
    const draft = await workspace.openTextDocument({ language: "markdown", content: text });
    await window.showTextDocument(draft);
  });
}

/** Says a sentence with one thing to do; the thing is done only when the lead asks for it. */
async function offer(said: string, name: string, act: () => Promise<void>): Promise<void> {
  if ((await window.showInformationMessage(said, name)) === name) await act();
}

/** Opens the settings that are Baton's. */
export async function openSettings(): Promise<void> {
  await commands.executeCommand("workbench.action.openSettings", "@ext:baton.baton");
}
