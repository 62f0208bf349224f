import { env, FileType, l10n, type TextDocument, Uri, ViewColumn, window, workspace } from "vscode";
import { type Area, AreaCommits, areaName, areasAround } from "../core/coaching/handOver/area";
import { areaHistory } from "../core/coaching/handOver/areaHistory";
import { areaPeople, type AreaPerson } from "../core/coaching/handOver/areaPeople";
import { handOverBrief, type OpenHint } from "../core/coaching/handOver/brief";
import { absenceText } from "../core/coaching/fileView";
import { givenName } from "../core/coaching/messages";
import type { KnownHistory } from "../core/coaching/situation";
import type { Ownership, OwnershipRule } from "../core/ownership/codeowners";
import { ownershipOf } from "../core/ownership/match";
import { type Person, personNamed } from "../core/people/people";
import type { Calendar } from "../core/text/calendar";
import { GitError } from "../git/gitError";
import { placeOfFolder } from "../git/repository";
import type { TrackedFiles } from "../git/trackedFiles";
import { activeFile } from "../host/repositories/activeFile";
import { actTargetOf } from "../host/actTarget";
import {
  type ChosenRepository,
  chosenRepository,
  type RepositoryParts,
} from "../host/repositories/chosenRepository";
import type { Clock } from "../host/clock";
import type { FileViews } from "../host/repositories/fileViews";
import { inSlices } from "../host/slices";
import { filesOf, pickedArea } from "./areaStep";
import { pickedPerson } from "./personStep";
import { title } from "./title";

/** What handing over is built on. */
export interface HandOverParts extends RepositoryParts {
  readonly views: FileViews;
  readonly tracked: TrackedFiles;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly openHints: OpenHints;
  readonly handedOver: HandedOver;
}

/** Keeps that the lead handed something over: to whom, in which repository, and the area's name. */
export type HandedOver = (person: Person, root: string, area: string) => Promise<void> | void;

/** Takes a repository's root and an area's files; gives the lead's hints there that are open. */
export type OpenHints = (root: string, paths: ReadonlySet<string>) => readonly OpenHint[];

interface Pointed {
  readonly root: string;
  readonly path: string;
  readonly isFolder: boolean;
  readonly resource: Uri;
}

/**
 * Takes the parts, and what a menu or another command hands over: a file or folder, or a target with
 * the person it is to go to; the active file and a list of people without them. Leads to a brief, or
 * says why there is none.
 */
export async function handOver(parts: HandOverParts, subject: unknown): Promise<void> {
  const target = actTargetOf(subject);
  const file = target && Uri.joinPath(Uri.file(target.root), target.path);
  const pointed = await pointedAt(parts, file ?? subject);
  if (!pointed) return;
  const chosen = await chosenRepository(parts, title, pointed);
  if (!chosen) return;
  const state = parts.views.historyOf(chosen.root, chosen.settings);
  if (state.kind !== "known") return;
  const ownership = ownershipAt(chosen, pointed);
  const areas = areasAround(pointed.path, pointed.isFolder, ownership);
  const tracked = await parts.tracked.of(chosen.root);
  const codeowners = chosen.read.codeowners?.codeowners;
  const area = await pickedArea(areas, tracked, codeowners);
  if (!area) return;
  const files = await filesOf(area, tracked, codeowners);
  const commits = new AreaCommits(state.history.index);
  await inSlices(files, (path) => commits.take(path));
  const asked = target && personNamed(state.history.people, target.person);
  const ground = { area, commits, history: state.history, asked };
  const people = peopleFor(parts, chosen, ground);
  const to = await pickedPerson(people, target?.person, { ...parts, now: parts.clock.now() });
  if (!to) return;
  await showBrief(textFor(parts, chosen, ground, people, to), to);
  await parts.handedOver(to.person, chosen.root, areaName(area));
}

/** What is being handed over, with all that is known of it. */
interface Ground {
  readonly area: Area;
  readonly commits: AreaCommits;
  readonly history: KnownHistory;
  /** Whom it is to go to, where that was said. */
  readonly asked: Person | undefined;
}

function peopleFor(
  { clock }: HandOverParts,
  { settings }: ChosenRepository,
  { area, commits, history, asked }: Ground,
): AreaPerson[] {
  const rule = area.kind === "rule" ? area.rule : undefined;
  return areaPeople({ history, commits: commits.commits, rule, asked, at: clock.now(), settings });
}

function textFor(
  { clock, calendar, openHints }: HandOverParts,
  { root, read }: ChosenRepository,
  { area, commits, history }: Ground,
  people: readonly AreaPerson[],
  to: AreaPerson,
): string {
  const now = clock.now();
  return handOverBrief({
    area,
    files: commits.paths.size,
    rules: rulesOver(read, area, commits.paths),
    to,
    others: people.filter((one) => one !== to && one.role === "steward" && !one.stranger),
    history: areaHistory(history, commits, now),
    openHints: openHints(root, commits.paths),
    calendar,
    now,
  });
}

/** The rules that decide for an area's files, each once, by line. */
function rulesOver(
  { codeowners }: ChosenRepository["read"],
  area: Area,
  paths: ReadonlySet<string>,
): OwnershipRule[] {
  if (area.kind === "rule") return [area.rule];
  const found = [...paths].flatMap((path) => codeowners?.codeowners.findRules(path) ?? []);
  const byLine = new Map(found.map((rule) => [rule.line, rule]));
  return [...byLine.values()].toSorted((a, b) => a.line - b.line);
}

/** A folder is owned as a file right in it would be. */
function ownershipAt({ read }: ChosenRepository, { path, isFolder }: Pointed): Ownership {
  const file = isFolder ? `${path === "" ? "" : `${path}/`}any` : path;
  return read.codeowners ? ownershipOf(read.codeowners.codeowners, file) : { kind: "noRule" };
}

async function pointedAt({ git }: HandOverParts, resource: unknown): Promise<Pointed | undefined> {
  const uri = resource instanceof Uri ? resource : activeFile();
  if (uri?.scheme !== "file")
    return say(l10n.t("Open a file of the area, or point at its folder."));
  if (!workspace.isTrusted) return say(absenceText.untrusted);
  try {
    const isFolder = ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
    const folder = isFolder ? uri : Uri.joinPath(uri, "..");
    const place = await placeOfFolder(git, folder.fsPath);
    if (!place) return say(absenceText.outside);
    const prefix = place.prefix.replace(/\/$/, "");
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const path = isFolder ? prefix : place.prefix + name;
    return { root: place.root, path, isFolder, resource: uri };
  } catch (error) {
    if (GitError.is(error, "notFound")) return say(absenceText.noGit);
    throw error;
  }
}

async function showBrief(text: string, { person }: AreaPerson): Promise<void> {
  const draft = await workspace.openTextDocument({ language: "markdown", content: text });
  await window.showTextDocument(draft, { viewColumn: ViewColumn.Beside, preview: false });
  void offerCopy(draft, givenName(person.name));
}

/** What is copied is the draft as the lead has made it by then. */
async function offerCopy(draft: TextDocument, name: string): Promise<void> {
  const said = l10n.t("A brief for {0}. What stands in [brackets] only you can say.", name);
  if ((await window.showInformationMessage(said, l10n.t("Copy"))) !== l10n.t("Copy")) return;
  await env.clipboard.writeText(draft.getText());
}

function say(sentence: string): undefined {
  void window.showInformationMessage(sentence);
  return undefined;
}
