import { basename } from "node:path";
import { l10n, Uri, workspace } from "vscode";
import { absenceText } from "../core/coaching/fileView";
import type { KnownHistory } from "../core/coaching/situation";
import { ownershipOf } from "../core/ownership/match";
import { plainLine } from "../core/text/plain";
import { mondayOf } from "../core/time/isoWeek";
import { LocalTime } from "../core/time/localTime";
import type { Asked } from "../core/time/panel/asked";
import type { AbsentView, Choice, Note, PanelView } from "../core/time/panel/panelView";
import { mondaysKnown, weekChoices } from "../core/time/panel/weekChoices";
import { weekView } from "../core/time/panel/weekView";
import { reread } from "../core/time/week/reread";
import type { Judged, Records, WeekInput } from "../core/time/week/weekInput";
import { mondaysToldFrom, type WeekSummary, weekSummary } from "../core/time/week/weekSummary";
import { daysOfWeek } from "../core/time/weeks/weekTime";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import type { TrackedFiles } from "../git/trackedFiles";
import { type Root, workspaceRoots } from "../host/repositories/chosenRepository";
import type { Clock } from "../host/clock";
import type { CurrentFile } from "../host/repositories/currentFile";
import { errorText } from "../host/errorText";
import type { FileViews } from "../host/repositories/fileViews";
import type { Ledger } from "../host/records/ledger";
import type { Repositories } from "../host/repositories/repositories";
import { readSettings, type Settings } from "../host/settings";
import { stepsInSlices } from "../host/slices";
import type { TimeRecord } from "../host/records/timeRecord";
import { leadCalendar } from "../host/leadLanguage";
import { CommitWeeks } from "./commitWeeks";

/** What weeks are made from. */
export interface WeekSourceParts {
  readonly git: Git;
  readonly repositories: Repositories;
  readonly views: FileViews;
  readonly file: CurrentFile;
  readonly tracked: TrackedFiles;
  readonly ledger: Ledger;
  readonly time: TimeRecord;
  readonly clock: Clock;
}

/** Work that may take a while: who is told what to show meanwhile, and whether it is still wanted. */
export interface Work {
  readonly onProgress: (meanwhile: AbsentView) => void;
  readonly isStopped: () => boolean;
}

/** A week as it is shown, and the figures behind it for whoever acts on them. */
export interface FoundWeek {
  readonly view: PanelView;
  readonly week?: {
    readonly root: Root;
    readonly monday: number;
    readonly input: WeekInput;
    readonly summary: WeekSummary;
  };
}

/** Makes the weeks that the panel shows, from git and from what Baton has recorded. */
export class WeekSource {
  private readonly zone = new LocalTime();
  private readonly calendar = leadCalendar();
  /** Repositories that no folder of the window is in, by their root: the lead was in a file of theirs. */
  private readonly met = new Map<string, Root>();

  private readonly weeks = new CommitWeeks(this.zone);

  constructor(private readonly parts: WeekSourceParts) {}

  /** Days from 1970 to the Monday of the week of now. */
  get thisMonday(): number {
    return mondayOf(this.zone.dayOf(this.parts.clock.now()));
  }

  /**
   * Takes what is asked, who is told how far it has come, and whether to stop; gives the week, or why
   * there is none, or nothing when stopped. Never rejects.
   */
  async of(asked: Asked, work: Work): Promise<FoundWeek | undefined> {
    if (!workspace.isTrusted) return absent(l10n.t("Restricted Mode"), restricted);
    try {
      const roots = await this.roots();
      const { place } = this.parts.file.viewed;
      const at = (top: string | undefined): Root | undefined =>
        roots.find(({ root }) => root === top);
      const root = at(asked.root) ?? at(place?.root) ?? roots[0];
      if (!root) return absent(l10n.t("No repository yet"), noRepository);
      return await this.weekIn(root, roots, asked, work);
    } catch (error) {
      if (GitError.is(error, "notFound"))
        return absent(l10n.t("No git"), { text: absenceText.noGit });
      if (GitError.is(error, "untrusted")) return absent(l10n.t("Restricted Mode"), restricted);
      const text = l10n.t("Baton could not make this week: {0}", plainLine(errorText(error)));
      return absent(l10n.t("Something went wrong"), { text, remedy: "readHistory" });
    }
  }

  /** The repositories of the window's folders, and those of files that the lead was in. */
  private async roots(): Promise<Root[]> {
    const { place } = this.parts.file.viewed;
    if (place) {
      const { root, path } = place;
      this.met.set(root, { root, resource: Uri.joinPath(Uri.file(root), path) });
    }
    const roots = await workspaceRoots(this.parts.git);
    const others = [...this.met.values()].filter(
      ({ root }) => !roots.some((one) => one.root === root),
    );
    return [...roots, ...others];
  }

  private async weekIn(
    root: Root,
    roots: readonly Root[],
    asked: Asked,
    work: Work,
  ): Promise<FoundWeek | undefined> {
    const repositories = choicesOf(roots);
    const settings = readSettings(root.resource);
    const state = this.parts.views.historyOf(root.root, settings);
    const at = { repositories, root: root.root };
    if (state.kind === "reading") {
      return absent(
        l10n.t("One moment"),
        { text: l10n.t("Baton is reading the history: {0} %.", state.percent) },
        at,
      );
    }
    if (state.kind === "stopped") return absent(l10n.t("Stopped"), stopped, at);
    if (state.kind === "failed") {
      const text = l10n.t("Baton could not read this repository: {0}", plainLine(state.message));
      return absent(l10n.t("Not read"), { text, remedy: "readHistory" }, at);
    }
    if (state.head === undefined)
      return absent(l10n.t("Nothing yet"), { text: absenceText.noCommits }, at);
    return this.knownWeek({ root, settings, history: state.history, asked, repositories, work });
  }

  private async knownWeek(ground: Ground): Promise<FoundWeek | undefined> {
    const { root, settings, history, asked, repositories } = ground;
    const { clock } = this.parts;
    const mondays = mondaysKnown(this.firstDay(history), this.zone.dayOf(clock.now()));
    const known = new Set(mondays);
    const isKnown = (one: number | undefined): one is number => one !== undefined && known.has(one);
    const monday = isKnown(asked.monday) ? asked.monday : this.thisMonday;
    const compared =
      isKnown(asked.compared) && asked.compared !== monday ? asked.compared : undefined;
    const input = await this.inputOf(ground, monday, compared);
    if (!input) return undefined;
    const wording = { calendar: this.calendar, quote: plainLine };
    const summary = weekSummary(input, wording);
    const other =
      compared === undefined ? undefined : weekSummary({ ...input, monday: compared }, wording);
    const view = weekView({
      summary,
      other,
      hours: settings.policy.hours,
      calendar: this.calendar,
      days: daysOfWeek(input.records?.days ?? [], monday).map(({ day }) => day),
      notes: notesOn(history, summary),
      choices: {
        root: root.root,
        repositories,
        monday,
        weeks: weekChoices(mondays, this.calendar.days),
        ...(compared !== undefined && { compared }),
      },
    });
    return { view, week: { root, monday, input, summary } };
  }

  private async inputOf(
    { root, settings, history, repositories: choices, work }: Ground,
    monday: number,
    compared: number | undefined,
  ): Promise<WeekInput | undefined> {
    const { repositories, tracked, clock } = this.parts;
    const state = repositories.stateOf(root.root, settings);
    const read = state.kind === "ready" ? state.read : undefined;
    const codeowners = read?.codeowners?.codeowners;
    const there = new Set(await tracked.of(root.root));
    const judged: Judged = {
      history,
      settings: { ...settings, leadEmails: read?.leadEmails ?? settings.leadEmails },
      ownershipOf: (path) => (codeowners ? ownershipOf(codeowners, path) : { kind: "noRule" }),
      isThere: (path) => there.has(path),
    };
    const told = [
      ...mondaysToldFrom(monday),
      ...(compared === undefined ? [] : mondaysToldFrom(compared)),
    ];
    const wanted = [...new Set(told)];
    const by = { root: root.root, rules: codeowners };
    const onProgress = (done: number): void => {
      const text = l10n.t("Baton is working through your weeks: {0} of {1}.", done, wanted.length);
      const at = { repositories: choices, root: root.root };
      work.onProgress(absentView(l10n.t("One moment"), { text }, at));
    };
    const commitWeeks = await this.weeks.of(judged, by, wanted, onProgress, work.isStopped);
    if (!commitWeeks) return undefined;
    const { records, zone } = this;
    const reading = { judged, root: root.root, weeks: [...commitWeeks.values()] };
    // The figures read it again: what was judged is kept with the weeks, and costs nothing then.
    await stepsInSlices(reread(records.days, reading), work.isStopped);
    if (work.isStopped()) return undefined;
    return {
      ...judged,
      commitWeeks,
      monday,
      now: clock.now(),
      zone,
      root: root.root,
      records,
      hours: settings.policy.hours,
      band: settings.band,
    };
  }

  private get records(): Records {
    const { ledger, time } = this.parts;
    const reflections = time.entries.filter((entry) => entry.kind === "reflection");
    return { days: time.days, ledger: ledger.entries, reflections };
  }

  /** The day of the oldest commit that is known; today without any. */
  private firstDay({ index }: KnownHistory): number {
    const commits = index.commits();
    const ends = [commits[0], commits.at(-1)].filter((commit) => commit !== undefined);
    const times = ends.map((commit) => index.timeOf(commit));
    return this.zone.dayOf(Math.min(this.parts.clock.now(), ...times));
  }
}

/** A repository whose history is known, and what is asked about it. */
interface Ground {
  readonly root: Root;
  readonly settings: Settings;
  readonly history: KnownHistory;
  readonly asked: Asked;
  readonly repositories: readonly Choice[];
  readonly work: Work;
}

const restricted: Note = {
  text: l10n.t(
    "This workspace is in Restricted Mode, so Baton starts no git and knows no weeks. Trust it to see yours.",
  ),
  remedy: "trust",
};
const noRepository: Note = {
  text: l10n.t("Open a folder of a git repository, and Baton shows your weeks in it."),
};
const stopped: Note = {
  text: l10n.t("You stopped Baton while it read the history."),
  remedy: "readHistory",
};

function absent(
  title: string,
  note: Note,
  at: Pick<AbsentView, "repositories" | "root"> = { repositories: [] },
): FoundWeek {
  return { view: absentView(title, note, at) };
}

function absentView(
  title: string,
  note: Note,
  at: Pick<AbsentView, "repositories" | "root">,
): AbsentView {
  return { kind: "absent", title, note, ...at };
}

/** What is special about a week that can be shown. */
function notesOn({ index, people, team }: KnownHistory, { source }: WeekSummary): Note[] {
  const isKnown = index.commitsBy(people.leadId).length > 0;
  return [
    ...(isKnown ? [] : [unknownLead]),
    ...(team.members.size === 0 ? [noTeam] : []),
    ...(source === "git" ? [gitAlone] : []),
  ];
}

const unknownLead: Note = {
  text: l10n.t(
    "Git knows no commit of yours here. If you commit with another address, tell Baton.",
  ),
  remedy: "setUpTeam",
};
const noTeam: Note = {
  text: l10n.t("Nobody but you has been active here of late, so nothing counts as the team’s."),
  remedy: "setUpTeam",
};
const gitAlone: Note = {
  text: l10n.t(
    "Nothing was recorded in this week: what you see comes from git alone, in commits and not in hours.",
  ),
};

function choicesOf(roots: readonly Root[]): Choice[] {
  const names = roots.map(({ root }) => plainLine(basename(root), 60));
  return roots.map(({ root }, place) => {
    const name = names[place] ?? "";
    const isTwice = names.filter((one) => one === name).length > 1;
    return { value: root, name: isTwice ? `${name} (${plainLine(root, 120)})` : name };
  });
}
