import type { MomentKind } from "../moments/moment";
import type {
  Acted,
  Answered,
  Claimed,
  HandedBack,
  LedgerEntry,
  Paired,
  Quieted,
  Shown,
  Stamp,
} from "./entry";
import { fileKey, keptSeconds, namedKey, type RuleRecord, shownKey } from "./ledgerState";
import type { Tally } from "./tally";

const noRecord: RuleRecord = { shown: 0, notUseful: 0, acted: 0, rests: [] };
/** More answers in a row change nothing: a rest has long been as long as it gets. */
const restsAtMost = 30;

/** Takes a state that is being folded and the next entry in time; changes the state by it. */
export function takeEntry(tally: Tally, entry: LedgerEntry): void {
  switch (entry.kind) {
    case "shown":
      return takeShown(tally, entry);
    case "act":
      return takeAct(tally, entry);
    case "answer":
      return takeAnswer(tally, entry);
    case "incident":
      tally.incident = { since: entry.at, until: entry.until };
      return;
    case "incidentEnded":
      tally.incident = undefined;
      return;
    case "snooze":
      tally.snoozedUntil = entry.until;
      return;
    case "wake":
      tally.snoozedUntil = undefined;
      return;
    case "quiet":
    case "speak":
      return takeQuiet(tally, entry);
    case "mine":
    case "notMine":
      return takeMine(tally, entry);
    case "ruleOn":
      tally.rules.delete(entry.rule);
      return;
    case "handBack":
      return takeHandBack(tally, entry);
    case "pairing":
      return takePairing(tally, entry);
    case "comment":
    case "note":
      return;
  }
}

function takeShown(tally: Tally, entry: Shown & Stamp): void {
  const { rule, root, path, at } = entry;
  // The first to have a name has it.
  if (nudgeOf(tally, entry.nudge, at)) return;
  setLast(tally.nudges, entry.nudge, entry);
  change(tally, rule, (record) => ({ ...record, shown: record.shown + 1 }));
  setLast(tally.lastShown, shownKey(rule, root, path), at);
  if (entry.level === "status") return;
  setLast(tally.lastMessage, fileKey(root, path), at);
  tally.messages.push(at);
}

function takeAct(tally: Tally, { act, person, at, root, path, nudge }: Acted & Stamp): void {
  tally.acts.push({ act, email: person, at, root, path });
  const rule = nudge === undefined ? undefined : nudgeOf(tally, nudge, at)?.rule;
  if (!rule) return;
  change(tally, rule, (record) => ({ ...record, acted: record.acted + 1, rests: [] }));
}

/** To pair on a file is to go to somebody about it, with or without an invitation before. */
function takePairing(tally: Tally, { step, people, root, path, at }: Paired & Stamp): void {
  if (step !== "started" || root === undefined || path === undefined) return;
  for (const email of people) tally.acts.push({ act: "pair", email, at, root, path });
}

function takeAnswer(tally: Tally, { nudge, reason, at }: Answered & Stamp): void {
  const rule = nudgeOf(tally, nudge, at)?.rule;
  // The other reasons are about the lead's day and say nothing against the rule.
  if (!rule || (reason !== "notUseful" && reason !== "ignored")) return;
  change(tally, rule, (record) => ({
    ...record,
    notUseful: record.notUseful + (reason === "notUseful" ? 1 : 0),
    rests: [...record.rests, { reason, at }].slice(-restsAtMost),
  }));
}

function takeQuiet(tally: Tally, entry: Quieted & Stamp): void {
  if (entry.kind === "quiet") tally.quiet.set(namedKey(entry), entry);
  else tally.quiet.delete(namedKey(entry));
}

function takeMine(tally: Tally, entry: Claimed & Stamp): void {
  if (entry.kind === "mine") tally.mine.set(namedKey(entry), entry);
  else tally.mine.delete(namedKey(entry));
}

function takeHandBack(tally: Tally, entry: HandedBack & Stamp): void {
  const { id, step, root, paths = [], person = "", at } = entry;
  if (step === "opened") {
    if (root !== undefined) tally.handBacks.set(id, { id, root, paths, person, at });
  } else if (step === "broughtBack" || step === "closed" || step === "dropped") {
    tally.handBacks.delete(id);
  }
}

function change(tally: Tally, rule: MomentKind, how: (record: RuleRecord) => RuleRecord): void {
  tally.rules.set(rule, how(tally.rules.get(rule) ?? noRecord));
}

/** A nudge that is too old is forgotten, whether or not it is still there: when it goes is chance. */
function nudgeOf({ nudges }: Tally, nudge: string, at: number): (Shown & Stamp) | undefined {
  const found = nudges.get(nudge);
  return found && found.at > at - keptSeconds ? found : undefined;
}

/** Puts something last in its map, so that the map stays in the order of time. */
function setLast<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}
