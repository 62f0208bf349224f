import { debug, EventEmitter } from "vscode";
import { Listeners } from "./listeners";

/**
 * Knows whether something is being debugged or tested in this window. VS Code's own active session would
 * not do: at times it is one that has ended, until the next one begins.
 */
export class DebugSessions extends Listeners {
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly running = new Set<string>();

  /** Fires when the first session has begun, and when the last one has ended. */
  readonly onDidChange = this.changed.event;

  constructor() {
    super();
    const already = debug.activeDebugSession;
    if (already) this.running.add(already.id);
    this.on(debug.onDidStartDebugSession, ({ id }) => {
      this.running.add(id);
      if (this.running.size === 1) this.changed.fire();
    });
    this.on(debug.onDidTerminateDebugSession, ({ id }) => {
      if (this.running.delete(id) && !this.isRunning) this.changed.fire();
    });
  }

  get isRunning(): boolean {
    return this.running.size > 0;
  }
}
