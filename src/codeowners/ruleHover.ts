import {
  type CancellationToken,
  Hover,
  type HoverProvider,
  l10n,
  MarkdownString,
  type Position,
  type TextDocument,
} from "vscode";
import { absenceText } from "../core/coaching/fileView";
import { type RulePeople, ruleHoverMarkdown } from "../core/coaching/ruleHover";
import { ownersCommitted } from "../core/coaching/ruleOwners";
import { Committers } from "../core/history/committers";
import type { OwnershipRule } from "../core/ownership/codeowners";
import { RuleFiles } from "../core/ownership/ruleFiles";
import type { Calendar } from "../core/text/calendar";
import { monthsOfDays, secondsPerDay } from "../core/time/units";
import { fileInForce } from "../git/codeownersFile";
import { GitError } from "../git/gitError";
import type { TrackedFiles } from "../git/trackedFiles";
import type { Clock } from "../host/clock";
import type { FileViews } from "../host/repositories/fileViews";
import { errorText } from "../host/errorText";
import type { Log } from "../host/log";
import { readSettings, type Settings } from "../host/settings";
import { inSlices } from "../host/slices";
import type { CodeownersDocuments, OpenCodeowners } from "./documents";

/** What a hover on a rule is drawn from. */
export interface RuleHoverParts {
  readonly documents: CodeownersDocuments;
  readonly tracked: TrackedFiles;
  readonly views: FileViews;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly log: Log;
}

/** Says of a rule in the CODEOWNERS file in force how many files it decides for, and who commits there. */
export class RuleHover implements HoverProvider {
  constructor(private readonly parts: RuleHoverParts) {}

  async provideHover(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const open = await this.parts.documents.of(document);
    const rule = open?.codeowners.rules.find(({ line }) => line === position.line + 1);
    if (!open || !rule || token.isCancellationRequested) return undefined;
    if ((await fileInForce(open.root, open.known)) !== open.path) return undefined;
    const text = await this.textFor(open, rule, readSettings(document.uri), token);
    const range = document.lineAt(position).range;
    return text === undefined ? undefined : new Hover(new MarkdownString(text), range);
  }

  private async textFor(
    open: OpenCodeowners,
    rule: OwnershipRule,
    settings: Settings,
    token: CancellationToken,
  ): Promise<string | undefined> {
    try {
      return await this.hoverFor(open, rule, settings, token);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (error.reason === "untrusted") return untrustedText;
      if (error.reason === "notFound") return absenceText.noGit;
      this.parts.log.warn(`${open.root}: cannot list files: ${errorText(error)}`);
      return undefined;
    }
  }

  private async hoverFor(
    open: OpenCodeowners,
    rule: OwnershipRule,
    settings: Settings,
    token: CancellationToken,
  ): Promise<string | undefined> {
    const { tracked, clock, calendar } = this.parts;
    const files = new RuleFiles(open.codeowners, rule);
    const take = (path: string): void => files.take(path);
    if (!(await inSlices(await tracked.of(open.root), take, token))) return undefined;
    const now = clock.now();
    const people = await this.peopleOf(files, open.root, settings, token);
    const months = monthsOfDays(settings.windowDays);
    return people && ruleHoverMarkdown({ files, people, months, calendar, now });
  }

  private async peopleOf(
    { own, rule }: RuleFiles,
    root: string,
    settings: Settings,
    token: CancellationToken,
  ): Promise<RulePeople | undefined> {
    const state = this.parts.views.historyOf(root, settings);
    if (state.kind !== "known") return state;
    const { index, people, team } = state.history;
    const now = this.parts.clock.now();
    const committers = new Committers(index, now - settings.windowDays * secondsPerDay, now);
    if (!(await inSlices(own, (path) => committers.take(path), token))) return undefined;
    const found = committers.found.flatMap((one) => {
      const who = people.persons[one.person];
      return who?.kind === "human" ? [{ ...one, who }] : [];
    });
    const committed = new Set(found.map(({ person }) => person));
    return {
      kind: "known",
      committers: found,
      ownersCommitted: ownersCommitted(rule.owners, people, team, settings.ownerTeams, committed),
    };
  }
}

const untrustedText = l10n.t(
  "This workspace is in Restricted Mode, so Baton starts no git. Trust it to see which files this rule decides for.",
);
