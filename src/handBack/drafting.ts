import { createHash } from "node:crypto";
import { l10n, window } from "vscode";
import type { ChangedFile } from "../core/coaching/change/changedFile";
import { parseDiff } from "../core/coaching/change/parseDiff";
import { topicsOf } from "../core/coaching/change/topicsOf";
import { familiarityOf } from "../core/coaching/handBack/candidates";
import { mostChangedFirst, spansOf } from "../core/coaching/handBack/changeSpan";
import type { HintRecord } from "../core/coaching/handBack/draft";
import { isOf } from "../core/coaching/handBack/follow";
import { foldHandBacks } from "../core/coaching/handBack/handBacks";
import { draftHint } from "../core/coaching/hints/draftHint";
import { printHint } from "../core/coaching/hints/hintDocument";
import { startRung } from "../core/coaching/hints/startRung";
import { givenName } from "../core/coaching/messages";
import type { Suggestion } from "../core/history/suggest";
import { emailKey } from "../core/people/contact";
import type { Topic } from "../core/people/topics";
import type { ParkScope } from "../core/parking/parked";
import { headOf } from "../git/repository";
import { chosenRepository } from "../host/repositories/chosenRepository";
import { type Choice, chosenHint } from "./choices";
import type { Hints } from "./hints";
import type { HandBackParts } from "./parts";
import { peopleItems } from "./people";
import { type Extent, targetOf } from "./target";
import { allSaved } from "./unsaved";

const title = l10n.t("Baton: Hand Back");

/**
 * Takes the parts, the hints, what is to be handed back, and what a menu or another command hands
 * over; drafts a hint about the change and opens it. Nothing is parked before the lead confirms.
 */
export async function handBack(
  parts: HandBackParts,
  { files, tabs }: Hints,
  extent: Extent,
  subject: unknown,
): Promise<void> {
  const target = await targetOf(parts, extent, subject);
  if (!target) return;
  const chosen = await chosenRepository(parts, title, target.place);
  if (!chosen || !(await allSaved(title, chosen.root, target.scope))) return;
  const text = await parts.parking.changeOf(chosen.root, target.scope);
  const change = mostChangedFirst(parseDiff(text));
  const found = topicsOf(change);
  const topics = [...new Set(found.map(({ topic }) => topic))];
  const people = await peopleItems(parts, chosen, change, topics);
  if (people.length === 0) {
    void window.showInformationMessage(
      l10n.t("Baton knows nobody to hand this to yet. Baton: Set Up Team names your people."),
    );
    return;
  }
  const { person: wanted } = target;
  const named =
    wanted === undefined
      ? undefined
      : people.find(({ suggestion }) => suggestion && isOf(suggestion.person, wanted));
  const repeats = repeatsIn(parts);
  const choice = await chosenHint({ title, people, found, chosen: named?.suggestion, repeats });
  if (!choice) return;
  const head = (await headOf(parts.git, chosen.root)) ?? "";
  const record = recordOf(chosen.root, target.scope, { change, text, head, choice, repeats });
  const file = await files.create(
    { ...record, at: parts.clock.now() },
    documentText(change, choice, record),
  );
  await tabs.open(file);
}

type Repeats = (to: Suggestion, topic: Topic | undefined) => number;

function repeatsIn({ record }: HandBackParts): Repeats {
  const before = foldHandBacks(record.entries).filter(({ state }) => state !== "broughtBack");
  return ({ person }, topic) =>
    topic === undefined
      ? 0
      : before.filter((one) => one.topic === topic && isOf(person, one.person)).length;
}

interface Drafted {
  readonly change: readonly ChangedFile[];
  readonly text: string;
  readonly head: string;
  readonly choice: Choice;
  readonly repeats: Repeats;
}

function recordOf(
  root: string,
  scope: ParkScope,
  { change, text, head, choice: { to, topic, urgency }, repeats }: Drafted,
): Omit<HintRecord, "at"> {
  const rung = startRung(familiarityOf(to), urgency, topic, repeats(to, topic));
  const [email = ""] = to.person.emails;
  return {
    root,
    scope,
    head,
    rung,
    mark: markOf(text),
    person: emailKey(email),
    name: to.person.name,
    ...(topic && { topic }),
    paths: change.map(({ path }) => path),
    spans: spansOf(change),
  };
}

function documentText(
  change: readonly ChangedFile[],
  { to, topic }: Choice,
  { rung, mark }: Pick<HintRecord, "rung" | "mark">,
): string {
  const name = givenName(to.person.name);
  // Another change begins with other words, the same change with the same.
  const wording = Number.parseInt(mark.slice(0, 4), 16);
  const hint = draftHint({ change, topic, givenName: name, wording });
  return printHint({ hint, to: name, startsAt: rung });
}

/** Takes a change as text; gives what tells it from any other. */
export function markOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
