import { type KnownHistory, knownHistory } from "../core/coaching/situation";
import type { Person } from "../core/people/people";
import type { Details, Member } from "../core/people/setUp/teamEdit";
import type { TeamSettingName } from "../core/people/setUp/teamSettings";
import { readConfig } from "../git/config";
import { leadEmailsOf } from "../git/repository";
import { rawTeamSettings } from "../host/settings";
import type { ChosenRepository } from "../host/repositories/chosenRepository";
import type { TeamParts } from "./parts";

/** What the lead has said so far; each step reads and sets its own part, and nothing is saved before the last. */
export class SetUpState {
  /** Further addresses of the lead, as the setting will have them. */
  leadEmails: readonly string[];
  /** Addresses ticked in the first step; nothing before it. */
  tickedAddresses: ReadonlySet<string> | undefined;
  ownerTeams: readonly string[];
  /** Keys of the people ticked; nothing before that step. */
  tickedPeople: ReadonlySet<string> | undefined;
  /** Keys of people who are one with another: the other's key. */
  joined: ReadonlyMap<string, string> = new Map();
  /** What the lead adds about people, by their keys. */
  readonly details = new Map<string, Details>();
  private known: { readonly leadEmails: string; readonly history: KnownHistory } | undefined;

  private constructor(
    readonly chosen: ChosenRepository,
    /** Unix seconds at which it began. */
    readonly now: number,
    readonly gitEmails: readonly string[],
    readonly userName: string,
    /** The settings as they were at the start. */
    readonly raw: Readonly<Record<TeamSettingName, unknown>>,
  ) {
    this.leadEmails = chosen.settings.leadEmails;
    this.ownerTeams = chosen.settings.ownerTeams;
  }

  /** Takes the repository; gives the state to begin with: what is set now. Throws GitError. */
  static async start({ git, clock }: TeamParts, chosen: ChosenRepository): Promise<SetUpState> {
    const { userEmail, userName } = await readConfig(git, chosen.root);
    const gitEmails = await leadEmailsOf(git, chosen.root, userEmail, []);
    return new SetUpState(
      chosen,
      clock.now(),
      gitEmails,
      userName,
      rawTeamSettings(chosen.resource),
    );
  }

  /** The history with people told apart by the addresses that are the lead's by now. */
  get history(): KnownHistory {
    const leadEmails = [...this.gitEmails, ...this.leadEmails];
    const key = JSON.stringify(leadEmails);
    if (this.known?.leadEmails !== key) {
      const { read, settings } = this.chosen;
      const history = knownHistory(
        read.log,
        this.now,
        { ...settings, leadEmails, userName: this.userName },
        read.leftOut,
      );
      this.known = { leadEmails: key, history };
    }
    return this.known.history;
  }

  /** Everybody on the team as chosen, in the order of the list, each with who is joined to them. */
  get members(): Member[] {
    const { persons } = this.history.people;
    const byKey = new Map(persons.map((person) => [keyOf(person), person]));
    const keys = new Set([...(this.tickedPeople ?? []), ...this.joined.values()]);
    return [...keys].flatMap((key) => {
      const person = byKey.get(key);
      if (!person || this.joined.has(key)) return [];
      const others = persons.filter((other) => this.joined.get(keyOf(other)) === key);
      const joined = others.flatMap(({ emails }) => emails);
      return [{ person, joined, details: this.details.get(key) ?? {} }];
    });
  }
}

/** Takes a person; gives what they are known by while the lead's own addresses may still change. */
export function keyOf({ emails, handles, name }: Person): string {
  return emails[0] ?? handles[0] ?? name;
}
