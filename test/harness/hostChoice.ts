import { parseArgs } from "node:util";

import { hostSuites, type HostSuite } from "../host/suites";
import { vscodeVersions, type VscodeVersion } from "./ensureServer";
import { PlainError } from "./plainError";

/** Which of the host suites are to run. */
export interface HostChoice {
  readonly versions: readonly VscodeVersion[];
  readonly suites: readonly HostSuite[];
  /** A regular expression on the titles of tests. */
  readonly only?: string | undefined;
}

/** Everything, as `npm test` runs it. */
export const everything: HostChoice = { versions: vscodeVersions, suites: hostSuites };

/** Reads `[SUITE…] [--version 1.100.3] [--only TITLE]`. */
export function parseChoice(args: readonly string[]): HostChoice {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { version: { type: "string" }, only: { type: "string" } },
  });
  return { versions: versionsOf(values.version), suites: suitesOf(positionals), only: values.only };
}

function versionsOf(given: string | undefined): readonly VscodeVersion[] {
  const found = vscodeVersions.filter((version) => given === undefined || version === given);
  if (found.length > 0) return found;
  throw new PlainError(`--version is one of ${vscodeVersions.join(", ")}, not ${String(given)}.`);
}

function suitesOf(names: readonly string[]): readonly HostSuite[] {
  const unknown = names.find((name) => !hostSuites.some((one) => one.name === name));
  if (unknown !== undefined) throw new PlainError(`There is no host suite ${unknown}.`);
  return hostSuites.filter((one) => names.length === 0 || names.includes(one.name));
}
