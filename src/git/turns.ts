/** Who waits for an answer: the lead, or nobody in particular. */
export type Urgency = "lead" | "background";

/** Processes of Baton at a time, and how many of them may be in the background. */
const [atMost, inBackgroundAtMost] = [2, 1];

interface Waiting {
  readonly urgency: Urgency;
  readonly start: () => void;
}

/**
 * Lets a few pieces of work run at a time: two in all, and only one in the background, so that a
 * question of the lead never waits for a long reading. Within an urgency the first come goes first.
 */
export class Turns {
  private readonly running: Record<Urgency, number> = { lead: 0, background: 0 };
  private waiting: Waiting[] = [];

  /** Takes how urgent the work is and the work; runs it when its turn has come, and gives its result. */
  async take<T>(urgency: Urgency, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      this.waiting.push({ urgency, start });
      this.startNext();
    });
    try {
      return await work();
    } finally {
      this.running[urgency] -= 1;
      this.startNext();
    }
  }

  private startNext(): void {
    const next =
      this.waiting.find(({ urgency }) => urgency === "lead") ??
      this.waiting.find(() => this.running.background < inBackgroundAtMost);
    if (!next || this.running.lead + this.running.background >= atMost) return;
    this.waiting = this.waiting.filter((one) => one !== next);
    this.running[next.urgency] += 1;
    next.start();
  }
}
