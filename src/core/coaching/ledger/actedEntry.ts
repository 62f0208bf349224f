import { emailKey } from "../../people/contact";
import type { Person } from "../../people/people";
import type { PersonAct } from "../order";
import type { Acted } from "./entry";

/**
 * Takes an act, whom it went to, a repository's root and the path of the file or area it is about;
 * gives the entry for the ledger, nothing for a person without an address.
 */
export function actedEntry(
  act: PersonAct,
  { emails: [email] }: Person,
  root: string,
  path: string,
): Acted | undefined {
  return email === undefined
    ? undefined
    : { kind: "act", act, person: emailKey(email), root, path };
}
