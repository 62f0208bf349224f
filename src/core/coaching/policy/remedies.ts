import type { PolicyRule } from "./decision";

const quietList = "*Baton: Quiet List* undoes it";
const limits = "`baton.messageLimits` changes it";

/** What changes each rule's verdict, as Markdown that Baton alone has written; nothing where it is the day's. */
export const remedies: Readonly<Partial<Record<PolicyRule, string>>> = {
  ruleOn: "`baton.nudgeMoments` switches it",
  person: "*Baton: Set Up Team* says who is on your team",
  teamOwned: "CODEOWNERS and *Baton: Set Up Team* decide it",
  notGenerated: "`linguist-generated` in `.gitattributes` says so, or its name does",
  notMine: quietList,
  file: quietList,
  area: quietList,
  people: quietList,
  helpUnderWay: "a day later it no longer counts; an open hint is closed in *Baton: Handed Back*",
  snooze: "*Baton: Wake* ends it",
  incident: "*Baton: End Incident* ends it",
  hours: "`baton.workingDays` and `baton.workingHours` set them",
  typing: "`baton.calmSeconds` makes it longer",
  pairing: "*Baton: Stop Pairing* ends it",
  presenting: "*Baton: Stop Presenting* ends it",
  resting: quietList,
  useful: quietList,
  messagesOn: "`baton.messages` switches them",
  firstDays: limits,
  messagesADay: limits,
  messagesAWeek: limits,
  messagesApart: limits,
  messageSameFile: limits,
};
