import { l10n, type QuickPickItem } from "vscode";
import { rungText } from "../../core/coaching/handBack/words";
import { allRungs, type Rung } from "../../core/coaching/hints/hint";
import { startOf } from "../../core/coaching/hints/startRung";
import { type Topic, topicText } from "../../core/people/topics";
import type { Severity } from "../../core/review/severityNames";
import { severitiesOffered, severityText } from "../../core/review/threads/severityLabel";
import { pick } from "../../host/shown/quickPicks";
import { type Outcome, type StepPlace, walk } from "../../host/shown/steps";
import type { Addressee, AddresseeItem } from "./people";

/** What the lead chooses before writing. */
export interface Choice {
  readonly addressee: Addressee | undefined;
  readonly severity: Severity;
  /** Absent: the lead's own words, and no hint. */
  readonly rung: Rung | undefined;
}

/** What is chosen from. */
export interface ChoiceInput {
  readonly title: string;
  readonly people: readonly AddresseeItem[];
  readonly topic: Topic | undefined;
  /** The severity chosen last. */
  readonly severity: Severity;
  /** Takes an address; gives how often the topic went to them before. */
  readonly repeats: (email: string) => number;
}

/** Takes what there is to choose from; gives what was chosen, or nothing when the lead left. */
export async function chosenStart(input: ChoiceInput): Promise<Choice | undefined> {
  const choices = new Choices(input);
  // With nobody to choose from there is nothing to ask.
  const asksWho = input.people.some(({ addressee }) => addressee);
  await walk(input.title, [
    ...(asksWho ? [(place: StepPlace) => choices.person(place)] : []),
    (place) => choices.weight(place),
    (place) => choices.rung(place),
  ]);
  return choices.made;
}

class Choices {
  made: Choice | undefined;
  private who: AddresseeItem | undefined;
  private severity: Severity;

  constructor(private readonly input: ChoiceInput) {
    this.severity = input.severity;
  }

  async person(place: StepPlace): Promise<Outcome> {
    const placeholder = l10n.t("Whom is it for?");
    const picked = await pick({
      ...place,
      placeholder,
      items: this.input.people,
      active: this.who,
    });
    if (picked.kind !== "chosen") return picked.kind;
    this.who = picked.items[0];
    return "next";
  }

  async weight(place: StepPlace): Promise<Outcome> {
    const picked = await pickedSeverity(place, this.severity);
    if (picked === "back" || picked === "cancelled") return picked;
    this.severity = picked;
    return "next";
  }

  async rung(place: StepPlace): Promise<Outcome> {
    const { input, severity } = this;
    const addressee = this.who?.addressee;
    const items = rungItems(addressee, input.topic, input.repeats(addressee?.email ?? ""));
    const placeholder = l10n.t(
      "How much do you give away? The next step is kept until they answer.",
    );
    const picked = await pick({ ...place, placeholder, items });
    if (picked.kind !== "chosen") return picked.kind;
    this.made = { addressee, severity, rung: picked.items[0]?.rung };
    return "next";
  }
}

/** Takes where the step stands and the severity now; gives the one chosen, or how the lead left. */
export async function pickedSeverity(
  place: Pick<StepPlace, "title"> & Partial<StepPlace>,
  now: Severity,
): Promise<Severity | "back" | "cancelled"> {
  const items = severitiesOffered.map((severity) => ({
    label: severityText[severity].name,
    description: severityText[severity].means,
    severity,
  }));
  const active = items.find(({ severity }) => severity === now);
  const picked = await pick({
    ...place,
    placeholder: l10n.t("How much does it ask?"),
    items,
    active,
  });
  if (picked.kind !== "chosen") return picked.kind;
  return picked.items[0]?.severity ?? now;
}

/** A step of a hint, or none, as a row of the list. */
export interface RungItem extends QuickPickItem {
  readonly rung: Rung | undefined;
}

/**
 * Takes whom a comment is for, its topic and how often that went to them before; gives the proposed
 * rung first, with its reason, then the others, the whole answer for what is urgent among them.
 */
export function rungItems(
  addressee: Addressee | undefined,
  topic: Topic | undefined,
  repeats: number,
): RungItem[] {
  const proposed = topic ? l10n.t("proposed, {0}", topicText(topic)) : l10n.t("proposed");
  // Of nobody in particular nobody knows what they know.
  const start = startOf(addressee?.familiarity ?? "some", "time", topic, repeats);
  const because = addressee || topic === "security" ? start.because : anyoneBecause;
  const rung = addressee || topic === "security" ? start.rung : 1;
  const itemOf = (one: Rung): RungItem => ({
    label: capital(rungText(one)),
    description: one === rung ? proposed : "",
    detail: one === rung ? because : rungMeans[one],
    rung: one,
  });
  return [
    itemOf(rung),
    ...allRungs.filter((one) => one !== rung).map(itemOf),
    { label: l10n.t("My own words"), description: l10n.t("no steps"), rung: undefined },
  ];
}

const anyoneBecause = l10n.t("A question leaves it to whoever takes it up.");

const rungMeans: Readonly<Record<Rung, string>> = {
  1: l10n.t("What the code does, and an open question about it."),
  2: l10n.t("The idea by its name, and where to look."),
  3: l10n.t("The code with a gap for them to fill."),
  4: l10n.t("For what cannot wait: the whole answer, with its reason."),
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
