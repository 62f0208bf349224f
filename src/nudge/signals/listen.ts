import { workspace } from "vscode";
import type { Signal } from "../../core/coaching/moments/signal";
import type { AlarmClock } from "../../host/clock";
import type { DebugSessions } from "../../host/debugSessions";
import { Disposables } from "../../host/disposables";
import { Listeners } from "../../host/listeners";
import { readSettings, section } from "../../host/settings";
import { EditorSignals } from "./editorSignals";
import { GitSignals, type GitSignalParts } from "./gitSignals";
import { Keys } from "./keys";
import { KnownPlaces } from "./knownPlaces";
import { MomentWatch } from "./momentWatch";

/** What moments are told from. */
export type ListenParts = Omit<GitSignalParts, "places"> & {
  readonly clock: AlarmClock;
  readonly debugging: DebugSessions;
};

/** Everything that listens for moments, in one. */
export class Listening extends Disposables {
  readonly watch: MomentWatch;
  readonly listeners: readonly Listeners[];
  private readonly keys: Keys;

  constructor(parts: ListenParts) {
    super();
    const { clock, debugging, views, log } = parts;
    let { moments } = readSettings(undefined);
    this.watch = this.own(
      new MomentWatch(
        clock,
        () => moments,
        () => this.lastKeyAt,
      ),
    );
    const tell = (signal: Signal): void => this.watch.take(signal);
    const places = new KnownPlaces(views, log);
    this.keys = this.own(new Keys(places, clock, tell));
    const editor = this.own(new EditorSignals({ places, clock, debugging }, tell));
    const git = this.own(new GitSignals({ ...parts, places }, tell));
    const settings = this.own(new Listeners());
    settings.on(workspace.onDidChangeConfiguration, (change) => {
      if (change.affectsConfiguration(section)) ({ moments } = readSettings(undefined));
    });
    this.listeners = [this.keys, editor, git, settings];
  }

  /** Unix seconds of the last key in a file of this window. */
  get lastKeyAt(): number | undefined {
    return this.keys.lastAt;
  }
}
