import { EventEmitter } from "vscode";
import { type NitCount, oneMoreNit, runningNits } from "../../core/review/boxes/nits";
import type { Clock } from "../../host/clock";
import { Disposables } from "../../host/disposables";

/**
 * The nits that were sent from this window in the review that goes on. They are counted here and kept
 * nowhere.
 */
export class Nits extends Disposables {
  private readonly changed = this.own(new EventEmitter<void>());
  private nits: NitCount | undefined;

  /** Fires when there is one more. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** The nits of the review that goes on now, if one does. */
  get running(): NitCount | undefined {
    return runningNits(this.nits, this.clock.now());
  }

  /** Counts one more. */
  add(): void {
    this.nits = oneMoreNit(this.nits, this.clock.now());
    this.changed.fire();
  }
}
