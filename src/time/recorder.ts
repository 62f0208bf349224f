import { EventEmitter } from "vscode";
import { LocalTime } from "../core/time/localTime";
import { unknownOwner } from "../core/time/recording/owner";
import { recorded } from "../core/time/spans/recorded";
import {
  type OwnerSnapshot,
  ownerKey,
  secondsOf,
  type Span,
  type SpanMode,
} from "../core/time/spans/span";
import type { SpanEvent, SpanPlace, SpanSignal } from "../core/time/spans/spanSignal";
import { gapSeconds, noSpan, type SpanState, tickSeconds } from "../core/time/spans/spanState";
import { rollUp } from "../core/time/weeks/rollUp";
import type { Alarm, AlarmClock } from "../host/clock";
import { Disposables } from "../host/disposables";
import type { TimeRecord } from "../host/records/timeRecord";

/** So long a span waits for its file's owner to be known; reading a long history takes a while. */
const waitSeconds = 900;
/** More than anybody types between two ticks. */
const heardAtMost = 1000;

/** Turns what the editor tells into spans, and keeps those. */
export class Recorder extends Disposables {
  private readonly ticked = this.own(new EventEmitter<void>());
  private readonly tick: Alarm;
  private readonly zone = new LocalTime();
  private readonly owners = new Map<string, OwnerSnapshot>();
  private readonly today = new Map<string, number>();
  private day = 0;
  private waiting: readonly Span[] = [];
  /** What was told since the state was worked out last, in its order. */
  private heard: SpanSignal[] = [];
  private worked: SpanState = noSpan;

  /** Fires every few seconds while the window is open. */
  readonly onDidTick = this.ticked.event;

  /** @param isHidden takes a repository-relative path; gives whether its name is not kept */
  constructor(
    private readonly record: TimeRecord,
    private readonly clock: AlarmClock,
    private readonly isHidden: (path: string) => boolean,
  ) {
    super();
    this.tick = this.own(clock.alarm(() => this.ticks()));
    this.tick.set(tickSeconds);
    this.own(record.onDidReplace(() => this.countToday()));
    // Whichever of both ends first, nothing is lost, and nothing comes after.
    this.own(record.onWillEnd(() => this.stop()));
    this.own({ dispose: () => this.stop() });
  }

  /** The file in front of the lead as far as it is known. */
  get place(): SpanPlace | undefined {
    return this.state.place;
  }

  /** What goes on, absent while nothing does. */
  get mode(): SpanMode | undefined {
    const { open } = this.state;
    if (!open) return undefined;
    const { last } = open.tail ?? open;
    return this.clock.now() - last <= gapSeconds[open.mode] ? open.mode : undefined;
  }

  /** Seconds on the file in front today, of all windows as far as this one knows. */
  get secondsToday(): number | undefined {
    const { place, open } = this.state;
    if (!place) return undefined;
    const running = open && keyOf(open.place) === keyOf(place) ? open.last - open.start : 0;
    return (this.today.get(keyOf(place)) ?? 0) + running;
  }

  /**
   * Takes what the editor tells; keeps the spans that became certain by it. A key is only noted, and
   * worked out when something else happens or somebody asks, at the next tick at the latest.
   */
  tell(event: SpanEvent): void {
    this.heard.push({ ...event, at: this.clock.now(), steady: this.clock.steady() });
    if (!isOfKeys(event) || this.heard.length >= heardAtMost) this.workOut();
  }

  /** Takes the file in front, nothing for none; the one before it has had its time. */
  enter(place: Omit<SpanPlace, "owner"> | undefined): void {
    if (!place) return this.tell({ kind: "entered", place: undefined });
    const owner = this.owners.get(keyOf(place)) ?? unknownOwner;
    this.tell({ kind: "entered", place: { ...place, owner } });
  }

  /** Takes a file and whose it is; what was recorded before that was known gets it too. */
  owns(file: Pick<SpanPlace, "root" | "path">, owner: OwnerSnapshot): void {
    const known = this.owners.get(keyOf(file));
    this.owners.set(keyOf(file), owner);
    this.settleWaiting();
    const { place } = this.state;
    const isOther = known && ownerKey(known) !== ownerKey(owner);
    if (isOther && place && keyOf(place) === keyOf(file)) this.enter(place);
  }

  /** Has what is certain by now kept on the disk. */
  settle(): void {
    this.tell({ kind: "tick" });
    this.record.flush();
  }

  /** Ends what goes on, and keeps it. */
  end(): void {
    this.tell({ kind: "ended" });
    this.record.keep(this.waiting);
    this.waiting = [];
    this.record.flush();
  }

  /** What is known by now. */
  private get state(): SpanState {
    if (this.heard.length > 0) this.workOut();
    return this.worked;
  }

  private workOut(): void {
    const { zone, isHidden, heard } = this;
    this.heard = [];
    const certain: Span[] = [];
    for (const signal of heard) {
      const { state, spans } = recorded(this.worked, signal, { zone, isHidden });
      this.worked = state;
      certain.push(...spans);
    }
    if (certain.length > 0) this.take(certain);
  }

  private stop(): void {
    this.end();
    this.tell({ kind: "paused", on: true });
  }

  private ticks(): void {
    this.tick.set(tickSeconds);
    this.settle();
    this.settleWaiting();
    this.ticked.fire();
  }

  private take(spans: readonly Span[]): void {
    for (const span of spans) this.count(span);
    this.record.keep(spans.filter(isKnown));
    const unknown = spans.filter((span) => !isKnown(span));
    if (unknown.length === 0) return;
    this.waiting = [...this.waiting, ...unknown];
    this.settleWaiting();
  }

  private settleWaiting(): void {
    if (this.waiting.length === 0) return;
    const longAgo = this.clock.now() - waitSeconds;
    const left: Span[] = [];
    const settled: Span[] = [];
    for (const span of this.waiting) {
      const owner = this.owners.get(keyOf(span));
      if (owner) settled.push({ ...span, owner });
      else (span.end < longAgo ? settled : left).push(span);
    }
    this.waiting = left;
    this.record.keep(settled);
  }

  /** Counts anew how long the lead was on which file today. */
  private countToday(): void {
    const day = this.zone.dayOf(this.clock.now());
    const start = this.zone.startOfDay(day);
    const entries = this.record.entries.filter(
      (entry) => entry.kind !== "span" || entry.start >= start,
    );
    this.today.clear();
    this.day = day;
    const rows = rollUp(entries).flatMap((one) => (one.day === day ? one.rows : []));
    for (const { root, path, seconds } of rows) this.add(keyOf({ root, path }), seconds);
  }

  private count(span: Span): void {
    const day = this.zone.dayOf(span.start);
    if (day < this.day) return;
    if (day > this.day) this.today.clear();
    this.day = day;
    this.add(keyOf(span), secondsOf(span));
  }

  private add(key: string, seconds: number): void {
    this.today.set(key, (this.today.get(key) ?? 0) + seconds);
  }
}

/** Whether it comes with keys and the wheel, many times a second. */
function isOfKeys({ kind }: SpanEvent): boolean {
  return kind === "edited" || kind === "selected" || kind === "scrolled";
}

/** Whether it is known whose the file was, or never will be. */
function isKnown({ owner, path }: Span): boolean {
  return owner !== unknownOwner || path === "";
}

function keyOf({ root, path }: Pick<SpanPlace, "root" | "path">): string {
  return `${root}\0${path}`;
}
