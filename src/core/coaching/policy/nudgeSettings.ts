import * as l10n from "@vscode/l10n";
import { isRecord, isTextList } from "../../people/roster";
import { isMomentKind, type MomentKind, momentKinds } from "../moments/moment";
import { defaultMoments, type MomentSettings } from "../moments/momentState";
import { defaultPolicy, type PolicySettings, type WorkingHours } from "./settings";

/** The names of the settings about nudges, in the section that is Baton's. */
export const nudgeSettingNames = [
  "nudgeMoments",
  "sustainedEditing",
  "calmSeconds",
  "messages",
  "messageLimits",
  "workingDays",
  "workingHours",
] as const;

export type NudgeSettingName = (typeof nudgeSettingNames)[number];

/** What the lead decided about nudges, and a sentence for each setting that cannot be used. */
export interface NudgeSettings {
  readonly policy: PolicySettings;
  readonly moments: MomentSettings;
  readonly problems: readonly string[];
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const secondsPerMinute = 60;

/**
 * Takes the settings about nudges as they are written; gives what they come to, with the default in
 * the place of what cannot be used. Never throws.
 */
export function parseNudgeSettings(
  written: Readonly<Record<NudgeSettingName, unknown>>,
): NudgeSettings {
  const problems: string[] = [];
  const fault = (name: NudgeSettingName, remedy: string): undefined => {
    problems.push(`baton.${name}: ${remedy}`);
  };
  const limits = limitsIn(written.messageLimits, fault);
  const sustained = sustainedIn(written.sustainedEditing, fault);
  return {
    policy: {
      ...defaultPolicy,
      ...limits,
      moments: momentsIn(written.nudgeMoments, fault),
      messages: written.messages !== false,
      calmSeconds: calmIn(written.calmSeconds, fault),
      hours: hoursIn(written.workingDays, written.workingHours, fault),
    },
    moments: { ...defaultMoments, ...sustained },
    problems,
  };
}

type Fault = (name: NudgeSettingName, remedy: string) => undefined;

function momentsIn(value: unknown, fault: Fault): readonly MomentKind[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  const known = all.filter(isMomentKind);
  const isGood = value === undefined || (Array.isArray(value) && known.length === all.length);
  if (!isGood) fault("nudgeMoments", l10n.t("write a list of {0}.", momentKinds.join(", ")));
  return value === undefined || !Array.isArray(value) ? defaultPolicy.moments : known;
}

function calmIn(value: unknown, fault: Fault): number {
  const least = defaultPolicy.calmSeconds;
  if (value === undefined) return least;
  if (typeof value === "number" && value >= least) return value;
  fault("calmSeconds", l10n.t("write a number of seconds, {0} or more.", least));
  return least;
}

/** The names of the limits as they are written, and in the policy. */
const limitNames = {
  aDay: "messagesADay",
  aWeek: "messagesAWeek",
  hoursApart: "hoursBetweenMessages",
  firstWorkingDays: "firstDays",
  daysForAFile: "daysBetweenSameFile",
} as const;

type Limits = Partial<Pick<PolicySettings, (typeof limitNames)[keyof typeof limitNames]>>;

function limitsIn(value: unknown, fault: Fault): Limits {
  if (value === undefined) return {};
  const remedy = l10n.t(
    "write an object of numbers; it knows {0}, and 0 switches one off.",
    Object.keys(limitNames).join(", "),
  );
  if (!isRecord(value)) {
    fault("messageLimits", remedy);
    return {};
  }
  const given = Object.entries(limitNames).flatMap(([name, limit]) => {
    const number = value[name];
    if (number === undefined) return [];
    const isGood = typeof number === "number" && number >= 0;
    if (!isGood) fault("messageLimits", remedy);
    return isGood ? [[limit, number === 0 ? undefined : number] as const] : [];
  });
  return Object.fromEntries(given);
}

function sustainedIn(value: unknown, fault: Fault): Partial<MomentSettings> {
  if (value === undefined) return {};
  const { lines, minutes } = isRecord(value) ? value : {};
  if (!isRecord(value) || !isAmount(lines) || !isAmount(minutes)) {
    fault("sustainedEditing", l10n.t('write { "lines": 20, "minutes": 3 }, both above 0.'));
    return {};
  }
  return {
    ...(lines === undefined ? {} : { changedLines: lines }),
    ...(minutes === undefined ? {} : { typedSeconds: minutes * secondsPerMinute }),
  };
}

function isAmount(value: unknown): value is number | undefined {
  return value === undefined || (typeof value === "number" && value > 0);
}

function hoursIn(days: unknown, hours: unknown, fault: Fault): WorkingHours | undefined {
  const standard = defaultPolicy.hours;
  if (!standard || hours === "") return undefined;
  const [from, to] = rangeIn(hours, fault) ?? [standard.from, standard.to];
  return { days: daysIn(days, fault) ?? standard.days, from, to };
}

function daysIn(value: unknown, fault: Fault): number[] | undefined {
  if (value === undefined) return undefined;
  const names = isTextList(value) ? value : [];
  const days = names.map((name) => weekdays.indexOf(name) + 1).filter((day) => day > 0);
  if (isTextList(value) && days.length === names.length) return days;
  return fault("workingDays", l10n.t("write a list of {0}.", weekdays.join(", ")));
}

/** Minutes from midnight. An end before the beginning is a night; 24:00 is the end of the day. */
function rangeIn(value: unknown, fault: Fault): readonly [number, number] | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : "";
  const found = /^\s*(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)\s*$/.exec(text);
  const [hour = 99, minute = 0, toHour = 99, toMinute = 0] = (found ?? []).slice(1).map(Number);
  const [from, to] = [hour * 60 + minute, toHour * 60 + toMinute];
  const isTime = minute < 60 && toMinute < 60 && from < 24 * 60 && to <= 24 * 60;
  if (found && isTime && from !== to) return [from, to];
  return fault(
    "workingHours",
    l10n.t('write a time span such as "08:00-18:00", or "" for any time.'),
  );
}
