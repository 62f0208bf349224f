import type { GoalOutcome, Rating } from "../weeks/reflection";

/** Something to choose, by what it is called and what is handed back when it is chosen. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** A figure in words and numbers: the real table behind a chart. The first cell of a row heads it. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** What heads a column; numbers stand to the right, one below the other. */
export interface Column {
  readonly name: string;
  readonly isNumber: boolean;
}

/** What every figure has besides its picture. */
export interface Figure {
  readonly title: string;
  /** What there is to see, in a sentence. */
  readonly takeaway: string;
  /** How it is made, in a few sentences. */
  readonly made: readonly string[];
  readonly table: Table;
}

/** A part of the bars, by what it counts. */
export type SeriesKey = "team" | "elsewhere" | "coaching";

/** One week's bar. */
export interface Bar {
  /** As short as it stands below the bar: "W48". */
  readonly name: string;
  /** What the bar says, for whoever does not see it. */
  readonly label: string;
  /** In the order of the series, from the bottom; nothing where nothing was recorded. */
  readonly parts: readonly number[] | undefined;
  /** How far the bar reaches where gaps of up to five minutes count too. */
  readonly upTo?: number;
  /** Whether there was an incident, whose time is not in the bar. */
  readonly hadIncident?: boolean;
  /** Whether it is the week that is shown. */
  readonly isShown: boolean;
}

/** Bars of weeks, each made of parts. */
export interface BarsFigure extends Figure {
  readonly unit: "hours" | "commits";
  readonly series: readonly { readonly key: SeriesKey; readonly name: string }[];
  readonly bars: readonly Bar[];
  /** Shares of a bar from 0 to 1 between which the lead wants its lowest part to end. */
  readonly band?: { readonly from: number; readonly to: number; readonly name: string };
}

/** A point of a curve; without a share the curve has a gap. */
export interface CurvePoint {
  readonly name: string;
  readonly label: string;
  readonly share?: number;
  readonly isShown: boolean;
}

/** A curve of shares from 0 to 1. */
export interface CurveFigure extends Figure {
  readonly points: readonly CurvePoint[];
}

/** An hour of the week. */
export interface HourCell {
  /** How much there was in it, from 0 for nothing to 4. */
  readonly level: number;
  /** Whether it is one of the lead's own hours. */
  readonly isOwn: boolean;
  readonly label: string;
}

/** The hours of a week, day by day. */
export interface HoursFigure extends Figure {
  readonly days: readonly { readonly name: string; readonly hours: readonly HourCell[] }[];
  readonly legend: readonly string[];
}

/** What a row is about: a file or an area that the lead had their hands on, or an area only they know. */
export const grabKinds = ["file", "area", "onlyYours"] as const;

/** A file or an area, and who could have it. */
export interface GrabRow {
  readonly what: (typeof grabKinds)[number];
  readonly name: string;
  /** Time, commits and what else is known, each in a few words. */
  readonly facts: readonly string[];
  /** Who could have it, and why. */
  readonly candidate?: { readonly name: string; readonly facts: readonly string[] };
}

/** Where the lead's hands were, and what only they know. */
export interface HandsView {
  readonly takeaway: string;
  readonly made: readonly string[];
  readonly files: readonly GrabRow[];
  readonly areas: readonly GrabRow[];
  /** The areas that only the lead knows; the sentence says it where there is none. */
  readonly onlyYourAreas: { readonly takeaway: string; readonly rows: readonly GrabRow[] };
  readonly onlyYours?: { readonly takeaway: string; readonly table: Table };
}

/** Sentences with a table below, where there is something to count. */
export interface CountsView {
  readonly sentences: readonly string[];
  readonly made: readonly string[];
  readonly table?: Table;
}

/** One week of the lead's review comments. */
export interface PracticeWeek {
  readonly name: string;
  readonly label: string;
  readonly isShown: boolean;
}

/** One thing that review comments do, and the share of comments that did it. */
export interface PracticeRow {
  readonly name: string;
  /** From 0 to 1, one a week; null, which JSON keeps, where there are too few comments to tell. */
  readonly shares: readonly (number | null)[];
}

/** Small curves of shares, one below the other over the same weeks. */
export interface PracticeFigure extends Figure {
  readonly weeks: readonly PracticeWeek[];
  readonly rows: readonly PracticeRow[];
}

/** What the lead's own review comments did. */
export interface PracticeView {
  readonly title: string;
  readonly takeaway: string;
  readonly made: readonly string[];
  /** Absent where there was no comment in all the weeks. */
  readonly figure?: PracticeFigure;
}

/** What the lead noted about the week, to be written and changed. */
export interface ReflectionView {
  /** Days from 1970 to the week's Monday. */
  readonly monday: number;
  /** The goal that came from the week before, in words. */
  readonly carried?: string;
  readonly noted: Noted;
}

/** What the lead writes about a week; texts are empty where there is none. */
export interface Noted {
  readonly lastGoal?: GoalOutcome;
  readonly rating?: Rating;
  readonly sentence: string;
  readonly trigger: string;
  readonly action: string;
}

/** What the lead can say a stretch of the week was. */
export interface FixView {
  /** The days with a record; values are days from 1970. */
  readonly days: readonly Choice[];
  /** What it was; values are those of a correction. */
  readonly ways: readonly Choice[];
}

/** Two weeks side by side. */
export interface ComparisonView {
  readonly sentence: string;
  readonly table: Table;
}

/** Which repository and week are shown, and what else could be. */
export interface Choices {
  readonly root: string;
  readonly repositories: readonly Choice[];
  readonly monday: number;
  /** Newest first; values are days from 1970 to Mondays. */
  readonly weeks: readonly Choice[];
  readonly compared?: number;
}

/** A week as the panel shows it: everything in words, nothing to be decided any more. */
export interface WeekView {
  readonly kind: "week";
  readonly choices: Choices;
  readonly title: string;
  readonly days: string;
  /** The week in words. */
  readonly sentence: string;
  readonly share?: string;
  /** What is special about what is shown, with what can be done about it. */
  readonly notes: readonly Note[];
  /** The recorded hours, where there are any, and the commits. */
  readonly bars: readonly BarsFigure[];
  readonly curve: CurveFigure;
  readonly when: HoursFigure;
  readonly hands: HandsView;
  readonly coaching: CountsView;
  readonly practice: PracticeView;
  readonly nudges: CountsView;
  readonly reflection: ReflectionView;
  /** What can be set right in the record; absent where nothing was recorded. */
  readonly fix?: FixView;
  readonly limits: readonly string[];
  readonly comparison?: ComparisonView;
}

/** Something that is not as it could be, and what the lead can do about it. */
export interface Note {
  readonly text: string;
  readonly remedy?: Remedy;
}

/** What the lead can do where something is missing. */
export type Remedy = "setUpTeam" | "readHistory" | "trust";

/** There is no week to show, or not yet. */
export interface AbsentView {
  readonly kind: "absent";
  readonly title: string;
  readonly note: Note;
  readonly repositories: readonly Choice[];
  readonly root?: string;
}

/** All that the panel shows at one moment. */
export type PanelView = WeekView | AbsentView;
