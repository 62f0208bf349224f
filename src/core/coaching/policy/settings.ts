import { type MomentKind, momentKinds } from "../moments/moment";

/** When the lead works. */
export interface WorkingHours {
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight; a beginning after the end means a night. */
  readonly from: number;
  readonly to: number;
}

/** What the lead decides about when Baton speaks. Undefined switches a number off. */
export interface PolicySettings {
  /** The moments that may bring a nudge. */
  readonly moments: readonly MomentKind[];
  /** Those of them that may bring a message. */
  readonly messageMoments: readonly MomentKind[];
  readonly messages: boolean;
  readonly messagesADay: number | undefined;
  readonly messagesAWeek: number | undefined;
  readonly hoursBetweenMessages: number | undefined;
  /** Working days without a message after Baton was first used. */
  readonly firstDays: number | undefined;
  /** Days before a message names the same file again. */
  readonly daysBetweenSameFile: number | undefined;
  /** Seconds without a key before Baton speaks. */
  readonly calmSeconds: number;
  /** Hours after an act in which Baton is quiet about its file. */
  readonly helpHours: number;
  readonly hours: WorkingHours | undefined;
  readonly backOff: BackOffSettings;
}

/** How a rule rests after an answer, and when it falls silent. */
export interface BackOffSettings {
  /** Days of the first rest after "not useful"; it doubles from there. */
  readonly notUsefulDays: number;
  /** Days of the first rest after an ignored nudge; it grows by half from there. */
  readonly ignoredDays: number;
  /** A rest is never longer. */
  readonly mostDays: number;
  /** A rule falls silent over this share of "not useful" … */
  readonly silentShare: number;
  /** … in at least so many nudges. */
  readonly silentAfter: number;
}

/**
 * What holds where the lead has set nothing. The studies that the numbers come from:
 * - A nudge at a workflow boundary, after a commit, was engaged with in 52 % of cases; in the middle
 *   of a task 62 % were dismissed (Kuo et al., arXiv 2601.10253). So only a commit brings a message.
 * - Nudge leaves out what somebody was active on in the last 24 hours (Maddila et al., TOSEM 2022,
 *   arXiv 2011.12468).
 * - An analyzer must stay under 10 % "not useful" (Tricorder: Sadowski et al., ICSE 2015).
 * - One message a day, three a week, four hours apart, a file once in 14 days, a rest that doubles:
 *   chosen so that messages stay rare, since the same words lose their effect (Drink Less trial, JMIR
 *   mHealth 2023). Five working days without one: the lead gets to know the status bar first.
 */
export const defaultPolicy: PolicySettings = {
  moments: momentKinds,
  messageMoments: ["committed"],
  messages: true,
  messagesADay: 1,
  messagesAWeek: 3,
  hoursBetweenMessages: 4,
  firstDays: 5,
  daysBetweenSameFile: 14,
  calmSeconds: 10,
  helpHours: 24,
  hours: { days: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60 },
  backOff: {
    notUsefulDays: 7,
    ignoredDays: 1,
    mostDays: 56,
    silentShare: 0.1,
    silentAfter: 10,
  },
};
