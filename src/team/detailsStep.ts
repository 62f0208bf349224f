import { l10n, type QuickPickItem } from "vscode";
import { unknownHandles } from "../core/people/setUp/ownerHandles";
import type { Details, Member } from "../core/people/setUp/teamEdit";
import { type Topic, topics, topicText } from "../core/people/topics";
import { labelText } from "../core/text/plain";
import { currentDetails } from "./currentDetails";
import { pick } from "../host/shown/quickPicks";
import { keyOf, type SetUpState } from "./setUpState";
import type { Outcome, StepPlace } from "../host/shown/steps";

interface PersonItem extends QuickPickItem {
  readonly member?: Member;
}

/** Anything to add about somebody: handle, time zone, topics. Nobody has to be stepped through. */
export async function detailsStep(state: SetUpState, place: StepPlace): Promise<Outcome> {
  for (;;) {
    const goOn: PersonItem = { label: l10n.t("$(check) Go on") };
    const items = [goOn, ...state.members.map((member) => personItem(state, member))];
    const placeholder = l10n.t("Anything to add about somebody? It may stay empty.");
    const picked = await pick({ ...place, placeholder, items });
    if (picked.kind !== "chosen") return picked.kind;
    const [chosen] = picked.items;
    if (!chosen?.member) return "next";
    if ((await personStep(state, chosen.member, place)) === "cancelled") return "cancelled";
  }
}

function personItem(state: SetUpState, member: Member): PersonItem {
  const { handle, timeZone, topics: grows } = currentDetails(state, member);
  const known = [
    handle === "" ? l10n.t("no CODEOWNERS handle known") : handle,
    timeZone,
    grows.map(topicText).join(", "),
  ];
  const description = known.filter((text) => text !== "").map((text) => labelText(text, 80));
  return { label: labelText(member.person.name), description: description.join(" · "), member };
}

interface DetailItem extends QuickPickItem {
  readonly ask: (place: StepPlace) => Promise<Details | Outcome>;
}

/** One person's details; Back leads to the list of people. */
async function personStep(state: SetUpState, member: Member, place: StepPlace): Promise<Outcome> {
  const key = keyOf(member.person);
  const title = `${place.title}, ${labelText(member.person.name, 40)}`;
  for (;;) {
    const items = detailItems(state, member);
    const placeholder = l10n.t("What would you like to add?");
    const picked = await pick({ ...place, title, canGoBack: true, placeholder, items });
    if (picked.kind !== "chosen") return picked.kind;
    const answer = (await picked.items[0]?.ask({ ...place, title, canGoBack: true })) ?? "back";
    if (answer === "cancelled") return answer;
    if (typeof answer === "object") {
      state.details.set(key, { ...state.details.get(key), ...answer });
      return "next";
    }
  }
}

function detailItems(state: SetUpState, member: Member): DetailItem[] {
  const { handle, timeZone, topics: grows } = currentDetails(state, member);
  const unset = l10n.t("not set");
  return [
    {
      label: l10n.t("$(mention) CODEOWNERS handle"),
      description: handle === "" ? l10n.t("not known") : labelText(handle),
      ask: (place) => askHandle(state, handle, place),
    },
    {
      label: l10n.t("$(globe) Time zone"),
      description: timeZone === "" ? unset : timeZone,
      ask: (place) => askTimeZone(timeZone, place),
    },
    {
      label: l10n.t("$(mortar-board) Wants to grow in"),
      description: grows.length === 0 ? unset : grows.map(topicText).join(", "),
      ask: (place) => askTopics(grows, place),
    },
  ];
}

async function askHandle(
  state: SetUpState,
  now: string,
  place: StepPlace,
): Promise<Details | Outcome> {
  const rules = state.chosen.read.codeowners?.codeowners.rules ?? [];
  const taken = new Set(state.members.map((member) => currentDetails(state, member).handle));
  const free = unknownHandles(rules, state.history.people).filter((handle) => !taken.has(handle));
  const answer = await askOne(now, free, place, {
    placeholder:
      free.length === 0
        ? l10n.t("CODEOWNERS names no handle that is nobody's yet.")
        : l10n.t("Which handle of CODEOWNERS is this person?"),
    none: l10n.t("No handle"),
  });
  return typeof answer === "object" ? { handle: answer.value } : answer;
}

async function askTimeZone(now: string, place: StepPlace): Promise<Details | Outcome> {
  const zones = Intl.supportedValuesOf("timeZone");
  const wording = {
    placeholder: l10n.t("Where is this person's day?"),
    none: l10n.t("No time zone"),
  };
  const answer = await askOne(now, zones, place, wording);
  return typeof answer === "object" ? { timeZone: answer.value } : answer;
}

/** One value of a list, the present one among them, or none. */
async function askOne(
  now: string,
  values: readonly string[],
  place: StepPlace,
  { placeholder, none }: { readonly placeholder: string; readonly none: string },
): Promise<{ readonly value: string } | Outcome> {
  const all = [...new Set([...(now === "" ? [] : [now]), ...values])];
  const items = [
    ...all.map((value) => ({ label: labelText(value), value })),
    { label: `$(circle-slash) ${none}`, value: "" },
  ];
  const active = items.find(({ value }) => value === now);
  const picked = await pick({ ...place, placeholder, items, active });
  return picked.kind === "chosen" ? (picked.items[0] ?? "back") : picked.kind;
}

async function askTopics(now: readonly Topic[], place: StepPlace): Promise<Details | Outcome> {
  const items = topics.map((topic) => ({ label: topicText(topic), topic }));
  const ticked = items.filter(({ topic }) => now.includes(topic));
  const placeholder = l10n.t("What does this person want to grow in?");
  const picked = await pick({ ...place, placeholder, items, ticked });
  if (picked.kind !== "chosen") return picked.kind;
  return { topics: picked.items.map(({ topic }) => topic) };
}
