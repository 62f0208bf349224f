import { type Event, EventEmitter, type Memento } from "vscode";
import { type HandBackEntry, parseHandBackEntry } from "../core/coaching/handBack/entry";
import type { HandedBack } from "../core/coaching/ledger/entry";
import type { Clock } from "../host/clock";
import { Disposables } from "../host/disposables";

/** Where the steps of hand-backs are kept. */
export interface HandBackRecord {
  readonly entries: readonly HandBackEntry[];
  /** Keeps a step, with the moment. */
  add(entry: HandedBack): Promise<void>;
  /** Fires when a step was kept. */
  readonly onDidChange: Event<void>;
}

const stepsKey = "handBack.steps.v1";

/** Several steps each of a few hundred hand-backs. */
const keptAtMost = 2000;

/** Keeps the steps in the editor's own store, for all workspaces. */
export class KeptHandBacks extends Disposables implements HandBackRecord {
  private readonly changed = this.own(new EventEmitter<void>());

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly everywhere: Memento,
    private readonly clock: Clock,
  ) {
    super();
  }

  get entries(): readonly HandBackEntry[] {
    const kept: unknown = this.everywhere.get(stepsKey);
    return Array.isArray(kept) ? kept.flatMap((one: unknown) => parseHandBackEntry(one) ?? []) : [];
  }

  async add(entry: HandedBack): Promise<void> {
    const all = [...this.entries, { ...entry, at: this.clock.now() }];
    await this.everywhere.update(stepsKey, all.slice(-keptAtMost));
    this.changed.fire();
  }
}
