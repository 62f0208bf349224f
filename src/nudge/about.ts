import type { Suggestion } from "../core/history/suggest";
import { folderOf } from "../core/history/pathNumbers";
import type { FilePlace } from "../git/repository";
import type { ViewedFile } from "../host/repositories/fileViews";
import type { OpenNudge } from "./nudges";

/** What the lead's word is about: a nudge and its file, or the file they are in. */
export interface About {
  readonly viewed: ViewedFile;
  readonly place: FilePlace | undefined;
  readonly nudge: OpenNudge | undefined;
  /** Whom the nudge names, or who knows the file best. */
  readonly suggestion: Suggestion | undefined;
}

/** Takes the nudge that is shown, if one is, and the file the lead is in; gives what they mean now. */
export function aboutNow(nudge: OpenNudge | undefined, viewed: ViewedFile): About {
  if (!nudge) {
    const { view, place } = viewed;
    const [suggestion] = view.kind === "known" ? view.situation.suggestions : [];
    return { viewed, place, nudge, suggestion };
  }
  const { root, path } = nudge.moment;
  const { suggestion } = nudge.decision;
  return { viewed: nudge.viewed, place: { root, path }, nudge, suggestion };
}

/** Takes what is meant; gives the area around the file: its CODEOWNERS rule, or its folder. */
export function areaOf({ viewed: { view }, place }: About): string {
  const ownership = view.kind === "known" ? view.situation.ownership : undefined;
  const isByRule = ownership !== undefined && ownership.kind !== "noRule";
  return isByRule ? ownership.rule.pattern : `/${folderOf(place?.path ?? "")}`;
}
