import { l10n, type LogOutputChannel, window } from "vscode";
import type { Calendar } from "../core/text/calendar";
import type { AlarmClock } from "../host/clock";
import { momentCommands } from "../host/commandIds";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { Disposables } from "../host/disposables";
import { registerHandlers } from "../host/handlers";
import type { Ledger } from "../host/records/ledger";
import { type About, aboutNow } from "./about";
import type { Acts } from "./acts";
import type { ExplanationPages, WhyKind } from "./explanationPages";
import { Incident } from "./incident";
import { showMessage } from "./messages";
import { askWhyNotNow, type NotNowParts } from "./notNow";
import type { Nudges, OpenNudge } from "./nudges";
import type { Quietness } from "./quiet";
import { showQuietList } from "./quietList";
import { deleteRecord, exportRecord } from "./recordCommands";

/** What the commands about moments are built on. */
export interface MomentCommandParts {
  readonly nudges: Nudges;
  readonly quiet: Quietness;
  readonly acts: Acts;
  readonly pages: ExplanationPages;
  /** Shows the list of acts. */
  readonly show: () => Promise<void>;
  readonly file: CurrentFile;
  readonly ledger: Ledger;
  readonly clock: AlarmClock;
  readonly calendar: Calendar;
  readonly log: LogOutputChannel;
  readonly isPairing: () => boolean;
  readonly was: NotNowParts["was"];
}

const noFile = l10n.t("Open a file of a repository, and Baton says why it speaks about it or not.");

/** Takes who owns the registrations and the parts; registers the commands about when Baton speaks. */
export function registerMoments(owner: Disposables, parts: MomentCommandParts): void {
  const { nudges, quiet, pages, show, file, ledger, clock, calendar } = parts;
  const incident = new Incident(ledger, clock, calendar);
  const about = (): About => aboutNow(nudges.current, file.viewed);
  const notNow = (): Promise<void> => askWhyNotNow({ ...parts, incident }, about());
  const take = (nudge = nudges.current): Promise<void> => takeUp(parts.acts, nudge, show);
  const why = async (kind: WhyKind): Promise<void> => {
    const { place } = about();
    if (place) await pages.openWhy(kind, place);
    else void window.showInformationMessage(noFile);
  };
  registerHandlers(owner, momentCommands, {
    doNudge: () => take(),
    notNow,
    whyThis: () => why("why"),
    whyNot: () => why("whynot"),
    quietList: () => showQuietList(parts),
    incident: () => incident.begin(),
    endIncident: () => incident.end(),
    startPresenting: () => quiet.present(true),
    stopPresenting: () => quiet.present(false),
    showLedger: () => pages.openRecord(),
    exportLedger: () => exportRecord(parts),
    deleteLedger: () => deleteRecord(parts),
  });
  owner.own(
    nudges.onDidSpeak((nudge) => {
      const isOpen = (): boolean => nudges.current === nudge;
      const ignored = (): void => {
        if (isOpen()) nudges.answer("ignored");
      };
      const wording = ledger.state.messages.length;
      const buttons = { take: () => take(nudge), notNow, why: () => why("why"), ignored };
      void showMessage(nudge, { clock, calendar, wording, ...buttons });
    }),
  );
}

/** Does what a nudge offers, or shows the acts when there is none. */
async function takeUp(
  acts: Acts,
  nudge: OpenNudge | undefined,
  show: () => Promise<void>,
): Promise<void> {
  const suggestion = nudge?.decision.suggestion;
  if (!nudge || !suggestion) return show();
  const { root, path } = nudge.moment;
  const chosen = { suggestion, place: { root, path } };
  await (nudge.decision.debrief ? acts.debrief(chosen) : acts.take(nudge.decision.act, chosen));
}
