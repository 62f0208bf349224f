import * as l10n from "@vscode/l10n";
import type { Calendar } from "../../text/calendar";
import type { SpanMode } from "../spans/span";

/** How recording stands. */
export type RecordingState =
  | { readonly kind: "off"; readonly because: "untrusted" | "setting" }
  /** The disk takes nothing. */
  | { readonly kind: "stuck" }
  /** Until then, in unix seconds, or until the lead says so. */
  | { readonly kind: "paused"; readonly until: number | undefined }
  | {
      readonly kind: "on";
      /** Absent while nothing happens. */
      readonly mode: SpanMode | undefined;
      /** On the file in front, today; absent when there is none. */
      readonly seconds: number | undefined;
    };

const modeText: Readonly<Record<SpanMode, string>> = {
  get type() {
    return l10n.t("typing");
  },
  get assist() {
    return l10n.t("text that came in bulk");
  },
  get read() {
    return l10n.t("reading");
  },
  get review() {
    return l10n.t("review");
  },
  get pair() {
    return l10n.t("pairing");
  },
  get hint() {
    return l10n.t("writing a hint");
  },
  get debug() {
    return l10n.t("debugging");
  },
};

/** Takes a mode of work; gives it as one says it. */
export function modeWord(mode: SpanMode): string {
  return modeText[mode];
}

/** What a link in the sentence does. */
export type RecordingAct = "pauseRecording" | "resumeRecording" | "openSettings";

/**
 * Takes how recording stands, the calendar, the moment in unix seconds and what gives the address of a
 * link; gives the sentence of the hover, as Markdown without anything of a stranger's in it.
 */
export function recordingText(
  state: RecordingState,
  calendar: Calendar,
  now: number,
  hrefOf: (act: RecordingAct) => string,
): string {
  const link = (label: string, act: RecordingAct): string => `[${label}](${hrefOf(act)})`;
  switch (state.kind) {
    case "off":
      return state.because === "untrusted"
        ? l10n.t("Not recording: this workspace is in Restricted Mode.")
        : `${l10n.t("Not recording: it is switched off.")} ${link(l10n.t("Settings"), "openSettings")}`;
    case "stuck":
      return l10n.t("Not recording: the disk takes nothing at present. What was kept is safe.");
    case "paused":
      return `${pausedText(state.until, calendar, now)} ${link(l10n.t("Resume"), "resumeRecording")}`;
    case "on": {
      const parts = [
        ...(state.mode === undefined ? [] : [modeText[state.mode]]),
        ...(state.seconds === undefined
          ? []
          : [l10n.t("{0} on this file today", minutes(state.seconds))]),
      ];
      const what = parts.length === 0 ? l10n.t("on, nothing in front") : parts.join(", ");
      return `${l10n.t("Recording: {0}.", what)} ${link(l10n.t("Pause"), "pauseRecording")}`;
    }
  }
}

/** Takes when a pause ends (unix seconds, nothing for never by itself), the calendar and the moment; gives the sentence. */
export function pausedText(until: number | undefined, calendar: Calendar, now: number): string {
  if (until === undefined) return l10n.t("Recording is paused until you resume it.");
  const isToday = calendar.dayNumber(until) === calendar.dayNumber(now);
  const clock = calendar.clock(until);
  return isToday
    ? l10n.t("Recording is paused until {0}.", clock)
    : l10n.t("Recording is paused until {0} tomorrow.", clock);
}

/** Whole minutes that have passed, as a clock would count them. */
function minutes(seconds: number): string {
  return l10n.t("{0} min", Math.floor(seconds / 60));
}
