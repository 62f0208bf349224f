import * as l10n from "@vscode/l10n";
import type { PolicyRule } from "./decision";

/** Takes a rule; gives what changes its verdict, as Markdown that Baton alone has written; nothing where it is the day's. */
export function remedyOf(rule: PolicyRule): string | undefined {
  switch (rule) {
    case "ruleOn":
      return l10n.t("`baton.nudgeMoments` switches it");
    case "person":
      return l10n.t("*Baton: Set Up Team* says who is on your team");
    case "teamOwned":
      return l10n.t("CODEOWNERS and *Baton: Set Up Team* decide it");
    case "notGenerated":
      return l10n.t("`linguist-generated` in `.gitattributes` says so, or its name does");
    case "notMine":
    case "file":
    case "area":
    case "people":
    case "resting":
    case "useful":
      return l10n.t("*Baton: Quiet List* undoes it");
    case "helpUnderWay":
      return l10n.t(
        "a day later it no longer counts; an open hint is closed in *Baton: Handed Back*",
      );
    case "snooze":
      return l10n.t("*Baton: Wake* ends it");
    case "incident":
      return l10n.t("*Baton: End Incident* ends it");
    case "hours":
      return l10n.t("`baton.workingDays` and `baton.workingHours` set them");
    case "typing":
      return l10n.t("`baton.calmSeconds` makes it longer");
    case "pairing":
      return l10n.t("*Baton: Stop Pairing* ends it");
    case "presenting":
      return l10n.t("*Baton: Stop Presenting* ends it");
    case "messagesOn":
      return l10n.t("`baton.messages` switches them");
    case "firstDays":
    case "messagesADay":
    case "messagesAWeek":
    case "messagesApart":
    case "messageSameFile":
      return l10n.t("`baton.messageLimits` changes it");
    case "debugging":
    case "gitOperation":
    case "liveShare":
    case "oneWindow":
    case "sameFile":
    case "messageMoment":
      return undefined;
  }
}
