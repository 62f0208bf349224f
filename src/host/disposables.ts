/** Anything that is ended once. */
export interface Ended {
  dispose(): void;
}

/** Owns what it is given and ends it all, last first, when it ends itself. */
export class Disposables implements Ended {
  private owned: Ended[] = [];
  private ended = false;

  /** Takes over a thing and gives it back; ends it at once when the owner has ended already. */
  own<T extends Ended>(thing: T): T {
    if (this.ended) thing.dispose();
    else this.owned.push(thing);
    return thing;
  }

  dispose(): void {
    this.ended = true;
    const owned = this.owned.toReversed();
    this.owned = [];
    for (const thing of owned) thing.dispose();
  }
}
