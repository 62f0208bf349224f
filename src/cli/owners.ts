import type { Codeowners } from "../core/ownership/codeowners";
import { parseGithubCodeowners } from "../core/ownership/github";
import { ownershipOf } from "../core/ownership/match";
import { plainLine } from "../core/text/plain";
import { readCodeowners } from "../git/codeownersFile";
import { textIn } from "./batch";
import { InputError } from "./usage";

/** One answer of `owners`; no owners is null, deliberately none is an empty list. */
export interface OwnersRow {
  readonly path: string;
  readonly owners: readonly string[] | null;
  readonly rule: {
    readonly file: string | null;
    readonly line: number;
    readonly pattern: string;
    readonly section: string | null;
  } | null;
  readonly problems: Codeowners["problems"];
}

/** Takes a repository's root and paths in it; gives a row for each. Throws what the disk throws. */
export async function ownersOf(root: string, files: readonly string[]): Promise<OwnersRow[]> {
  const found = await readCodeowners(root);
  if (found?.tooLarge)
    throw new InputError(`${found.file} is 3 MB or larger, so GitHub ignores it`);
  const codeowners = found?.codeowners ?? parseGithubCodeowners("");
  return files.map((path) => rowOf(codeowners, path, found?.file ?? null));
}

/** Takes a batch row `{codeowners, dialect, path}`; gives its answer. Throws InputError. */
export async function ownersOfRow(row: Record<string, unknown>): Promise<OwnersRow> {
  const dialect = textIn(row, "dialect");
  if (dialect !== "github")
    throw new InputError(`dialect "${dialect}" is not known; write "github"`);
  return rowOf(parseGithubCodeowners(textIn(row, "codeowners")), textIn(row, "path"), null);
}

/** Takes a row; gives it as one line for a person. */
export function ownersText({ path, owners, rule }: OwnersRow): string {
  const who = owners === null ? "no rule" : owners.join(" ") || "unowned on purpose";
  const where = rule ? `  (${rule.file ?? "CODEOWNERS"}:${rule.line}  ${rule.pattern})` : "";
  return plainLine(`${path}: ${who}${where}`, 2000);
}

function rowOf(codeowners: Codeowners, path: string, file: string | null): OwnersRow {
  const ownership = ownershipOf(codeowners, path);
  const { problems } = codeowners;
  if (ownership.kind === "noRule") return { path, owners: null, rule: null, problems };
  const { line, pattern, section, owners } = ownership.rule;
  return { path, owners, rule: { file, line, pattern, section }, problems };
}
