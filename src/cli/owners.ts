import type { Codeowners, OwnershipRule } from "../core/ownership/codeowners";
import { isDialect, parseCodeowners } from "../core/ownership/dialect";
import { ownershipOf } from "../core/ownership/match";
import { plainLine } from "../core/text/plain";
import { readCodeowners } from "../git/codeownersFile";
import { remoteHostOf } from "../git/config";
import type { Git } from "../git/git";
import { textIn } from "./batch";
import { InputError } from "./usage";

/** One answer of `owners`; no owners is null, deliberately none is an empty list. */
export interface OwnersRow {
  readonly path: string;
  readonly owners: readonly string[] | null;
  readonly rule: RuleRow | null;
  /** The rules of other sections that add owners; left out where there are none. */
  readonly others?: readonly RuleRow[];
  readonly problems: Codeowners["problems"];
}

interface RuleRow {
  readonly file: string | null;
  readonly line: number;
  readonly pattern: string;
  readonly section: string | null;
}

/**
 * Takes git, a repository's root and paths in it; gives a row for each. Throws GitError, InputError
 * and what the disk throws.
 */
export async function ownersOf(
  git: Git,
  root: string,
  files: readonly string[],
): Promise<OwnersRow[]> {
  const found = await readCodeowners(root, await remoteHostOf(git, root));
  if (found?.tooLarge)
    throw new InputError(`${found.file} is 3 MB or larger, so GitHub ignores it`);
  const codeowners = found?.codeowners ?? parseCodeowners("", "github");
  return files.map((path) => rowOf(codeowners, path, found?.file ?? null));
}

/** Takes a batch row `{codeowners, dialect, path}`; gives its answer. Throws InputError. */
export async function ownersOfRow(row: Record<string, unknown>): Promise<OwnersRow> {
  const dialect = textIn(row, "dialect");
  if (!isDialect(dialect))
    throw new InputError(
      `dialect "${dialect}" is not known; write "github", "gitlab" or "bitbucket"`,
    );
  return rowOf(parseCodeowners(textIn(row, "codeowners"), dialect), textIn(row, "path"), null);
}

/** Takes a row; gives it as one line for a person. */
export function ownersText({ path, owners, rule, others = [] }: OwnersRow): string {
  const who = owners === null ? "no rule" : owners.join(" ") || "unowned on purpose";
  const places = rule ? [rule, ...others].map(placeText).join(", ") : "";
  return plainLine(`${path}: ${who}${places && `  (${places})`}`, 2000);
}

function placeText({ file, line, pattern }: RuleRow): string {
  return `${file ?? "CODEOWNERS"}:${line}  ${pattern}`;
}

function rowOf(codeowners: Codeowners, path: string, file: string | null): OwnersRow {
  const ownership = ownershipOf(codeowners, path);
  const { problems } = codeowners;
  if (ownership.kind === "noRule") return { path, owners: null, rule: null, problems };
  const rule = ruleRow(ownership.rule, file);
  if (ownership.kind === "unowned") return { path, owners: [], rule, problems };
  const { owners, others = [] } = ownership;
  if (others.length === 0) return { path, owners, rule, problems };
  return { path, owners, rule, others: others.map((other) => ruleRow(other, file)), problems };
}

function ruleRow({ line, pattern, section }: OwnershipRule, file: string | null): RuleRow {
  return { file, line, pattern, section };
}
