/** A growing list of small whole numbers in four bytes each; a plain array would take twice that and more. */
export class Column {
  private cells = new Int32Array(1024);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.cells.length) {
      const wider = new Int32Array(this.used * 2);
      wider.set(this.cells);
      this.cells = wider;
    }
    this.cells[this.used] = value;
    this.used += 1;
  }

  /** Takes a place; gives the number there, 0 when there is none. */
  at(place: number): number {
    return place < this.used ? (this.cells[place] ?? 0) : 0;
  }

  /** Gives the numbers pushed so far, in an array of just that size. */
  toArray(): Int32Array {
    return this.cells.slice(0, this.used);
  }
}
