import { l10n, window } from "vscode";
import { type Partner, partnerOf } from "../core/coaching/pairing/pairing";
import type { KnownHistory } from "../core/coaching/situation";
import { isColleague } from "../core/history/knowledge";
import type { Person } from "../core/people/people";
import type { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import {
  type ChosenRepository,
  chosenRepository,
  type RepositoryParts,
} from "../host/repositories/chosenRepository";
import type { Clock } from "../host/clock";
import type { FileViews } from "../host/repositories/fileViews";
import { pickedPeople } from "./startPick";

/** What partners are found by. */
export interface PartnersParts extends RepositoryParts {
  readonly views: FileViews;
  readonly clock: Clock;
}

/** Who was chosen, and the top folder of the repository they were chosen in. */
export interface ChosenPartners {
  readonly root: string;
  readonly partners: readonly Partner[];
}

/** Finds whom the lead pairs with, by asking or by an address. */
export class Partners {
  constructor(
    private readonly parts: PartnersParts,
    private readonly calendar: Calendar,
  ) {}

  /**
   * Takes the title of what it is for, and an address (or anything else, when the lead is to be
   * asked); gives who was chosen, or nothing when the lead left or nobody is there.
   */
  async chosen(title: string, email?: unknown): Promise<ChosenPartners | undefined> {
    const repository = await chosenRepository(this.parts, title);
    if (!repository) return undefined;
    const { root, settings, read } = repository;
    const state = this.parts.views.historyOf(root, settings);
    if (state.kind !== "known") return undefined;
    const { people } = state.history;
    const known = typeof email === "string" ? colleague(state.history, email) : undefined;
    const chosen = known ? [known] : await this.asked(title, repository, state.history);
    const partners = chosen.map((person) => partnerOf(person, people, read.log.contacts));
    return partners.length === 0 ? undefined : { root, partners };
  }

  private async asked(
    title: string,
    { root, settings }: ChosenRepository,
    history: KnownHistory,
  ): Promise<Person[]> {
    const { view, place } = this.parts.file.viewed;
    const isHere = view.kind === "known" && place?.root === root;
    const file = isHere ? view.situation : undefined;
    if (!file?.suggestions.length && history.team.members.size === 0) {
      void window.showInformationMessage(
        l10n.t("Baton knows nobody to pair with in this repository yet."),
      );
      return [];
    }
    return pickedPeople({
      title,
      placeholder: l10n.t("Who is with you? Space ticks more than one."),
      history,
      file,
      departedDays: settings.departedDays,
      wording: { calendar: this.calendar, now: this.parts.clock.now(), quote: labelText },
    });
  }
}

/** Takes a history and an address from anywhere; gives the human it is, the lead left out. */
function colleague({ people }: KnownHistory, email: string): Person | undefined {
  const person = people.persons[people.idOf.get(email.toLowerCase()) ?? -1];
  return person && isColleague(people, person.id) ? person : undefined;
}
