import { plainLine } from "../text/plain";
import type { Person } from "./people";

/**
 * Takes two people of whom the second is to be counted as the first; gives a `.mailmap` line for
 * each address of the second, in git's own form `Proper Name <proper@email> <commit@email>`
 * (gitmailmap). Names keep to one line and lose what git takes for the end of a name; an address that
 * could not stand in such a line is left out.
 */
export function mailmapLines(proper: Person, other: Person): string[] {
  const email = proper.emails.find(canStand);
  if (email === undefined) return [];
  const name = mailmapName(proper.name);
  return other.emails.filter(canStand).map((commit) => `${name}<${email}> <${commit}>`);
}

/** A line that begins with `#` is a comment to git. */
function mailmapName(name: string): string {
  const safe = plainLine(name.replace(/[<>]/g, " "), 100).replace(/^[#\s]+/, "");
  return safe === "" ? "" : `${safe} `;
}

function canStand(email: string): boolean {
  return email !== "" && !/[<>]/.test(email) && plainLine(email, 400) === email;
}
