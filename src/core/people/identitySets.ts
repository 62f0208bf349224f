/** Sets of identity keys that grow together (union-find with path halving, Tarjan and van Leeuwen 1984). */
export class IdentitySets {
  private readonly parent: number[] = [];
  private readonly setOf = new Map<string, number>();

  /** Takes keys that belong to one person; gives a set that holds them all, merging as needed. */
  join(keys: readonly string[]): number {
    // Nearly everybody has one key, and a history has thousands of people.
    if (keys.length === 1) return this.find(keys[0] ?? "");
    const [first, ...rest] = keys.map((key) => this.find(key));
    if (first === undefined) return this.grow();
    return rest.reduce((into, set) => this.merge(into, set), first);
  }

  /** Takes a set that `join` gave; gives the one set that stands for all merged with it so far. */
  root(set: number): number {
    let at = set;
    for (let up = this.up(at); up !== at; up = this.up(at)) {
      this.parent[at] = this.up(up);
      at = up;
    }
    return at;
  }

  private find(key: string): number {
    const known = this.setOf.get(key);
    if (known !== undefined) return this.root(known);
    const set = this.grow();
    this.setOf.set(key, set);
    return set;
  }

  private merge(into: number, set: number): number {
    const [a, b] = [this.root(into), this.root(set)];
    const [low, high] = a < b ? [a, b] : [b, a];
    this.parent[high] = low;
    return low;
  }

  private grow(): number {
    this.parent.push(this.parent.length);
    return this.parent.length - 1;
  }

  private up(set: number): number {
    return this.parent[set] ?? set;
  }
}
