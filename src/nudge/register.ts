import { type ExtensionContext, type LogOutputChannel, Uri } from "vscode";
import type { MessageAct } from "../core/coaching/order";
import { statusNudge } from "../core/coaching/policy/nudgeText";
import type { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import type { Git } from "../git/git";
import { Operations } from "../git/operation";
import type { FilePlace } from "../git/repository";
import type { Parking } from "../git/parking/parking";
import type { VscodeGit } from "../git/vscodeGit";
import type { AlarmClock } from "../host/clock";
import type { DebugSessions } from "../host/debugSessions";
import { actTargetOf } from "../host/actTarget";
import type { Badge } from "../host/shown/badge";
import { nudgeCommands } from "../host/commandIds";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { FileViews } from "../host/repositories/fileViews";
import type { Repositories } from "../host/repositories/repositories";
import { Disposables } from "../host/disposables";
import { type Handler, registerHandlers } from "../host/handlers";
import type { HoverNote } from "../host/shown/hoverNote";
import type { Ledger } from "../host/records/ledger";
import type { Listeners } from "../host/listeners";
import type { OneVoice } from "../host/oneVoice";
import type { RowsView } from "../host/shown/rowsView";
import type { StatusBanner } from "../host/shown/statusBanner";
import { leadCalendar } from "../host/leadLanguage";
import { aboutNow } from "./about";
import { Acts, openSettings } from "./acts";
import { ExplanationPages, type WhyText } from "./explanationPages";
import { firstUsed } from "./firstUsed";
import type { JudgeParts } from "./judge";
import { registerMoments } from "./momentCommands";
import { Nudges } from "./nudges";
import { peopleView } from "./peopleView";
import { showActs } from "./pickList";
import { Quietness } from "./quiet";
import { recordText } from "./recordCommands";
import { Listening } from "./signals/listen";
import { StatusItem } from "./statusItem";
import { whyTextOf } from "./whyTexts";

/** What the nudge is built on. */
export interface NudgeParts {
  readonly git: Git;
  readonly vscodeGit: VscodeGit;
  readonly file: CurrentFile;
  readonly views: FileViews;
  readonly repositories: Repositories;
  readonly ledger: Ledger;
  readonly voice: OneVoice;
  readonly banner: StatusBanner;
  readonly badge: Badge;
  /** How recording stands, for the end of the hover. */
  readonly note: HoverNote;
  /** Takes what it was, a file and a moment; says so of what went on there then. */
  readonly was: (as: "pair" | "incident", place: FilePlace, at: number) => void;
  readonly isPairing: () => boolean;
  readonly parking: Parking;
  readonly debugging: DebugSessions;
  readonly clock: AlarmClock;
  readonly log: LogOutputChannel;
}

/** What the list of acts is made of. */
interface ShowParts extends NudgeParts {
  readonly nudges: Nudges;
  readonly quiet: Quietness;
  readonly acts: Acts;
  readonly calendar: Calendar;
}

/** Shows the acts for the file of the nudge, or for the one the lead is in. */
function showList({ nudges, quiet, acts, calendar, ...parts }: ShowParts): Promise<void> {
  const { current } = nudges;
  const { viewed } = aboutNow(current, parts.file.viewed);
  const wording = { calendar, now: parts.clock.now(), quote: labelText };
  const offered = current && statusNudge(current.decision, current.moment);
  const about = quiet.about(viewed)?.quiet;
  const { banner, badge } = parts;
  const input = { viewed, quiet: about, banner, badgeActs: badge.acts, offered, wording };
  return showActs(input, acts);
}

/** The nudge as the rest of Baton sees it. */
export interface Nudge extends Disposables {
  readonly status: StatusItem;
  readonly pages: ExplanationPages;
  readonly nudges: Nudges;
  /** The view of who knows the file. */
  readonly people: RowsView;
  /** Keeps that the lead went to somebody, in the name of the nudge that led to it. */
  readonly wentTo: Acts["wentTo"];
  /** Whatever listens to events. */
  readonly listeners: readonly Listeners[];
}

/** Takes the extension's context and the parts; sets up the status bar item and the acts. The caller owns it. */
export function registerNudge(context: ExtensionContext, parts: NudgeParts): Nudge {
  const { file, repositories, ledger, clock, log } = parts;
  const owner = new Disposables();
  const calendar = leadCalendar();
  const quiet = owner.own(new Quietness(ledger, clock));
  const listening = owner.own(new Listening(parts));
  const judging: JudgeParts = {
    ...parts,
    calendar,
    operations: new Operations(parts.git),
    isPresenting: () => quiet.isPresenting,
    lastKeyAt: () => listening.lastKeyAt,
    firstUsedAt: firstUsed(context.globalState, clock),
  };
  const nudges = owner.own(new Nudges({ ...judging, ...parts, watch: listening.watch }));
  const status = owner.own(new StatusItem({ ...parts, quiet, nudges, calendar }));
  const acts = new Acts({ ...parts, nudges, calendar });
  const folder = Uri.joinPath(context.globalStorageUri, "ledger").fsPath;
  const whyText: WhyText = (kind, place) => whyTextOf(judging, nudges, kind, place);
  const recorded = (): Promise<string> => recordText(ledger, folder, calendar);
  const pages = owner.own(
    new ExplanationPages(parts.views, clock, calendar, log, whyText, recorded),
  );
  const refreshPages = (): void => void pages.refresh();
  pages.on(file.onDidChange, refreshPages);
  pages.on(repositories.onDidChange, refreshPages);
  pages.on(ledger.onDidChange, () => file.lookAgain());
  const show = (): Promise<void> => showList({ ...parts, nudges, quiet, acts, calendar });
  const people = owner.own(peopleView({ file, clock, calendar, log }));
  registerActs(owner, parts, acts, pages, show);
  registerMoments(owner, {
    ...parts,
    nudges,
    quiet,
    acts,
    pages,
    show,
    calendar,
  });
  const listeners = [status, pages, people, quiet, nudges, ...listening.listeners];
  return Object.assign(owner, {
    status,
    pages,
    nudges,
    people,
    wentTo: acts.wentTo.bind(acts),
    listeners,
  });
}

/** Registers the commands of the item, its hover and its list. */
function registerActs(
  owner: Disposables,
  { file, ledger, log }: NudgeParts,
  acts: Acts,
  pages: ExplanationPages,
  show: () => Promise<void>,
): void {
  const forPerson = (act: MessageAct): Handler => {
    return async (person, revision) => {
      const target = actTargetOf(person);
      if (target) return acts.withTarget(act, target);
      // A link of a hover that is out of date leads to the list as it is now.
      if (!(await acts.withPerson(act, person, revision))) await show();
    };
  };
  registerHandlers(owner, nudgeCommands, {
    showActs: show,
    pair: forPerson("pair"),
    ask: forPerson("ask"),
    explain: () => pages.open(file.viewed),
    silenceFile: () => acts.silenceFile(),
    speakAgain: () => acts.speakAgain(),
    snooze: () => acts.snooze(),
    wake: () => ledger.add({ kind: "wake" }),
    stopReading: () => file.stopReading(),
    readHistory: () => file.readAgain(),
    openSettings,
    showLog: () => log.show(),
  });
}
