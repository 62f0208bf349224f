import { commands, EventEmitter, type Memento, window, workspace } from "vscode";
import {
  begun,
  idleEnd,
  pairedEntry,
  type Pairing,
  type Partner,
  parsePairing,
  switched,
  turnEnd,
} from "../core/coaching/pairing/pairing";
import { secondsSince } from "../core/time/since";
import type { Clock } from "../host/clock";
import { errorText } from "../host/errorText";
import { Listeners } from "../host/listeners";
import type { Log } from "../host/log";
import { readSettings, section } from "../host/settings";
import type { PairingRecord } from "./record";

/** Where the pairing that is on is kept in the memory of the workspace. */
const pairingKey = "pairing.v1";
/** What a `when` clause asks by. */
const contextKey = "baton.pairing";

/** How often a pairing is looked at while it is on. */
const lookSeconds = 60;
/** Activity is kept on disk this seldom: a reload may lose so much of four hours. */
const keepSeconds = 300;

/** What a session is built on. */
export interface SessionParts {
  /** Kept for this workspace, so that a pairing outlives a reload of the window. */
  readonly here: Memento;
  readonly clock: Clock;
  readonly record: PairingRecord;
  readonly log: Log;
}

/** Whom the lead pairs with in this window, for as long as they do. */
export class PairingSession extends Listeners {
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly started = this.own(new EventEmitter<Pairing>());
  private readonly stopped = this.own(new EventEmitter<Pairing>());
  private pairing: Pairing | undefined;
  private endedAlone: Pairing | undefined;
  private keptAt = 0;
  private timer: NodeJS.Timeout | undefined;

  /** Fires when a pairing began, ended or goes on in another way, and when a turn is over. */
  readonly onDidChange = this.changed.event;
  /** Fires with a pairing that begins. */
  readonly onDidStart = this.started.event;
  /** Fires with a pairing that is over, as it was. */
  readonly onDidStop = this.stopped.event;

  constructor(private readonly parts: SessionParts) {
    super();
    this.pairing = parsePairing(parts.here.get(pairingKey));
    this.keptAt = this.pairing?.activeAt ?? 0;
    this.on(window.onDidChangeActiveTextEditor, () => this.active());
    this.on(workspace.onDidSaveTextDocument, () => this.active());
    this.on(window.onDidChangeWindowState, ({ active }) => {
      if (active) this.active();
    });
    this.on(workspace.onDidChangeConfiguration, (change) => {
      if (this.pairing && change.affectsConfiguration(section)) this.look();
    });
    this.own({ dispose: () => clearTimeout(this.timer) });
    void commands.executeCommand("setContext", contextKey, this.pairing !== undefined);
  }

  /** The pairing that is on. */
  get current(): Pairing | undefined {
    return this.pairing;
  }

  /** The last pairing, when it ended by itself and none has begun since. */
  get endedByItself(): Pairing | undefined {
    return this.endedAlone;
  }

  /** Takes a repository's root and who comes along; begins, in the place of a pairing that is on. */
  start(root: string, partners: readonly Partner[]): void {
    this.stop();
    this.endedAlone = undefined;
    const pairing = begun(root, partners, this.parts.clock.now());
    this.set(pairing);
    // Told once it holds: who hears of it asks whether the lead pairs.
    this.parts.record(pairedEntry(pairing, "started"), pairing.startedAt);
    this.started.fire(pairing);
  }

  /** Gives the keyboard to the next one. */
  switchDriver(): void {
    if (!this.pairing) return;
    const pairing = switched(this.pairing, this.parts.clock.now());
    this.parts.record(pairedEntry(pairing, "switched"), pairing.turnAt);
    this.set(pairing);
  }

  /** Takes when it was over (unix seconds; now without it); ends the pairing that is on. */
  stop(at = this.parts.clock.now()): void {
    const { pairing } = this;
    if (!pairing) return;
    this.parts.record(pairedEntry(pairing, "stopped"), at);
    this.set(undefined);
    this.stopped.fire(pairing);
  }

  /** Takes which partners Baton has put into the message being written; keeps that. */
  sign(signed: readonly number[] | undefined): void {
    if (!this.pairing || this.pairing.signed === signed) return;
    this.pairing = { ...this.pairing, signed };
    this.keep();
  }

  /** Ends a pairing in which nothing happens any more, tells when a turn is over, and looks again in time. */
  look(): void {
    clearTimeout(this.timer);
    const { pairing } = this;
    if (!pairing) return;
    const now = this.parts.clock.now();
    if (now >= idleEnd(pairing)) {
      this.endedAlone = pairing;
      this.stop(pairing.activeAt);
      return;
    }
    // Typing alone fires no event that would do, and this one is known at any time.
    if (window.state.active) this.noteActivity(pairing, now);
    this.changed.fire();
    const end = turnEnd(pairing, readSettings(undefined).turnMinutes) ?? 0;
    const next = end > now ? Math.min(lookSeconds, end - now) : lookSeconds;
    this.timer = setTimeout(() => this.look(), next * 1000 + 50);
  }

  private active(): void {
    const { pairing } = this;
    const now = this.parts.clock.now();
    if (!pairing) return;
    // After a night the first key must not bring yesterday's pairing back.
    if (now >= idleEnd(pairing)) this.look();
    else this.noteActivity(pairing, now);
  }

  private noteActivity(pairing: Pairing, now: number): void {
    this.pairing = { ...pairing, activeAt: now };
    if (secondsSince(this.keptAt, now) >= keepSeconds) this.keep();
  }

  private set(pairing: Pairing | undefined): void {
    this.pairing = pairing;
    this.keep();
    void commands.executeCommand("setContext", contextKey, pairing !== undefined);
    if (pairing) this.look();
    else this.changed.fire();
  }

  private keep(): void {
    this.keptAt = this.pairing?.activeAt ?? 0;
    this.parts.here.update(pairingKey, this.pairing).then(undefined, (error: unknown) => {
      this.parts.log.warn(`A pairing could not be kept for a reload: ${errorText(error)}`);
    });
  }
}
