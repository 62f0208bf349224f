import { isRecord } from "../core/people/roster";
import { emailKey } from "../core/people/contact";

/** Whom an act goes to and the file it is about, as one feature's command hands it to another's. */
export interface ActTarget {
  /** An address of the person, as `emailKey` gives it. */
  readonly person: string;
  /** The repository's top folder. */
  readonly root: string;
  /** Repository-relative, with "/". */
  readonly path: string;
}

/** Takes what a command was handed, which may be anything; gives the target, or nothing. */
export function actTargetOf(value: unknown): ActTarget | undefined {
  if (!isRecord(value)) return undefined;
  const { person, root, path } = value;
  if (typeof person !== "string" || typeof root !== "string" || typeof path !== "string") {
    return undefined;
  }
  return { person: emailKey(person), root, path };
}
