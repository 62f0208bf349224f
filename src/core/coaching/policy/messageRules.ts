import { secondsPerDay } from "../../time/units";
import { counted } from "../words";
import { type Answer, type Rule, says, whenText } from "./asked";
import { workingDaysBetween } from "./hours";
import { momentText } from "./momentText";

/** A day at the end of summer time. */
const longestDay = 25 * 3600;

const noLimit = (what: string): Answer => ({ allows: true, text: `You set no limit ${what}.` });

export const messagesOn: Rule = ({ settings }) =>
  says(settings.messages, "Messages are on.", "Messages are off.");

/** A message helps at this kind of moment. */
export const messageMoment: Rule = ({ moment: { kind }, settings }) =>
  says(
    settings.messageMoments.includes(kind),
    `A message may come ${momentText[kind]}.`,
    `Only the status bar speaks ${momentText[kind]}.`,
  );

/** The lead has had time to get to know the status bar. */
export const firstDays: Rule = ({ settings, circumstances }) => {
  const days = settings.firstDays;
  if (days === undefined) return noLimit("for the first days");
  const { firstUsedAt, now, calendar } = circumstances;
  const gone = workingDaysBetween(firstUsedAt, now, settings.hours, calendar);
  const wanted = counted(days, "working day", "working days");
  return says(
    gone >= days,
    `Your first ${wanted} with Baton are over.`,
    `${gone} of your first ${wanted} with Baton are over; messages come after them.`,
  );
};

export const messagesADay: Rule = ({ settings, circumstances, ledger }) => {
  const most = settings.messagesADay;
  if (most === undefined) return noLimit("for a day");
  const { calendar, now } = circumstances;
  const today = calendar.dayNumber(now);
  // The day of a moment takes a while to tell, and only the newest can be of today.
  const count = ledger.messages.filter(
    (at) => at > now - longestDay && calendar.dayNumber(at) === today,
  ).length;
  return says(count < most, ...countTexts(count, "today", most));
};

export const messagesAWeek: Rule = ({ settings, circumstances, ledger }) => {
  const most = settings.messagesAWeek;
  if (most === undefined) return noLimit("for a week");
  const { now } = circumstances;
  const count = ledger.messages.filter((at) => at > now - 7 * secondsPerDay && at <= now).length;
  return says(count < most, ...countTexts(count, "in the past seven days", most));
};

export const messagesApart: Rule = (asked) => {
  const hours = asked.settings.hoursBetweenMessages;
  if (hours === undefined) return noLimit("between messages");
  const { now } = asked.circumstances;
  const last = asked.ledger.messages.at(-1);
  const wait = counted(hours, "hour", "hours");
  return says(
    last === undefined || now - last >= hours * 3600,
    `No message came in the past ${wait}.`,
    `The last message came ${whenText(asked, last ?? now)}; Baton waits for ${wait}.`,
  );
};

function countTexts(count: number, when: string, most: number): [string, string] {
  const text = `${counted(count, "message", "messages")} ${when}, of at most ${most}.`;
  return [text, text];
}
