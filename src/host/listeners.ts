import type { Event } from "vscode";
import { Disposables } from "./disposables";

/** How often Baton's event handlers ran and how long they took together. */
export interface HandlerTime {
  readonly calls: number;
  readonly milliseconds: number;
}

/** Every event handler of Baton is registered here, so that what they cost can be seen. */
export class Listeners extends Disposables {
  private calls = 0;
  private milliseconds = 0;

  /** Takes an event and what to do at it, until this object ends. */
  on<T>(event: Event<T>, handle: (value: T) => void): void {
    // It runs at every key, so that nothing is made here for each call.
    const timed = (value: T): void => {
      const start = performance.now();
      handle(value);
      this.calls += 1;
      this.milliseconds += performance.now() - start;
    };
    this.own(event(timed));
  }

  /** Takes several registers of handlers; gives what they cost together. */
  static total(all: readonly Listeners[]): HandlerTime {
    return {
      calls: all.reduce((sum, one) => sum + one.calls, 0),
      milliseconds: all.reduce((sum, one) => sum + one.milliseconds, 0),
    };
  }
}
