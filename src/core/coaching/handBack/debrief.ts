import { codeSpan } from "../../text/plain";
import { givenName } from "../messages";

/** What a debrief is about. */
export interface DebriefInput {
  /** Full name of who knows the file. */
  readonly name: string;
  /** Repository-relative path. */
  readonly path: string;
}

/**
 * Takes somebody who knows a file and the file, which the lead has just committed to alone; gives a
 * short offer to look at it together. It asks for what they see and explains nothing away.
 */
export function debriefText({ name, path }: DebriefInput): string {
  return [
    `Hi ${givenName(name)}, I have just committed a change to ${codeSpan(path)}, which you know well.`,
    "Could we look at it together for ten minutes?",
    "What would you have tried first, and what should I know before the next change here?",
  ].join(" ");
}
