import { isRecord } from "../../people/roster";
import { goalOutcomes, ratings } from "../weeks/reflection";
import { type CorrectedTo, corrections } from "../weeks/timeEntry";
import { type Asked, askedIn, isMonday } from "./asked";
import { grabKinds, type Noted, type PanelView, type Remedy } from "./panelView";

/** What the host tells the page. */
export type ToPanel =
  /** All that is to be shown, and what was asked for it. */
  | { readonly kind: "view"; readonly view: PanelView; readonly asked: Asked }
  /** A word on what was just done, for the page's one status line. */
  | { readonly kind: "said"; readonly text: string };

/** What the lead does with a file or an area that they had their hands on. */
export const handsActs = ["handOver", "pair", "open"] as const;

/** In what form a week can be taken along. */
export const exportForms = ["markdown", "html"] as const;

const remedies: readonly Remedy[] = ["setUpTeam", "readHistory", "trust"];

/** What the page tells the host. It may have been sent by anything, so `isFromPanel` has to look at it first. */
export type FromPanel =
  /** The page is there and wants to know what to show. */
  | { readonly kind: "ready" }
  | { readonly kind: "show"; readonly asked: Asked }
  | {
      readonly kind: "act";
      readonly act: (typeof handsActs)[number];
      readonly what: (typeof grabKinds)[number];
      /** As the view names it. */
      readonly name: string;
    }
  | { readonly kind: "remedy"; readonly remedy: Remedy }
  | { readonly kind: "export"; readonly form: (typeof exportForms)[number] }
  /** What the lead noted about a week (days from 1970 to its Monday), as it stands. */
  | { readonly kind: "reflect"; readonly monday: number; readonly noted: Noted }
  | ({ readonly kind: "correct" } & Stretch);

/** A stretch of a day, and what it was. */
export interface Stretch {
  /** Days since 1970. */
  readonly day: number;
  /** Minutes after midnight; the end is no longer in it. */
  readonly from: number;
  readonly until: number;
  readonly as: CorrectedTo;
}

/** The longest texts that a reflection keeps, in characters. */
export const longestNoted = { sentence: 500, trigger: 200, action: 200 } as const;

/** More than a page would ever send in one text. */
const longestText = 4096;

/** Takes any value; gives whether it is a message that the page may send. */
export function isFromPanel(value: unknown): value is FromPanel {
  if (!isRecord(value)) return false;
  switch (value["kind"]) {
    case "ready":
      return true;
    case "show":
      return isAsked(value["asked"]);
    case "act":
      return isOneOf(handsActs, value["act"]) && isSubject(value);
    case "remedy":
      return isOneOf(remedies, value["remedy"]);
    case "export":
      return isOneOf(exportForms, value["form"]);
    case "reflect":
      return isMonday(value["monday"]) && isNoted(value["noted"]);
    case "correct":
      return isStretch(value);
    default:
      return false;
  }
}

function isNoted(value: unknown): value is Noted {
  if (!isRecord(value)) return false;
  const { lastGoal, rating } = value;
  const isText = (name: keyof typeof longestNoted): boolean => {
    const text = value[name];
    return typeof text === "string" && text.length <= longestNoted[name];
  };
  return (
    (lastGoal === undefined || isOneOf(goalOutcomes, lastGoal)) &&
    (rating === undefined || isOneOf(ratings, rating)) &&
    isText("sentence") &&
    isText("trigger") &&
    isText("action")
  );
}

const minutesADay = 24 * 60;

function isMinute(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= minutesADay;
}

function isStretch({ day, from, until, as }: Readonly<Record<string, unknown>>): boolean {
  const isDay = Number.isInteger(day) && Math.abs(Number(day)) < 3_000_000;
  return isDay && isMinute(from) && isMinute(until) && from < until && isOneOf(corrections, as);
}

/** Whatever is asked must be understood as it is: an answer to half of a question would mislead. */
function isAsked(value: unknown): value is Asked {
  if (!isRecord(value)) return false;
  return Object.keys(value).length === Object.keys(askedIn(value)).length;
}

function isSubject({ what, name }: Readonly<Record<string, unknown>>): boolean {
  return isOneOf(grabKinds, what) && isShortText(name);
}

function isShortText(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestText;
}

function isOneOf<T>(all: readonly T[], value: unknown): value is T {
  return all.some((one) => one === value);
}
