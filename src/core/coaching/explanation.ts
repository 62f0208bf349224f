import { knowledgeOf, type PersonKnowledge } from "../history/knowledge";
import { isActive } from "../history/team";
import type { Person } from "../people/people";
import {
  type JudgementSettings,
  type KnownHistory,
  namedAtMost,
  type Situation,
} from "./situation";

/** All that a page about a file tells; plain data, in which texts are as strangers wrote them. */
export interface Explanation {
  readonly situation: Situation;
  /** Repository-relative path of the CODEOWNERS file in force, if there is one. */
  readonly codeowners: string | undefined;
  /** The lead's people, those with the newest commit first. */
  readonly team: readonly Person[];
  /** Who has worked here and is not named, by the reason; no empty groups. */
  readonly leftOut: readonly LeftOut[];
  readonly settings: JudgementSettings;
  readonly advice: readonly string[];
}

/** Why somebody who has worked here is not named. */
export type LeftOutReason =
  | "lead"
  | "mayBeLead"
  | "departed"
  | "notOnRoster"
  | "notOnTeam"
  | "bot"
  | "agent";

/** People who have worked here and are not named for one reason, the latest at work here first. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly people: readonly LeftOutPerson[];
}

export interface LeftOutPerson {
  readonly person: Person;
  /** Commits on the file itself, within the time Baton looks at. */
  readonly fileCommits: number;
  /** Unix seconds of their last commit in the repository. */
  readonly lastAnywhere: number;
}

/** What an explanation is made of. */
export interface ExplanationInput {
  readonly history: KnownHistory;
  readonly situation: Situation;
  readonly codeowners: string | undefined;
  readonly settings: JudgementSettings;
  readonly advice: readonly string[];
  /** Unix seconds; the moment the situation was told for. */
  readonly at: number;
}

const reasons: readonly LeftOutReason[] = [
  "lead",
  "mayBeLead",
  "departed",
  "notOnRoster",
  "notOnTeam",
  "bot",
  "agent",
];

/** Takes the above; gives what there is to tell about the file. */
export function explanationOf(input: ExplanationInput): Explanation {
  const { history, situation, codeowners, settings, advice, at } = input;
  const { people, team } = history;
  const members = [...team.members]
    .toSorted((a, b) => lastAnywhere(history, b, at) - lastAnywhere(history, a, at) || a - b)
    .flatMap((id) => people.persons[id] ?? []);
  return { situation, codeowners, team: members, leftOut: leftOut(input), settings, advice };
}

function leftOut({ history, situation, settings, at }: ExplanationInput): LeftOut[] {
  const shown = situation.suggestions.filter(
    ({ stranger }, place) => !stranger || place < namedAtMost,
  );
  const named = new Set(shown.map(({ person }) => person.id));
  const others = knowledgeOf(history, situation.path, at, settings)
    .filter((one) => !named.has(one.person) && lastHere(one) > 0)
    .toSorted((a, b) => lastHere(b) - lastHere(a) || a.person - b.person)
    .flatMap(({ person: id, fileCommits }) => {
      const person = history.people.persons[id];
      return person ? [{ person, fileCommits, lastAnywhere: lastAnywhere(history, id, at) }] : [];
    });
  return reasons
    .map((reason) => ({
      reason,
      people: others.filter(({ person }) => reasonFor(person, history, at, settings) === reason),
    }))
    .filter(({ people }) => people.length > 0);
}

function reasonFor(
  person: Person,
  { index, team }: KnownHistory,
  at: number,
  { departedDays }: JudgementSettings,
): LeftOutReason {
  if (person.isLead) return "lead";
  if (person.mayBeLead) return "mayBeLead";
  if (person.kind !== "human") return person.kind;
  if (!isActive(index, person.id, at, departedDays)) return "departed";
  return team.source === "roster" ? "notOnRoster" : "notOnTeam";
}

function lastHere({ lastOnFile, lastInFolder }: PersonKnowledge): number {
  return Math.max(lastOnFile, lastInFolder);
}

function lastAnywhere({ index }: KnownHistory, person: number, at: number): number {
  const [newest] = index.between(index.commitsBy(person), 0, at);
  return newest === undefined ? 0 : index.timeOf(newest);
}
