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
  type: "typing",
  assist: "text that came in bulk",
  read: "reading",
  review: "review",
  pair: "pairing",
  hint: "writing a hint",
  debug: "debugging",
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
        ? "Not recording: this workspace is in Restricted Mode."
        : `Not recording: it is switched off. ${link("Settings", "openSettings")}`;
    case "stuck":
      return "Not recording: the disk takes nothing at present. What was kept is safe.";
    case "paused":
      return `${pausedText(state.until, calendar, now)} ${link("Resume", "resumeRecording")}`;
    case "on": {
      const parts = [
        ...(state.mode === undefined ? [] : [modeText[state.mode]]),
        ...(state.seconds === undefined ? [] : [`${minutes(state.seconds)} on this file today`]),
      ];
      const what = parts.length === 0 ? "on, nothing in front" : parts.join(", ");
      return `Recording: ${what}. ${link("Pause", "pauseRecording")}`;
    }
  }
}

/** Takes when a pause ends (unix seconds, nothing for never by itself), the calendar and the moment; gives the sentence. */
export function pausedText(until: number | undefined, calendar: Calendar, now: number): string {
  if (until === undefined) return "Recording is paused until you resume it.";
  const isToday = calendar.dayNumber(until) === calendar.dayNumber(now);
  return `Recording is paused until ${calendar.clock(until)}${isToday ? "" : " tomorrow"}.`;
}

/** Whole minutes that have passed, as a clock would count them. */
function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} min`;
}
