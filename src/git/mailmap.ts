import { type Contact, parseContact } from "../core/people/contact";
import type { Git } from "./git";

/**
 * Takes a repository's root and contacts; gives each as the repository's mailmap has it, in the same
 * order. Git reads the mailmap, so that its settings (`mailmap.file`, `mailmap.blob`) and its rules
 * hold. Throws GitError.
 */
export async function mailmapped(
  git: Git,
  root: string,
  contacts: readonly Contact[],
): Promise<Contact[]> {
  if (contacts.length === 0) return [];
  const input = contacts.map(lineOf).join("");
  const output = await git.ask(root, ["check-mailmap", "--stdin"], { input });
  const lines = output.split("\n");
  return contacts.map((contact, index) => parseContact(lines[index] ?? "") ?? contact);
}

/** One line, with nothing in it that git would take for the end of a name or an address. */
function lineOf({ name, email }: Contact): string {
  return `${clean(name)} <${clean(email)}>\n`;
}

function clean(text: string): string {
  return text.replace(/[<>\r\n\0]/g, " ").trim();
}
