import { commands, l10n, Uri, window } from "vscode";
import { emailKey } from "../core/people/contact";
import { plainLine } from "../core/text/plain";
import type { GrabRow, Remedy } from "../core/time/panel/panelView";
import { LocalTime } from "../core/time/localTime";
import { fixedText, stretchMeant } from "../core/time/panel/fixView";
import type { Stretch } from "../core/time/panel/messages";
import { reflectionFrom } from "../core/time/panel/reflectionView";
import { correctionsFor } from "../core/time/weeks/correctionsFor";
import type { GrabbedArea, GrabbedFile } from "../core/time/week/grabbed";
import type { OnlyYourArea } from "../core/time/week/onlyYourAreas";
import type { WeekSummary } from "../core/time/week/weekSummary";
import type { ActTarget } from "../host/actTarget";
import type { Clock } from "../host/clock";
import { commandIds } from "../host/commandIds";
import { leadCalendar } from "../host/leadLanguage";
import type { Repositories } from "../host/repositories/repositories";
import type { TimeRecord } from "../host/records/timeRecord";
import type { PanelAct } from "./weekPanel";
import type { FoundWeek } from "./weekSource";
import { exportWeek } from "./weekExport";

const gone = l10n.t("That is no longer among what you worked on most.");

/** What acts on the page are done with. */
export interface ActParts {
  readonly repositories: Repositories;
  readonly time: TimeRecord;
  readonly clock: Clock;
}

/** Takes the parts, what the lead does on the page and the week that is shown; does it, and gives what there is to say of it, if anything. */
export async function takeAct(
  parts: ActParts,
  message: PanelAct,
  found: FoundWeek,
): Promise<string | undefined> {
  switch (message.kind) {
    case "remedy":
      return remedy(parts.repositories, message.remedy, found);
    case "export":
      return found.week && exportWeek(message.form, found.view, found.week);
    case "act":
      return handsAct(message, found);
    case "reflect":
      return reflect(parts, message);
    case "correct":
      return correct(parts, message);
  }
}

async function remedy(
  repositories: Repositories,
  what: Remedy,
  { view }: FoundWeek,
): Promise<undefined> {
  if (what === "trust") await commands.executeCommand("workbench.trust.manage");
  if (what === "setUpTeam") await commands.executeCommand(commandIds.setUpTeam);
  const root = view.kind === "week" ? view.choices.root : view.root;
  if (what === "readHistory" && root !== undefined) repositories.refresh(root);
}

function reflect(
  { time, clock }: ActParts,
  { monday, noted }: Extract<PanelAct, { kind: "reflect" }>,
): string {
  const isKept = time.add(reflectionFrom(noted, monday, clock.now()));
  return isKept
    ? l10n.t("Kept on this machine.")
    : l10n.t("That is too long to be kept; please shorten it.");
}

/** Spans of the journal stay as they are; what is added says what they were. */
async function correct({ time, clock }: ActParts, stretch: Stretch): Promise<string> {
  const meant = stretchMeant(stretch, new LocalTime());
  const entries = await time.entriesBetween(meant.from, meant.until);
  const corrections = correctionsFor(entries, meant, stretch.as, clock.now());
  for (const correction of corrections) time.add(correction);
  return fixedText(stretch, corrections.length, leadCalendar().days);
}

/** The page names a file or an area; who it could go to, only the figures say. */
async function handsAct(
  { act, what, name }: Extract<PanelAct, { kind: "act" }>,
  { week }: FoundWeek,
): Promise<string | undefined> {
  const grab = week && grabNamed(week.summary, what, name);
  if (!week || !grab) return gone;
  const { root } = week.root;
  const { candidate } = grab;
  // What is handed over is what the row is about; an area by its files is one of those.
  const path = "path" in grab ? grab.path : candidate?.path;
  if (path === undefined) return gone;
  const file = Uri.joinPath(Uri.file(root), path);
  if (act === "open") {
    await window.showTextDocument(file, { preview: true });
    return undefined;
  }
  if (!candidate && (act === "pair" || what !== "onlyYours")) return gone;
  const target = (at: string): ActTarget | undefined =>
    candidate && { person: emailKey(candidate.email), root, path: at };
  // The command ends only with the lead's last answer to it.
  if (act === "pair")
    void commands.executeCommand(commandIds.pair, target(candidate?.path ?? path));
  else void commands.executeCommand(commandIds.handOver, target(path) ?? file);
  return undefined;
}

function grabNamed(
  { grabbed, onlyYourAreas }: WeekSummary,
  what: GrabRow["what"],
  name: string,
): GrabbedFile | GrabbedArea | OnlyYourArea | undefined {
  if (what === "file") return grabbed.files.find(({ path }) => plainLine(path) === name);
  const isNamed = (area: { readonly name: string }): boolean => plainLine(area.name) === name;
  return what === "area" ? grabbed.areas.find(isNamed) : onlyYourAreas.areas.find(isNamed);
}
