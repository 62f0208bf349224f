import * as l10n from "@vscode/l10n";
import type { Topic } from "../../people/topics";
import { allRungs, type Familiarity, type Rung, type Urgency } from "./hint";

/** The rung to begin with, and what it was chosen for. */
export interface Start {
  readonly rung: Rung;
  /** A sentence for the lead. */
  readonly because: string;
}

/**
 * Worked examples help those who are new to something and stand in the way of those who know it
 * (Kalyuga et al. 2003, "The expertise reversal effect").
 */
const byFamiliarity: Readonly<Record<Familiarity, Start>> = {
  get new(): Start {
    const because = l10n.t("The file is new to them, so an example to complete helps most.");
    return { rung: 3, because };
  },
  get some(): Start {
    const because = l10n.t("They have worked here, so a pointer is enough to start from.");
    return { rung: 2, because };
  },
  get knows(): Start {
    return { rung: 1, because: l10n.t("They know the file, so a question is all they need.") };
  },
};

/**
 * Takes how well the person knows the file, how soon the change is needed, the topic and how often the
 * same topic has come up with the same person before; gives the rung to begin with and why. What is
 * urgent or about security is told in full, since a riddle would cost more than it teaches. Each
 * repeat takes one rung of help away (Renkl and Atkinson 2003, fading of worked steps), and what is needed
 * soon begins one rung further on, short of the full answer.
 */
export function startOf(
  familiarity: Familiarity,
  urgency: Urgency,
  topic: Topic | undefined,
  repeats = 0,
): Start {
  if (urgency === "now") {
    const because = l10n.t("It is needed now, so the whole answer with its reason goes out.");
    return { rung: 4, because };
  }
  if (topic === "security") {
    return { rung: 4, because: l10n.t("It is about security, so the risk is said plainly.") };
  }
  const { rung, because } = byFamiliarity[familiarity];
  const faded = allRungs[Math.max(0, rung - 1 - repeats)] ?? 1;
  if (urgency === "soon" && faded < 3) {
    const further = allRungs[faded] ?? faded;
    const sooner = l10n.t("It is needed soon, so it begins one step further on.");
    return { rung: further, because: sooner };
  }
  if (faded === rung) return { rung, because };
  const before = l10n.t("The topic has come up with them before, so less is given away.");
  return { rung: faded, because: before };
}

/** Takes the same; gives the rung alone. */
export function startRung(
  familiarity: Familiarity,
  urgency: Urgency,
  topic: Topic | undefined,
  repeats = 0,
): Rung {
  return startOf(familiarity, urgency, topic, repeats).rung;
}
