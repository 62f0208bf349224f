import { EventEmitter, type Memento } from "vscode";
import type { Quiet } from "../core/coaching/fileView";
import { isTextList } from "../core/people/roster";
import type { FilePlace } from "../git/repository";
import type { Clock } from "../host/clock";
import { Disposables } from "../host/disposables";

const snoozedUntilKey = "nudge.snoozedUntil.v1";
const silencedFilesKey = "nudge.silencedFiles.v1";

/** What the lead has told Baton to be quiet about, and until when. */
export class QuietStore extends Disposables {
  private readonly changed = this.own(new EventEmitter<void>());
  private timer: NodeJS.Timeout | undefined;

  /** Fires when something is quiet that was not, or the other way round. */
  readonly onDidChange = this.changed.event;

  /**
   * @param everywhere kept for all workspaces: the snooze
   * @param here kept for this workspace: the silenced files
   */
  constructor(
    private readonly everywhere: Memento,
    private readonly here: Memento,
    private readonly clock: Clock,
  ) {
    super();
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.wakeInTime();
  }

  /** Takes a file's place; gives what keeps Baton quiet about it now. */
  quietAbout(place: FilePlace | undefined): Quiet | undefined {
    if (this.snoozedUntil > this.clock.now()) return "snoozed";
    return place && this.silenced.includes(keyOf(place)) ? "silencedFile" : undefined;
  }

  /** Takes a number of seconds; keeps quiet everywhere for so long. */
  async snooze(seconds: number): Promise<void> {
    await this.everywhere.update(snoozedUntilKey, this.clock.now() + seconds);
    this.wakeInTime();
    this.changed.fire();
  }

  async wake(): Promise<void> {
    await this.everywhere.update(snoozedUntilKey, undefined);
    this.changed.fire();
  }

  async silence(place: FilePlace): Promise<void> {
    await this.keepSilenced([...new Set([...this.silenced, keyOf(place)])]);
  }

  async speakAgain(place: FilePlace): Promise<void> {
    await this.keepSilenced(this.silenced.filter((key) => key !== keyOf(place)));
  }

  private async keepSilenced(keys: readonly string[]): Promise<void> {
    await this.here.update(silencedFilesKey, keys);
    this.changed.fire();
  }

  private get snoozedUntil(): number {
    const until: unknown = this.everywhere.get(snoozedUntilKey);
    return typeof until === "number" ? until : 0;
  }

  private get silenced(): readonly string[] {
    const keys: unknown = this.here.get(silencedFilesKey);
    return isTextList(keys) ? keys : [];
  }

  private wakeInTime(): void {
    const seconds = this.snoozedUntil - this.clock.now();
    clearTimeout(this.timer);
    if (seconds > 0) this.timer = setTimeout(() => this.changed.fire(), seconds * 1000 + 50);
  }
}

function keyOf({ root, path }: FilePlace): string {
  return `${root}\n${path}`;
}
