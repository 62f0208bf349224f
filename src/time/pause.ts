import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { commands, EventEmitter, window } from "vscode";
import {
  isPausedAt,
  parsePause,
  type PauseState,
  printPause,
} from "../core/time/recording/pauseState";
import { readTextFile } from "../git/textFile";
import type { Alarm, AlarmClock } from "../host/clock";
import { errorText } from "../host/errorText";
import { replaceFile } from "../host/records/replaceFile";
import { Listeners } from "../host/listeners";
import type { Log } from "../host/log";

/** What a `when` clause asks by. */
const contextKey = "baton.recordingPaused";

/** The pause of recording that the lead has asked for; it holds in all windows, and until it was read nothing is recorded. */
export class Pause extends Listeners {
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly over: Alarm;
  private isRead = false;
  private pause: PauseState | undefined;

  /** Fires when a pause began or ended. */
  readonly onDidChange = this.changed.event;

  /** @param path of the file that all windows keep it in; absolute */
  constructor(
    private readonly path: string,
    private readonly clock: AlarmClock,
    private readonly log: Log,
  ) {
    super();
    this.over = this.own(clock.alarm(() => this.look()));
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (focused) void this.refresh();
    });
    void this.refresh();
  }

  /** The pause that is on, if one is. */
  get current(): PauseState | undefined {
    return isPausedAt(this.pause, this.clock.now()) ? this.pause : undefined;
  }

  /** Whether nothing may be recorded. */
  get isOn(): boolean {
    return !this.isRead || this.current !== undefined;
  }

  /** Takes when it ends (unix seconds, nothing for never by itself); begins a pause. Throws what the disk throws, and is on in this window all the same. */
  async begin(until: number | undefined): Promise<void> {
    this.set({ until });
    await mkdir(dirname(this.path), { recursive: true });
    await replaceFile(this.path, printPause({ until }));
  }

  /** Ends the pause. Throws what the disk throws. */
  async end(): Promise<void> {
    await rm(this.path, { force: true });
    this.set(undefined);
  }

  /** Reads what another window may have said. Never rejects. */
  private async refresh(): Promise<void> {
    try {
      const text = await readTextFile(this.path);
      this.set(text === undefined ? undefined : parsePause(text));
    } catch (error) {
      this.log.warn(`The pause of recording could not be read: ${errorText(error)}`);
      // Rather a pause too many than a minute recorded that was not to be.
      if (!this.isRead) this.set({ until: undefined });
    }
  }

  private set(pause: PauseState | undefined): void {
    this.isRead = true;
    this.pause = pause;
    this.look();
  }

  private look(): void {
    const { current } = this;
    if (current?.until === undefined) this.over.clear();
    else this.over.set(current.until - this.clock.now());
    void commands.executeCommand("setContext", contextKey, current !== undefined);
    this.changed.fire();
  }
}
