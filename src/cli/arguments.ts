import { parseArgs } from "node:util";
import { UsageError } from "./usage";

/** A command line as read. */
export interface Arguments {
  readonly command: string;
  readonly paths: readonly string[];
  readonly repo: string;
  readonly repoGiven: boolean;
  readonly lead: string | undefined;
  readonly at: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly week: string | undefined;
  readonly journal: string | undefined;
  readonly json: boolean;
  readonly batch: boolean;
  readonly help: boolean;
}

/** Takes the words after the program's name; gives them sorted out. Throws UsageError. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parsed(words);
  const [command = "", ...paths] = positionals;
  const { repo, lead, at, since, until, week, journal } = values;
  const { json = false, batch = false, help = false } = values;
  return {
    command,
    paths,
    repo: repo ?? ".",
    repoGiven: repo !== undefined,
    lead,
    at,
    since,
    until,
    week,
    journal,
    json,
    batch,
    help,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        repo: { type: "string" },
        lead: { type: "string" },
        at: { type: "string" },
        since: { type: "string" },
        until: { type: "string" },
        week: { type: "string" },
        journal: { type: "string" },
        json: { type: "boolean" },
        batch: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "unknown arguments");
  }
}
