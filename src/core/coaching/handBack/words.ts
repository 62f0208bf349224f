import * as l10n from "@vscode/l10n";
import { topicText } from "../../people/topics";
import { labelText, plainLine } from "../../text/plain";
import type { Rung, Urgency } from "../hints/hint";
import { rungText as rungName } from "../hints/rungText";
import { givenName } from "../messages";
import type { FollowUp } from "./follow";
import type { HandBack, NamedHandBack } from "./handBacks";
import type { ReadAt } from "./thanks";

/** How soon the change is needed, as the lead chooses it. */
export const urgencyText: Readonly<Record<Urgency, string>> = {
  get time() {
    return l10n.t("There is time");
  },
  get soon() {
    return l10n.t("Soon, within the week");
  },
  get now() {
    return l10n.t("Now, it cannot wait");
  },
};

/** A row in the list of what was handed back. */
export interface Row {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** What a part of that list is called. */
export const groupText = {
  get open() {
    return l10n.t("Handed back");
  },
  get drafts() {
    return l10n.t("Drafted, not handed back yet");
  },
  get parked() {
    return l10n.t("Your parked changes");
  },
  get unreadable() {
    return l10n.t("Not readable");
  },
};

/** Takes an open hand-back and what came of it so far; gives its row: who, where, since when, which rung. */
export function handBackRow(
  handBack: NamedHandBack,
  follow: FollowUp | undefined,
  at: ReadAt,
): Row {
  const { topic, openedAt, answered, patched } = handBack;
  const told = [
    answered ? l10n.t("answered") : l10n.t("waiting for an answer"),
    patched ? l10n.t("your change sent as a patch") : "",
  ].filter((text) => text !== "");
  return {
    label: `${labelText(handBack.name, 40)}: ${labelText(fileName(handBack.paths[0]), 40)}`,
    description: [
      topic ? topicText(topic) : "",
      filesText(handBack),
      at.calendar.pastDay(openedAt, at.now),
    ]
      .filter((text) => text !== "")
      .join(" · "),
    detail: follow
      ? followText(follow, handBack, at)
      : `${rungText(handBack.rung)}, ${told.join(", ")}`,
  };
}

/** Takes what came of a hand-back; gives the sentence for the lead. */
export function followText(
  { person, isThem, at, path, reach }: FollowUp,
  handBack: Pick<NamedHandBack, "name">,
  { calendar, now }: ReadAt,
): string {
  const day = calendar.pastDay(at, now);
  const who = labelText(person.name, 40);
  if (reach === "lines" && isThem) {
    return l10n.t("{0} committed the change you hinted at {1}", who, day);
  }
  const where =
    reach === "lines" ? l10n.t("the lines you hinted at") : labelText(fileName(path), 40);
  return isThem
    ? l10n.t("{0} committed to {1} {2}", who, where, day)
    : l10n.t("{0}, not {1} committed to {2} {3}", who, givenName(handBack.name), where, day);
}

/** Takes a rung; gives it with its number: "rung 1, question". */
export function rungText(rung: Rung): string {
  return l10n.t("rung {0}, {1}", rung, rungName[rung]);
}

/** Takes a path; gives the file's name. */
export function fileName(path: string): string {
  return path.split("/").at(-1) ?? path;
}

/** How many files there are beside the one that is named. */
function filesText({ paths: [, ...more] }: HandBack): string {
  if (more.length === 0) return "";
  return more.length === 1 ? l10n.t("and 1 more file") : l10n.t("and {0} more files", more.length);
}

/** Takes whose hint a change is parked for and its most changed file; gives the one-line title under which git has it. */
export function parkedTitle(name: string, path: string): string {
  return plainLine(`Handed back to ${givenName(name)}: ${fileName(path)}`, 72);
}
