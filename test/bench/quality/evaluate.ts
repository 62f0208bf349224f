import {
  type JudgementSettings,
  type KnownHistory,
  situationOf,
  withTeamAt,
} from "../../../src/core/coaching/situation";
import { nothingLeftOut, prepareLog } from "../../../src/core/history/preparedLog";
import { Surroundings } from "../../../src/core/history/surroundings";
import { teamAt } from "../../../src/core/history/team";
import { TouchIndex } from "../../../src/core/history/touchIndex";
import type { TouchLog } from "../../../src/core/history/touchLog";
import { mergePeople } from "../../../src/core/people/people";
import { type Baseline, baselines } from "./baselines";
import { type Case, casesOf, mostActive, type ToldHistory } from "./cases";
import { type Marks, noMarks, withCase } from "./marks";

/** How a ranker did over all leads. */
export interface Score {
  readonly name: string;
  readonly marks: Marks;
}

const leads = 5;
/** No list is read further than this. */
const namesAtMost = 10;

/** What an editor or the command line says: people and team of then, no roster, no CODEOWNERS. */
function batonWith(settings: Omit<JudgementSettings, "leadEmails">): Baseline {
  return {
    name: "Baton",
    of: (told) => {
      const judgement = {
        ...settings,
        leadEmails: told.people.persons[told.people.leadId]?.emails ?? [],
      };
      const surroundings = new Surroundings(told.index, judgement);
      const asOf = { ...told, surroundings, leftOut: nothingLeftOut, onTop: 0, teamAt: 0 };
      const team = teamAt(asOf, 0, judgement);
      let [known, then]: [KnownHistory, number] = [{ ...asOf, team }, 0];
      return (path, at) => {
        if (then !== at) known = withTeamAt(known, at, judgement);
        then = at;
        const { suggestions } = situationOf(known, { kind: "noRule" }, path, at, judgement);
        return suggestions.map(({ person }) => person.id);
      };
    },
  };
}

/** Takes how Baton judges; gives everything that is compared, Baton first. */
export function rankersWith(settings: Omit<JudgementSettings, "leadEmails">): Baseline[] {
  return [batonWith(settings), ...baselines];
}

/**
 * Takes a whole history, its newest moment (unix seconds) and how Baton judges; gives how Baton and
 * the baselines do for the most active people as lead, Baton first. All are asked the same questions.
 */
export function evaluate(
  log: TouchLog,
  newest: number,
  settings: Omit<JudgementSettings, "leadEmails">,
): Score[] {
  const rankers = rankersWith(settings);
  const prepared = prepareLog(log, nothingLeftOut);
  const toldFor = (emails: readonly string[]): ToldHistory => {
    const people = mergePeople(log.contacts, emails, []);
    return { people, index: TouchIndex.of(prepared, people.personOf, people.persons.length) };
  };
  const anyone = toldFor([]);
  let marks: Marks[] = rankers.map(() => noMarks);
  for (const lead of mostActive(anyone, newest, leads)) {
    const told = toldFor(anyone.people.persons[lead]?.emails ?? []);
    const cases = casesOf(told, newest);
    marks = rankers.map((ranker, at) => marked(marks[at] ?? noMarks, ranker, told, cases));
  }
  return rankers.map(({ name }, at) => ({ name, marks: marks[at] ?? noMarks }));
}

function marked(before: Marks, { of }: Baseline, told: ToldHistory, cases: readonly Case[]): Marks {
  const rank = of(told);
  return cases.reduce(
    (marks, { path, at, next }) => withCase(marks, rank(path, at).slice(0, namesAtMost), next),
    before,
  );
}
