import { jsonOf } from "../../text/json";
import { isRecord } from "../../people/roster";
import { timeOf } from "../../coaching/ledger/fields";

/** A pause of recording: until a moment in unix seconds, or until the lead ends it. */
export interface PauseState {
  readonly until: number | undefined;
}

/** Takes a pause; gives the text of its file. */
export function printPause({ until }: PauseState): string {
  return `${JSON.stringify({ until: until ?? null })}\n`;
}

/**
 * Takes the text of the file; gives the pause. What cannot be read is a pause without an end: the
 * lead has asked for one, and would rather miss an hour than have one recorded. Never throws.
 */
export function parsePause(text: string): PauseState {
  const value = jsonOf(text);
  return { until: isRecord(value) ? timeOf(value["until"]) : undefined };
}

/** Takes a pause, if there is one, and the moment; gives whether it is on. */
export function isPausedAt(pause: PauseState | undefined, now: number): boolean {
  return pause !== undefined && (pause.until === undefined || now < pause.until);
}
