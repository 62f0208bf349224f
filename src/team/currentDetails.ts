import type { Member } from "../core/people/setUp/teamEdit";
import { personOfEntry } from "../core/people/rosterAdvice";
import type { Topic } from "../core/people/topics";
import type { SetUpState } from "./setUpState";

/** What is known about a member by now; empty where nothing is. */
export interface CurrentDetails {
  readonly handle: string;
  readonly timeZone: string;
  readonly topics: readonly Topic[];
}

/** Takes a member; gives what the lead has just said, else what the roster says, else what history tells. */
export function currentDetails(
  { chosen, history }: SetUpState,
  { person, details }: Member,
): CurrentDetails {
  const entry = chosen.settings.roster.find(
    (one) => personOfEntry(history.people, one)?.id === person.id,
  );
  return {
    handle: details.handle ?? (entry?.handle || person.handles[0]) ?? "",
    timeZone: details.timeZone ?? entry?.timeZone ?? "",
    topics: details.topics ?? entry?.topics ?? [],
  };
}
