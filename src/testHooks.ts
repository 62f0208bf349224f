import type { ExtensionContext, WindowState } from "vscode";
import type { DebugSessions } from "./host/debugSessions";
import type { Foundation } from "./host/foundation";
import type { KeptThing } from "./host/records/kept";
import type { Ledger } from "./host/records/ledger";
import type { RowsView } from "./host/shown/rowsView";
import type { TimeRecord } from "./host/records/timeRecord";
import type { Nudges } from "./nudge/nudges";
import type { Nudge } from "./nudge/register";
import type { ReviewFeature } from "./review/register";
import type { TimeFeature } from "./time/register";
import type { WeekFeature } from "./week/register";

/** Takes time and what was decided into a test's hands. */
export interface TestHooks {
  /** Lets so many seconds pass at once for all of Baton. */
  readonly advance: (seconds: number) => void;
  /** Unix seconds, as Baton sees them. */
  readonly now: () => number;
  /** Fires with each moment that was judged. */
  readonly onDidJudge: Nudges["onDidJudge"];
  readonly nudge: () => Nudges["current"];
  readonly wouldBe: Nudges["wouldBe"];
  readonly ledger: Ledger;
  readonly week: Pick<WeekFeature, "shown" | "receive" | "onDidShow">;
  readonly time: TimeRecord;
  /** Tells the recorder how the window is, as the editor would. */
  readonly windowIs: (state: WindowState) => void;
  /** Says what it was that went on there then. */
  readonly was: TimeFeature["was"];
  readonly debugging: DebugSessions;
  /** Where Baton keeps its records. */
  readonly storage: string;
  /** Has what is certain of the time by now kept. */
  readonly settle: () => void;
  /** Baton's own review threads, kept and shown. */
  readonly review: ReviewFeature["threads"];
  /** Comments of a pull request, as they are shown. */
  readonly pulls: ReviewFeature["pulls"];
  /** The views in the side bar. */
  readonly views: Readonly<Record<"people" | "handedBack" | "drafts", RowsView>>;
  /** All that is kept, as the privacy summary tells of it. */
  readonly kept: readonly KeptThing[];
}

/** The features that tests look into. */
interface Features {
  readonly nudge: Nudge;
  readonly recording: TimeFeature;
  readonly week: WeekFeature;
  readonly review: ReviewFeature;
  readonly handBack: { readonly view: RowsView };
  readonly privacy: { readonly things: readonly KeptThing[] };
}

/** Takes the extension's context, what it is built on and its features; gives what its own tests need of them. */
export function testHooks(
  { globalStorageUri }: ExtensionContext,
  { clock, debugging, ledger, time }: Foundation,
  { nudge, recording, week, review, handBack, privacy }: Features,
): TestHooks {
  return {
    advance: (seconds) => clock.advance(seconds),
    now: () => clock.now(),
    onDidJudge: nudge.nudges.onDidJudge,
    nudge: () => nudge.nudges.current,
    wouldBe: (moment) => nudge.nudges.wouldBe(moment),
    ledger,
    week,
    time,
    was: recording.was,
    windowIs: (state) => recording.events.windowIs(state),
    debugging,
    storage: globalStorageUri.fsPath,
    settle: () => recording.recorder.settle(),
    review: review.threads,
    pulls: review.pulls,
    views: { people: nudge.people, handedBack: handBack.view, drafts: review.threads.view },
    kept: privacy.things,
  };
}
