import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../history/suggest";
import { emailKey } from "../people/contact";
import type { OwnershipRule } from "../ownership/codeowners";
import type { Calendar } from "../text/calendar";
import { plainLine } from "../text/plain";
import type { FileView } from "./fileView";
import { namedAtMost } from "./situation";
import { factText, roleText, standingText, steppedBackText, type Wording } from "./words";

/** A row about a file, as plain text that shows every stranger's text as it is. */
export interface FileRow {
  /** What it is about; the rows of one file differ in it. */
  readonly id: string;
  readonly kind: "person" | "fact" | "note" | "rule" | "team" | "reading" | "advice";
  readonly label: string;
  readonly description: string;
  /** Address of the person the row is about, as `emailKey` gives it. */
  readonly person?: string;
  readonly children: readonly FileRow[];
}

/** When rows are read. */
export interface RowsAt {
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
}

/** Takes what is known of a file and when it is read; gives its rows: people with their facts, then whose it is and why. */
export function fileRows(view: Extract<FileView, { kind: "known" }>, at: RowsAt): FileRow[] {
  const { situation, advice, reading } = view;
  const { suggestions, steppedBack, standing, teamSource } = situation;
  const people = suggestions.slice(0, namedAtMost);
  const notes = [
    ...(suggestions.some(({ stranger }) => !stranger)
      ? []
      : [l10n.t("Nobody on your team has worked here of late.")]),
    ...(steppedBack ? [steppedBackText(steppedBack, (name) => plainLine(name))] : []),
    standingText[standing.because],
  ];
  return [
    ...people.map((one, place) => personRow(one, place, { ...at, quote: plainLine })),
    ...notes.map((label, place) => bare(`note ${place}`, "note", label)),
    ...ruleRows(view),
    ...(teamSource === "roster"
      ? []
      : [
          bare(
            "team",
            "team",
            l10n.t("Your team is inferred from history"),
            l10n.t("say who is on it"),
          ),
        ]),
    ...(reading === undefined
      ? []
      : [
          bare(
            "reading",
            "reading",
            l10n.t("A first look"),
            l10n.t("Baton reads on, {0} % so far", reading),
          ),
        ]),
    ...advice.map((label, place) => bare(`advice ${place}`, "advice", plainLine(label, 400))),
  ];
}

/** Takes a row; gives it as a screen reader says it. */
export function rowSpoken({ label, description, children }: FileRow): string {
  const facts = children.map((child) => child.label).join("; ");
  return [label, description, facts].filter((part) => part !== "").join(", ");
}

function personRow(suggestion: Suggestion, place: number, wording: Wording): FileRow {
  const { person, facts } = suggestion;
  const email = emailKey(person.emails[0] ?? "");
  const children = facts.map((fact, at) => bare(`${email} ${at}`, "fact", factText(fact, wording)));
  return {
    id: email,
    kind: "person",
    label: plainLine(person.name, 80),
    description: roleText(suggestion, place === 0),
    person: email,
    children,
  };
}

function ruleRows({ situation, codeowners }: Extract<FileView, { kind: "known" }>): FileRow[] {
  const { ownership } = situation;
  if (codeowners === undefined || ownership.kind === "noRule") {
    return [bare("no rule", "note", l10n.t("No CODEOWNERS rule"))];
  }
  const others = ownership.kind === "owned" ? (ownership.others ?? []) : [];
  return [ownership.rule, ...others].map((rule, place) =>
    bare(`rule ${place}`, "rule", l10n.t("CODEOWNERS line {0}", rule.line), ruleText(rule)),
  );
}

function ruleText({ pattern, owners }: OwnershipRule): string {
  const who =
    owners.length === 0 ? l10n.t("nobody") : owners.map((owner) => plainLine(owner)).join(", ");
  return `${plainLine(pattern)} → ${who}`;
}

function bare(id: string, kind: FileRow["kind"], label: string, description = ""): FileRow {
  return { id, kind, label, description, children: [] };
}
