import * as l10n from "@vscode/l10n";
import { secondsPerDay } from "../../time/units";
import { type Answer, type Rule, says, whenText } from "./asked";
import { workingDaysBetween } from "./hours";
import { momentText } from "./momentText";

/** A day at the end of summer time. */
const longestDay = 25 * 3600;

const noLimit = (text: string): Answer => ({ allows: true, text });

export const messagesOn: Rule = ({ settings }) =>
  says(settings.messages, l10n.t("Messages are on."), l10n.t("Messages are off."));

/** A message helps at this kind of moment. */
export const messageMoment: Rule = ({ moment: { kind }, settings }) =>
  says(
    settings.messageMoments.includes(kind),
    l10n.t("A message may come {0}.", momentText[kind]),
    l10n.t("Only the status bar speaks {0}.", momentText[kind]),
  );

/** The lead has had time to get to know the status bar. */
export const firstDays: Rule = ({ settings, circumstances }) => {
  const days = settings.firstDays;
  if (days === undefined) return noLimit(l10n.t("You set no limit for the first days."));
  const { firstUsedAt, now, calendar } = circumstances;
  const gone = workingDaysBetween(firstUsedAt, now, settings.hours, calendar);
  const wanted = days === 1 ? l10n.t("1 working day") : l10n.t("{0} working days", days);
  return says(
    gone >= days,
    l10n.t("Your first {0} with Baton are over.", wanted),
    l10n.t("{0} of your first {1} with Baton are over; messages come after them.", gone, wanted),
  );
};

export const messagesADay: Rule = ({ settings, circumstances, ledger }) => {
  const most = settings.messagesADay;
  if (most === undefined) return noLimit(l10n.t("You set no limit for a day."));
  const { calendar, now } = circumstances;
  const today = calendar.dayNumber(now);
  // The day of a moment takes a while to tell, and only the newest can be of today.
  const count = ledger.messages.filter(
    (at) => at > now - longestDay && calendar.dayNumber(at) === today,
  ).length;
  const text =
    count === 1
      ? l10n.t("1 message today, of at most {0}.", most)
      : l10n.t("{0} messages today, of at most {1}.", count, most);
  return { allows: count < most, text };
};

export const messagesAWeek: Rule = ({ settings, circumstances, ledger }) => {
  const most = settings.messagesAWeek;
  if (most === undefined) return noLimit(l10n.t("You set no limit for a week."));
  const { now } = circumstances;
  const count = ledger.messages.filter((at) => at > now - 7 * secondsPerDay && at <= now).length;
  const text =
    count === 1
      ? l10n.t("1 message in the past seven days, of at most {0}.", most)
      : l10n.t("{0} messages in the past seven days, of at most {1}.", count, most);
  return { allows: count < most, text };
};

export const messagesApart: Rule = (asked) => {
  const hours = asked.settings.hoursBetweenMessages;
  if (hours === undefined) return noLimit(l10n.t("You set no limit between messages."));
  const { now } = asked.circumstances;
  const last = asked.ledger.messages.at(-1);
  const when = whenText(asked, last ?? now);
  return says(last === undefined || now - last >= hours * 3600, ...apartTexts(when, hours));
};

/** Takes when the last message came, and the hours between two; gives the sentences for yes and no. */
function apartTexts(when: string, hours: number): [string, string] {
  return hours === 1
    ? [
        l10n.t("No message came in the past 1 hour."),
        l10n.t("The last message came {0}; Baton waits for 1 hour.", when),
      ]
    : [
        l10n.t("No message came in the past {0} hours.", hours),
        l10n.t("The last message came {0}; Baton waits for {1} hours.", when, hours),
      ];
}
