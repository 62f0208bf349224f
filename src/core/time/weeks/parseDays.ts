import { type Fields, textOf, whole, wordOf } from "../../coaching/ledger/fields";
import { isRecord } from "../../people/roster";
import { spanModes } from "../spans/span";
import { countOf, ownerOf } from "./parseTimeEntry";
import type { DayRollUp, DayRow } from "./rollUp";

/**
 * Takes any value, as a file of roll-ups may hold it; gives its days, or nothing when anything in it
 * is damaged: days are made anew from the journal, so that half of them are of no use. Never throws.
 */
export function parseDays(value: unknown): DayRollUp[] | undefined {
  return all(value, dayOf);
}

function dayOf(value: unknown): DayRollUp | undefined {
  if (!isRecord(value)) return undefined;
  const hours = all(value["hours"], countOf);
  const is24 = hours?.length === 24 ? hours : undefined;
  return whole({ day: countOf(value["day"]), rows: all(value["rows"], rowOf), hours: is24 });
}

function rowOf(value: unknown): DayRow | undefined {
  if (!isRecord(value)) return undefined;
  const { root, path, owner, mode, incident, ...counts }: Fields = value;
  return whole({
    root: textOf(root),
    path: textOf(path),
    owner: ownerOf(owner),
    mode: wordOf(spanModes, mode),
    incident: typeof incident === "boolean" ? incident : undefined,
    seconds: countOf(counts["seconds"]),
    joined: countOf(counts["joined"]),
    chars: countOf(counts["chars"]),
    bulkChars: countOf(counts["bulkChars"]),
  });
}

/** Every item of a list, or nothing when one is missing. */
function all<Item>(value: unknown, parse: (item: unknown) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item: unknown) => {
    const parsed = parse(item);
    return parsed === undefined ? [] : [parsed];
  });
  return items.length === value.length ? items : undefined;
}
