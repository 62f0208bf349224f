import { randomUUID } from "node:crypto";
import { EventEmitter } from "vscode";
import type { Acted, AnswerReason } from "../core/coaching/ledger/entry";
import type { Nudge } from "../core/coaching/nudge";
import type { Decision } from "../core/coaching/policy/decision";
import { momentText } from "../core/coaching/policy/momentText";
import type { Moment } from "../core/coaching/moments/moment";
import { quietAt } from "../core/coaching/quiet";
import { emailKey } from "../core/people/contact";
import type { Alarm, AlarmClock } from "../host/clock";
import { errorText } from "../host/errorText";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { ViewedFile } from "../host/repositories/fileViews";
import { Listeners } from "../host/listeners";
import type { Log } from "../host/log";
import type { OneVoice } from "../host/oneVoice";
import { type Judged, judged, type JudgeParts } from "./judge";
import type { MomentWatch } from "./signals/momentWatch";

/** What nudges are made of. */
export interface NudgesParts extends JudgeParts {
  readonly clock: AlarmClock;
  readonly watch: MomentWatch;
  readonly voice: OneVoice;
  readonly file: CurrentFile;
  readonly log: Log;
}

/** A nudge that is being shown, with what was known of its file. */
export interface OpenNudge extends Nudge {
  readonly viewed: ViewedFile;
}

/** A nudge that nobody took up is over after so long, … */
const shownSeconds = 600;
/** … or when the lead is in other files for so long. */
const leftSeconds = 180;
/** As many decisions are kept, for whoever asks why. */
const keptDecisions = 50;

/** The nudge that is being shown, if one is: what becomes of the moments. */
export class Nudges extends Listeners {
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly spoke = this.own(new EventEmitter<OpenNudge>());
  private readonly considered = this.own(new EventEmitter<Judged>());
  private readonly kept = new Map<string, Judged>();
  private readonly spoken = new Map<string, Judged>();
  private readonly ending: Alarm;
  private readonly leaving: Alarm;
  private readonly retrying: Alarm;
  private waiting: Moment | undefined;
  private open: OpenNudge | undefined;
  private turn: Promise<void> = Promise.resolve();

  /** Fires when another nudge is shown, or none. */
  readonly onDidChange = this.changed.event;
  /** Fires with a nudge that is to be a message too. */
  readonly onDidSpeak = this.spoke.event;
  /** Fires with each moment that was judged, whatever became of it. */
  readonly onDidJudge = this.considered.event;

  constructor(private readonly parts: NudgesParts) {
    super();
    this.ending = this.own(parts.clock.alarm(() => this.answer("ignored")));
    this.leaving = this.own(parts.clock.alarm(() => this.answer("ignored")));
    this.retrying = this.own(parts.clock.alarm(() => this.tryAgain()));
    this.on(parts.watch.onDidCome, (moment) => this.consider(moment));
    this.on(parts.file.onDidChange, () => this.fileChanged());
    // Whatever quiet the lead asks for in any window holds at once.
    this.on(parts.ledger.onDidChange, () => this.hush());
  }

  /** The nudge that is shown now. */
  get current(): OpenNudge | undefined {
    return this.open;
  }

  /** Takes a file's place; gives what last became of a moment there in this window. */
  lastAt(root: string, path: string): Judged | undefined {
    return this.kept.get(keyOf(root, path));
  }

  /** Takes a file's place; gives what led to the last nudge there in this window. */
  lastSpoken(root: string, path: string): Judged | undefined {
    return this.spoken.get(keyOf(root, path));
  }

  /** Takes a moment; gives what would become of it, and says nothing. */
  wouldBe(moment: Moment): Promise<Judged> {
    return judged(this.parts, moment);
  }

  /** Takes a moment; judges it, after those that came before it. */
  consider(moment: Moment): void {
    this.turn = this.turn
      .then(() => this.judge(moment))
      .catch((error: unknown) => this.parts.log.warn(`A moment was lost: ${errorText(error)}`));
  }

  /** Takes why the nudge is of no use just now; keeps it, and shows the nudge no more. */
  answer(reason: AnswerReason): void {
    const nudge = this.end();
    if (nudge) this.parts.ledger.add({ kind: "answer", nudge: nudge.id, reason });
  }

  /** Takes an act as it goes to the ledger; says of it to which nudge it belongs, whose end it is. */
  taken(entry: Acted): Acted {
    const { open } = this;
    if (!open || open.moment.root !== entry.root || !isTaken(open, entry)) return entry;
    this.end();
    return { ...entry, nudge: open.id };
  }

  private async judge(moment: Moment): Promise<void> {
    const found = await judged(this.parts, moment);
    keep(this.kept, found);
    const { decision } = found;
    const age = this.parts.clock.now() - moment.at;
    if (decision.again !== undefined && age < shownSeconds) this.wait(moment, decision.again);
    const isMine = decision.level === "none" || (await this.mayI(found.moment));
    this.parts.log.info(judgedText(found.moment, decision, isMine));
    if (isMine) this.show(found);
    this.considered.fire(found);
  }

  /** Of several windows the first one speaks, about one thing once a day. */
  private mayI({ kind, root, path, at }: Moment): Promise<boolean> {
    return this.parts.voice.mayI(`${kind}\n${keyOf(root, path)}`, at);
  }

  private show(found: Judged): void {
    const { moment, decision, viewed } = found;
    const email = decision.suggestion?.person.emails[0];
    if (email === undefined || decision.level === "none") return;
    this.answer("ignored");
    const id = randomUUID().slice(0, 8);
    this.open = { id, moment, decision, viewed };
    const { kind: rule, root, path } = moment;
    const { level } = decision;
    keep(this.spoken, found);
    this.ending.set(shownSeconds);
    this.fileChanged();
    const person = emailKey(email);
    this.parts.ledger.add({ kind: "shown", nudge: id, rule, level, root, path, person });
    this.changed.fire();
    if (level === "message") this.spoke.fire(this.open);
  }

  private end(): OpenNudge | undefined {
    const { open } = this;
    this.ending.clear();
    this.leaving.clear();
    this.open = undefined;
    if (open) this.changed.fire();
    return open;
  }

  private fileChanged(): void {
    const { place } = this.parts.file.viewed;
    const isThere =
      place?.root === this.open?.moment.root && place?.path === this.open?.moment.path;
    if (isThere) this.leaving.clear();
    else if (this.open && !this.leaving.isSet) this.leaving.set(leftSeconds);
  }

  /**
   * A nudge the lead has since asked not to see is over, without an answer of its own, and so is one
   * for a lead who pairs by now.
   */
  private hush(): void {
    const { open } = this;
    if (open && (this.parts.isPairing() || this.isQuiet(open))) this.end();
  }

  private isQuiet({ moment: { root, path }, decision, viewed }: OpenNudge): boolean {
    const { view } = viewed;
    const ownership = view.kind === "known" ? view.situation.ownership : undefined;
    const place = { root, path, ownership, person: decision.suggestion?.person };
    return quietAt(this.parts.ledger.state, place, this.parts.clock.now()) !== undefined;
  }

  /** Only the keys are in the way: the same moment is worth judging again when they rest. */
  private wait(moment: Moment, again: number): void {
    this.waiting = moment;
    this.retrying.set(Math.max(0, again - this.parts.clock.now()));
  }

  private tryAgain(): void {
    const moment = this.waiting;
    this.waiting = undefined;
    if (moment) this.consider(moment);
  }
}

/** For the log: what became of a moment, and in few words why. */
function judgedText(
  { kind, path }: Moment,
  { level, verdicts }: Decision,
  isMine: boolean,
): string {
  const against = verdicts.filter(({ about, allows }) => about === "nudge" && !allows);
  const quiet = isMine ? against.map(({ text }) => text).join(" ") : "Another window says it.";
  const what = level === "none" || !isMine ? `quiet. ${quiet}` : `a nudge (${level})`;
  return `${path}, ${momentText[kind]}: ${what}`;
}

/** The lead went to somebody about the nudge's file, or to its person about an area around it. */
function isTaken({ moment, decision }: OpenNudge, { path, person }: Acted): boolean {
  const named = decision.suggestion?.person.emails.map(emailKey) ?? [];
  return moment.path === path || named.includes(person);
}

/** What was kept longest makes room. */
function keep(kept: Map<string, Judged>, found: Judged): void {
  const key = keyOf(found.moment.root, found.moment.path);
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.size > keptDecisions ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
}

function keyOf(root: string, path: string): string {
  return `${root}\n${path}`;
}
