import { l10n, type QuickPickItem } from "vscode";
import type { TopicFound } from "../core/coaching/change/topicFound";
import { familiarityOf } from "../core/coaching/handBack/candidates";
import { fileName, rungText, urgencyText } from "../core/coaching/handBack/words";
import type { Urgency } from "../core/coaching/hints/hint";
import { startOf } from "../core/coaching/hints/startRung";
import type { Suggestion } from "../core/history/suggest";
import { type Topic, topics, topicText } from "../core/people/topics";
import { labelText } from "../core/text/plain";
import { pick } from "../host/shown/quickPicks";
import type { Outcome, Step, StepPlace } from "../host/shown/steps";
import { walk } from "../host/shown/steps";
import type { PersonItem } from "./people";

/** What the lead chooses from. */
export interface ChoiceInput {
  readonly title: string;
  readonly people: readonly PersonItem[];
  readonly found: readonly TopicFound[];
  /** Whom another command has chosen already. */
  readonly chosen: Suggestion | undefined;
  /** Takes a person and a topic; gives how often that topic went to that person before. */
  readonly repeats: (person: Suggestion, topic: Topic | undefined) => number;
}

/** What the lead has chosen. */
export interface Choice {
  readonly to: Suggestion;
  readonly topic: Topic | undefined;
  readonly urgency: Urgency;
}

/** Takes what there is to choose from; gives what was chosen, or nothing when the lead left. */
export async function chosenHint(input: ChoiceInput): Promise<Choice | undefined> {
  const choices = new Choices(input);
  const steps: Step[] = [];
  if (!input.chosen) steps.push((place) => choices.person(place));
  if (input.found.length !== 1) steps.push((place) => choices.topic(place));
  steps.push((place) => choices.urgency(place));
  await walk(input.title, steps);
  return choices.made;
}

interface TopicItem extends QuickPickItem {
  readonly topic: Topic | undefined;
}

class Choices {
  made: Choice | undefined;
  private to: Suggestion | undefined;
  private about: Topic | undefined;

  constructor(private readonly input: ChoiceInput) {
    this.to = input.chosen;
    this.about = input.found[0]?.topic;
  }

  async person(place: StepPlace): Promise<Outcome> {
    const active = this.input.people.find(({ suggestion }) => suggestion && suggestion === this.to);
    const placeholder = l10n.t("Who could take this change from here?");
    const picked = await pick({ ...place, placeholder, items: this.input.people, active });
    if (picked.kind !== "chosen") return picked.kind;
    this.to = picked.items[0]?.suggestion;
    return this.to ? "next" : "cancelled";
  }

  async topic(place: StepPlace): Promise<Outcome> {
    const items = topicItems(this.input.found);
    const active = items.find(({ topic }) => topic === this.about);
    const placeholder = l10n.t("What is the hint to be about?");
    const picked = await pick({ ...place, placeholder, items, active });
    if (picked.kind !== "chosen") return picked.kind;
    this.about = picked.items[0]?.topic;
    return "next";
  }

  async urgency(place: StepPlace): Promise<Outcome> {
    const { to, about } = this;
    if (!to) return "cancelled";
    const all: readonly Urgency[] = ["time", "soon", "now"];
    const repeats = this.input.repeats(to, about);
    const items = all.map((urgency) => {
      const { rung, because } = startOf(familiarityOf(to), urgency, about, repeats);
      return {
        label: urgencyText[urgency],
        description: l10n.t("starts at {0}", rungText(rung)),
        detail: because,
        urgency,
      };
    });
    const placeholder = l10n.t("How soon is it needed?");
    const picked = await pick({ ...place, placeholder, items });
    if (picked.kind !== "chosen") return picked.kind;
    const urgency = picked.items[0]?.urgency ?? "time";
    this.made = { to, topic: about, urgency };
    return "next";
  }
}

/** Those found first, with what says so; any other can be chosen too, or none. */
function topicItems(found: readonly TopicFound[]): TopicItem[] {
  const first = new Map(found.toReversed().map((one) => [one.topic, one]));
  const signs = found
    .filter((one) => first.get(one.topic) === one)
    .map(({ topic, sign, path, line }) => {
      const where = l10n.t("{0} line {1}", labelText(fileName(path), 40), line);
      return { label: topicText(topic), description: `${labelText(sign, 60)}, ${where}`, topic };
    });
  const others = topics.filter((topic) => !first.has(topic));
  const none = {
    label: l10n.t("none of these"),
    description: l10n.t("a general question"),
    topic: undefined,
  };
  return [
    ...signs,
    ...(signs.length === 0 ? [none] : []),
    ...others.map((topic) => ({ label: topicText(topic), topic })),
    ...(signs.length === 0 ? [] : [none]),
  ];
}
