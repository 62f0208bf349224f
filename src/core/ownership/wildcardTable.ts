import { type Wildcard, wildcardMatches } from "./wildcard";

interface Entry<Value> {
  readonly wildcard: Wildcard;
  readonly value: Value;
}

/** Entries by an end that they all have, with the lengths of these ends: one look-up for each. */
interface Ends<Value> {
  readonly lengths: Set<number>;
  readonly entries: Map<string, Entry<Value>[]>;
}

/**
 * Wildcards, each with a value, kept by the longer of their two literal ends, so that a name is held
 * only against wildcards that begin or end as it does: `*.ts` costs nothing for a name in `.md`,
 * however many such wildcards there are.
 */
export class WildcardTable<Value> {
  private readonly bySource = new Map<string, Value>();
  private readonly byPrefix: Ends<Value> = { lengths: new Set(), entries: new Map() };
  private readonly bySuffix: Ends<Value> = { lengths: new Set(), entries: new Map() };

  /** Gives the value of a wildcard, told by its source; makes it if it is new. Never throws. */
  valueOf(wildcard: Wildcard, source: string, make: () => Value): Value {
    const known = this.bySource.get(source);
    if (known !== undefined) return known;
    const value = make();
    this.bySource.set(source, value);
    const { prefix, suffix } = wildcard;
    if (prefix.length > suffix.length) addTo(this.byPrefix, prefix, { wildcard, value });
    else addTo(this.bySuffix, suffix, { wildcard, value });
    return value;
  }

  /** Gives the values of all wildcards that match the whole name, in no order. Never throws. */
  matching(name: string): Value[] {
    const values: Value[] = [];
    for (const length of this.byPrefix.lengths) {
      if (length > name.length) continue;
      collect(values, this.byPrefix.entries.get(name.slice(0, length)), name);
    }
    for (const length of this.bySuffix.lengths) {
      if (length > name.length) continue;
      collect(values, this.bySuffix.entries.get(name.slice(name.length - length)), name);
    }
    return values;
  }
}

function addTo<Value>(ends: Ends<Value>, end: string, entry: Entry<Value>): void {
  ends.lengths.add(end.length);
  const same = ends.entries.get(end);
  if (same === undefined) ends.entries.set(end, [entry]);
  else same.push(entry);
}

function collect<Value>(
  values: Value[],
  entries: readonly Entry<Value>[] | undefined,
  name: string,
): void {
  for (const { wildcard, value } of entries ?? []) {
    if (wildcardMatches(wildcard, name)) values.push(value);
  }
}
