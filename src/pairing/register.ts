import { env, type ExtensionContext, l10n, window } from "vscode";
import { coAuthorLine } from "../core/coaching/pairing/coAuthors";
import { coAuthorsOf, type Partner } from "../core/coaching/pairing/pairing";
import { driverText } from "../core/coaching/pairing/words";
import { noticeText } from "../core/text/plain";
import type { Git } from "../git/git";
import type { VscodeGit } from "../git/vscodeGit";
import type { Clock } from "../host/clock";
import { pairingCommands } from "../host/commandIds";
import type { CurrentFile } from "../host/repositories/currentFile";
import { Disposables } from "../host/disposables";
import { errorText } from "../host/errorText";
import type { FileViews } from "../host/repositories/fileViews";
import { type Handler, registerHandlers } from "../host/handlers";
import { hasLiveShare, liveShareButton, startLiveShare } from "../host/liveShare";
import type { Listeners } from "../host/listeners";
import type { Log } from "../host/log";
import type { Repositories } from "../host/repositories/repositories";
import type { StatusBanner } from "../host/shown/statusBanner";
import { PairingBanner } from "./banner";
import { CommitBoxes } from "./commitBoxes";
import { Partners } from "./partners";
import type { PairingRecord } from "./record";
import { PairingSession } from "./session";
import { oneOrMore } from "../host/shown/plural";
import { leadCalendar } from "../host/leadLanguage";

/** What pairing mode is built on. */
export interface PairingParts {
  readonly git: Git;
  readonly vscodeGit: VscodeGit;
  readonly file: CurrentFile;
  readonly views: FileViews;
  readonly repositories: Repositories;
  readonly record: PairingRecord;
  readonly clock: Clock;
  readonly log: Log;
}

/** Pairing mode as the rest of Baton sees it. */
export interface PairingMode extends Disposables {
  /** What it says in Baton's status bar item. */
  readonly banner: StatusBanner;
  /** Whether the lead pairs now. */
  readonly isPairing: () => boolean;
  /** Whatever listens to events. */
  readonly listeners: readonly Listeners[];
}

/** Takes the extension's context and the parts; sets up pairing mode and its commands. The caller owns it. */
export function registerPairing(context: ExtensionContext, parts: PairingParts): PairingMode {
  const { vscodeGit, record, clock, log } = parts;
  const owner = new Disposables();
  const calendar = leadCalendar();
  const here = context.workspaceState;
  const session = owner.own(new PairingSession({ here, clock, record, log }));
  const boxes = owner.own(new CommitBoxes(session, vscodeGit, log));
  const banner = new PairingBanner(session, clock, calendar);
  const partners = new Partners(parts, calendar);
  const said = (run: Handler): Handler => {
    return async (...args) => {
      try {
        await run(...args);
      } catch (error) {
        log.warn(`pairing: ${errorText(error)}`);
        void window.showWarningMessage(
          l10n.t("Baton could not finish: {0}", noticeText(errorText(error))),
        );
      }
    };
  };
  registerHandlers(owner, pairingCommands, {
    startPairing: said(async (email) => {
      const chosen = await partners.chosen(startTitle, email);
      if (!chosen) return;
      session.start(chosen.root, chosen.partners);
      if (hasLiveShare()) await offerLiveShare(session);
    }),
    stopPairing: () => session.stop(),
    switchDriver: () => session.switchDriver(),
    copyCoAuthor: said(async () => {
      const { current } = session;
      const named = current ?? (await partners.chosen(copyTitle));
      if (named) await copyLines(named.partners);
    }),
  });
  // What was kept from before a reload may be over by now.
  session.look();
  return Object.assign(owner, {
    banner,
    listeners: [session, boxes],
    isPairing: () => session.current !== undefined,
  });
}

const startTitle = l10n.t("Baton: Start Pairing");
const copyTitle = l10n.t("Baton: Copy Co-author Line");

async function offerLiveShare({ current }: PairingSession): Promise<void> {
  const said = current
    ? l10n.t("You pair now, and {0}.", driverText(current))
    : l10n.t("You pair now.");
  const chosen = await window.showInformationMessage(said, liveShareButton);
  if (chosen === liveShareButton) await startLiveShare();
}

async function copyLines(partners: readonly Partner[]): Promise<void> {
  const lines = coAuthorsOf(partners).map(({ signedAs }) => coAuthorLine(signedAs));
  if (lines.length === 0) {
    void window.showInformationMessage(
      l10n.t("Baton knows no address to make a co-author line of."),
    );
    return;
  }
  await env.clipboard.writeText(lines.join("\n"));
  const said = oneOrMore(
    lines.length,
    l10n.t("Co-author line copied. Paste at the end of a commit message, after an empty line."),
    l10n.t("Co-author lines copied. Paste at the end of a commit message, after an empty line."),
  );
  void window.showInformationMessage(said);
}
