import { l10n, type QuickPickItem, window } from "vscode";
import { incidentAt } from "../core/coaching/policy/undoable";
import type { Calendar } from "../core/text/calendar";
import { secondsPerDay } from "../core/time/units";
import type { Clock } from "../host/clock";
import type { Ledger } from "../host/records/ledger";
import { offer } from "./offer";

const hour = 3600;

interface SpanItem extends QuickPickItem {
  /** Unix seconds; null until the lead ends it. */
  readonly until: number | null;
}

/** Incident mode: Baton is quiet, and the time is marked. */
export class Incident {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
  ) {}

  /** Asks for how long, and begins it; gives whether it has begun. */
  async begin(): Promise<boolean> {
    const now = this.clock.now();
    const items = spans(now, this.calendar);
    const chosen = await window.showQuickPick(items, {
      title: l10n.t("Baton: Incident Mode"),
      placeHolder: l10n.t("Baton is quiet, and the time is marked as an incident. For how long?"),
    });
    if (chosen) this.beginUntil(chosen.until);
    return chosen !== undefined;
  }

  /** Takes when it ends in unix seconds (null for when the lead ends it); begins it. */
  beginUntil(until: number | null): void {
    this.ledger.add({ kind: "incident", until });
    const said =
      until === null
        ? l10n.t("Incident mode is on. Baton is quiet.")
        : l10n.t("Incident mode is on until {0}. Baton is quiet.", this.calendar.clock(until));
    void offer(said, l10n.t("End It"), () => this.end());
  }

  /** Ends it, or says that there is none. */
  end(): void {
    const isOn = incidentAt(this.ledger.state, this.clock.now()) !== undefined;
    if (isOn) this.ledger.add({ kind: "incidentEnded" });
    else void window.showInformationMessage(l10n.t("Incident mode is not on."));
  }
}

function spans(now: number, calendar: Calendar): SpanItem[] {
  const restOfDay = secondsPerDay - calendar.minuteOfDay(now) * 60;
  return [
    {
      label: l10n.t("$(clock) An hour"),
      description: l10n.t("until {0}", calendar.clock(now + hour)),
      until: now + hour,
    },
    {
      label: l10n.t("$(calendar) Today"),
      description: l10n.t("until midnight"),
      until: now + restOfDay,
    },
    { label: l10n.t("$(debug-stop) Until I say so"), until: null },
  ];
}
