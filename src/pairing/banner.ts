import { type Event, l10n } from "vscode";
import type { StatusLine } from "../core/coaching/statusLine";
import { alongText, endedText, pairingHover, pairingLine } from "../core/coaching/pairing/words";
import type { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import { secondsPerDay } from "../core/time/units";
import type { Clock } from "../host/clock";
import { commandIds } from "../host/commandIds";
import { readSettings } from "../host/settings";
import type { BannerAct, StatusBanner } from "../host/shown/statusBanner";
import type { PairingSession } from "./session";

const actsWhileOn: readonly BannerAct[] = [
  { label: l10n.t("$(arrow-swap) Switch driver"), command: commandIds.switchDriver },
  { label: l10n.t("$(debug-stop) Stop pairing"), command: commandIds.stopPairing },
  { label: l10n.t("$(copy) Copy co-author line"), command: commandIds.copyCoAuthor },
];
const actsWhileOff: readonly BannerAct[] = [
  { label: l10n.t("$(organization) Start pairing"), command: commandIds.startPairing },
];

/** What a pairing says in Baton's one status bar item. */
export class PairingBanner implements StatusBanner {
  readonly onDidChange: Event<void>;

  constructor(
    private readonly session: PairingSession,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {
    this.onDidChange = session.onDidChange;
  }

  get line(): StatusLine | undefined {
    const { current } = this.session;
    return current && pairingLine(current, this.clock.now(), readSettings(undefined).turnMinutes);
  }

  get hover(): string {
    const { current, endedByItself } = this.session;
    const now = this.clock.now();
    if (current) {
      const { turnMinutes, addCoAuthor } = readSettings(undefined);
      return pairingHover(current, {
        calendar: this.calendar,
        now,
        turnMinutes,
        addsCoAuthor: addCoAuthor,
        hrefOf: (act) => `command:${commandIds[act]}`,
      });
    }
    // A day later it is no news.
    const isNews = endedByItself && now - endedByItself.activeAt < secondsPerDay;
    return isNews ? endedText(endedByItself, this.calendar, now) : "";
  }

  get heading(): string {
    const { current } = this.session;
    return current ? l10n.t("Pairing with {0}", labelText(alongText(current))) : l10n.t("Pairing");
  }

  get acts(): readonly BannerAct[] {
    return this.session.current ? actsWhileOn : actsWhileOff;
  }
}
