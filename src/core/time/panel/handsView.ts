import * as l10n from "@vscode/l10n";
import { plainLine } from "../../text/plain";
import type { Candidate } from "../week/candidates";
import { aloneText, filesText } from "../week/countText";
import type { GrabbedArea, GrabbedFile } from "../week/grabbed";
import { durationText, rangeText } from "../week/timeText";
import type { WeekSummary } from "../week/weekSummary";
import type { WeekSentences } from "../week/weekText";
import { whyText } from "../week/whyGrabbed";
import { madeOfHands } from "./made";
import type { GrabRow, HandsView } from "./panelView";

/** Takes a week's figures and sentences; gives where the lead's hands were, and what only they know. */
export function handsView(summary: WeekSummary, said: WeekSentences): HandsView {
  const { grabbed, onlyYours, onlyYourAreas } = summary;
  const { files, areas } = grabbed;
  // An area of one file says nothing that the file does not.
  const several = areas.filter((area) => area.files > 1);
  return {
    takeaway: said.grabbed,
    made: madeOfHands(),
    files: files.map((file) => {
      const facts = [...factsOf(file), ...file.why.map((why) => whyText[why])];
      return { ...rowOf("file", file.path, file), facts };
    }),
    areas: several.map((area) => {
      const facts = [filesText(area.files), ...factsOf(area)];
      return { ...rowOf("area", area.name, area), facts };
    }),
    onlyYourAreas: {
      takeaway: said.onlyYourAreas,
      rows: onlyYourAreas.areas.map((area) => {
        const facts = [...area.facts, ...nobodyIn(area)];
        return { ...rowOf("onlyYours", area.name, area), facts };
      }),
    },
    ...(said.onlyYours !== undefined && {
      onlyYours: {
        takeaway: said.onlyYours,
        table: {
          caption: l10n.t("Files that only you know"),
          columns: [
            { name: l10n.t("file"), isNumber: false },
            { name: l10n.t("your commits"), isNumber: true },
          ],
          rows: onlyYours.map(({ path, commits }) => [plainLine(path), String(commits)]),
        },
      },
    }),
  };
}

function rowOf(
  what: GrabRow["what"],
  name: string,
  { candidate }: { readonly candidate?: Candidate },
): Omit<GrabRow, "facts"> {
  const shown = { what, name: plainLine(name) };
  if (!candidate) return shown;
  return { ...shown, candidate: { name: plainLine(candidate.name, 60), facts: candidate.facts } };
}

function factsOf(grab: GrabbedFile | GrabbedArea): string[] {
  const { time, commits, incident } = grab;
  return [
    ...(time && time.joined > 0 ? [l10n.t("{0} typed", rangeText(time))] : []),
    ...(commits > 0 ? [aloneText(commits)] : []),
    ...(incident > 0 ? [l10n.t("{0} of it an incident", durationText(incident))] : []),
    ...nobodyIn(grab),
  ];
}

function nobodyIn({ candidate }: { readonly candidate?: Candidate }): string[] {
  return candidate ? [] : [l10n.t("nobody else on the team has worked near it of late")];
}
