import type { Moment } from "../core/coaching/moments/moment";
import { whyPage } from "../core/coaching/policy/whyPage";
import { waitingPage } from "../core/coaching/waitingPage";
import type { FilePlace } from "../git/repository";
import { readSettings } from "../host/settings";
import type { WhyKind } from "./explanationPages";
import { judged, type JudgeParts, uriOf } from "./judge";
import type { Nudges } from "./nudges";

/**
 * Takes the parts, the nudges, a kind of page and a file's place; gives the page: why Baton spoke
 * about the file, or what keeps it quiet there now.
 */
export async function whyTextOf(
  parts: JudgeParts,
  nudges: Nudges,
  kind: WhyKind,
  place: FilePlace,
): Promise<string> {
  const last = nudges.lastAt(place.root, place.path);
  const spoke = nudges.lastSpoken(place.root, place.path);
  if (kind === "why" && spoke) return whyPage(spoke.decision);
  const now = parts.clock.now();
  const moment: Moment = { kind: last?.moment.kind ?? "savedAfterEditing", at: now, ...place };
  const { decision } = await judged(parts, moment);
  if (decision.level === "none") return whyPage(decision);
  const { policy } = readSettings(uriOf(place.root, place.path));
  return waitingPage(place.path, policy, { calendar: parts.calendar, now });
}
