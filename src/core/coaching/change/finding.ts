import type { TopicFound } from "./topicFound";

/** A topic found, with how telling it is. */
export interface Finding {
  readonly found: TopicFound;
  /** Higher is more telling; it orders topics within one change and is never shown. */
  readonly weight: number;
}
