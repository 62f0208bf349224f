import { EventEmitter, type Memento } from "vscode";
import { isPersonAct, type PersonAct } from "../core/coaching/order";
import type { PastAct } from "../core/coaching/spread";
import { emailKey } from "../core/people/contact";
import type { Person } from "../core/people/people";
import { isRecord } from "../core/people/roster";
import { secondsPerDay } from "../core/time/units";
import type { Clock } from "../host/clock";
import { Disposables } from "../host/disposables";

const actsKey = "nudge.acts.v1";

/** Two months back is as far as anybody remembers whom they went to. */
const keptDays = 60;
/** Several acts each working day for those two months. */
const keptAtMost = 300;

/** What the lead did through Baton: to whom they went and when. It says nothing about anybody's work. */
export class ActLedger extends Disposables {
  private readonly changed = this.own(new EventEmitter<void>());

  /** Fires when the lead has done something. */
  readonly onDidChange = this.changed.event;

  /** @param everywhere kept for all workspaces, since people are asked about more than one of them */
  constructor(
    private readonly everywhere: Memento,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** What the lead did in the past two months, oldest first. */
  get acts(): readonly PastAct[] {
    const kept: unknown = this.everywhere.get(actsKey);
    const acts = Array.isArray(kept) ? kept.flatMap((one: unknown) => pastAct(one) ?? []) : [];
    const oldest = this.clock.now() - keptDays * secondsPerDay;
    return acts.filter(({ at }) => at > oldest).slice(-keptAtMost);
  }

  /** Takes an act, the person it went to and a repository's root; keeps it, and forgets what is too old. */
  async add(act: PersonAct, person: Person, root: string): Promise<void> {
    const [email] = person.emails;
    if (email === undefined) return;
    const one: PastAct = { act, email: emailKey(email), at: this.clock.now(), root };
    await this.everywhere.update(actsKey, [...this.acts, one].slice(-keptAtMost));
    this.changed.fire();
  }
}

/** What another version, or a damaged store, has left there may be anything. */
function pastAct(value: unknown): PastAct | undefined {
  if (!isRecord(value)) return undefined;
  const { act, email, at, root } = value;
  if (!isPersonAct(act)) return undefined;
  if (typeof email !== "string" || typeof at !== "number" || typeof root !== "string") {
    return undefined;
  }
  return { act, email, at, root };
}
