import type { Ownership } from "../ownership/codeowners";
import { emailKey } from "../people/contact";
import type { Person } from "../people/people";
import type { Quiet } from "./fileView";
import { type LedgerState, namedKey } from "./ledger/ledgerState";
import { isInArea } from "./policy/area";
import { incidentAt, snoozedUntil } from "./policy/undoable";

/** A file, as far as it says whether Baton is quiet about it. */
export interface QuietPlace {
  /** The repository's top folder. */
  readonly root: string;
  /** Repository-relative, with "/". */
  readonly path: string;
  readonly ownership?: Ownership | undefined;
  /** Who would be named. */
  readonly person?: Person | undefined;
}

/** What keeps Baton quiet, and how long where that is known. */
export interface QuietNow {
  readonly quiet: Quiet;
  /** Unix seconds. */
  readonly until?: number | undefined;
}

/**
 * Takes what the ledger comes to, a file (absent for none), and the moment (unix seconds); gives what
 * keeps Baton quiet about the file then, what is for all files first.
 */
export function quietAt(
  state: LedgerState,
  place: QuietPlace | undefined,
  now: number,
): QuietNow | undefined {
  const incident = incidentAt(state, now);
  if (incident) return { quiet: "incident", until: incident.until ?? undefined };
  const until = snoozedUntil(state, now);
  if (until !== undefined) return { quiet: "snoozed", until };
  const quiet = place && quietAbout(state, place);
  return quiet && { quiet };
}

function quietAbout(state: LedgerState, place: QuietPlace): Quiet | undefined {
  const { root, path, ownership, person } = place;
  const file = namedKey({ what: "file", root, name: path });
  if (state.quiet.has(file)) return "silencedFile";
  const isAround = (one: { what: string; root: string; name: string }): boolean =>
    one.what === "area" && one.root === root && isInArea(one.name, path, ownership);
  if ([...state.quiet.values()].some(isAround)) return "silencedArea";
  if (state.mine.has(file) || [...state.mine.values()].some(isAround)) return "mine";
  const isSilenced = person?.emails.some((email) =>
    state.quiet.has(namedKey({ what: "person", root: "", name: emailKey(email) })),
  );
  return isSilenced ? "silencedPerson" : undefined;
}
