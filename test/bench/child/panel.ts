import { WhoAnswerer } from "../../../src/cli/who";
import { defaultPolicy } from "../../../src/core/coaching/policy/settings";
import { Calendar } from "../../../src/core/text/calendar";
import { plainLine } from "../../../src/core/text/plain";
import { mondayOf } from "../../../src/core/time/isoWeek";
import { LocalTime } from "../../../src/core/time/localTime";
import type { ToPanel } from "../../../src/core/time/panel/messages";
import { mondaysKnown, weekChoices } from "../../../src/core/time/panel/weekChoices";
import { weekView } from "../../../src/core/time/panel/weekView";
import { commitWeek } from "../../../src/core/time/week/commitWeek";
import { reread } from "../../../src/core/time/week/reread";
import { defaultBand, type WeekInput } from "../../../src/core/time/week/weekInput";
import { mondaysToldFrom, weekSummary } from "../../../src/core/time/week/weekSummary";
import { daysOfWeek } from "../../../src/core/time/weeks/weekTime";
import type { DayRollUp } from "../../../src/core/time/weeks/rollUp";
import { Git } from "../../../src/git/git";
import { storeAt } from "./storeAt";

/** What the parent asks of this script. */
export interface PanelQuestion {
  /** Where the record is kept. */
  readonly storage: string;
  /** Unix seconds. */
  readonly now: number;
  /** The repository's root. */
  readonly root: string;
  readonly lead: string;
}

/** What the panel's page is sent, as JSON, and the milliseconds from the record in memory to it. */
export interface PanelAnswer {
  readonly message: string;
  readonly time: number;
}

const git = new Git({ binary: () => "git", mayStart: () => true });
const zone = new LocalTime();

/** All but the record: what git says of the weeks, and the repository's people and rules. */
async function knownAt({ storage, now, root, lead }: PanelQuestion): Promise<WeekInput> {
  const monday = mondayOf(zone.dayOf(now));
  const judging = await (await WhoAnswerer.open(git, root)).judging(lead);
  const judged = { ...judging, isThere: () => true };
  const weeks = mondaysToldFrom(monday).map((one) => commitWeek(judged, one, zone));
  const store = storeAt(storage, "warm", { now });
  await store.refresh();
  // The panel judges what CODEOWNERS says otherwise by now once, in the background.
  for (const _ of reread(store.days, { judged, root, weeks }));
  store.dispose();
  const commitWeeks = new Map(weeks.map((week) => [week.monday, week]));
  const settings = { hours: defaultPolicy.hours, band: defaultBand };
  return { ...judged, ...settings, commitWeeks, monday, now, zone, root };
}

function messageOf(known: WeekInput, days: readonly DayRollUp[]): ToPanel {
  const { monday, root, hours, now } = known;
  const input = { ...known, records: { days, ledger: [], reflections: [] } };
  const mondays = mondaysKnown(days[0]?.day ?? monday, zone.dayOf(now));
  const calendar = new Calendar();
  const view = weekView({
    summary: weekSummary(input, { calendar, quote: plainLine }),
    other: undefined,
    hours,
    calendar,
    days: daysOfWeek(days, monday).map(({ day }) => day),
    notes: [],
    choices: { root, repositories: [], monday, weeks: weekChoices(mondays, calendar.days) },
  });
  return { kind: "view", view, asked: {} };
}

async function answer(question: PanelQuestion): Promise<PanelAnswer> {
  const { storage, now } = question;
  const known = await knownAt(question);
  const store = storeAt(storage, "panel", { now });
  await store.refresh();
  const start = performance.now();
  const message = JSON.stringify(messageOf(known, store.days));
  return { message, time: performance.now() - start };
}

void answer(JSON.parse(process.argv[2] ?? "")).then((said) => console.log(JSON.stringify(said)));
