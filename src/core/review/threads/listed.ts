import * as l10n from "@vscode/l10n";
import { rungText } from "../../coaching/hints/rungText";
import { labelText, plainLine } from "../../text/plain";
import type { Severity } from "../severityNames";
import { waits } from "../posting/keptDraft";
import { isAnswered, isTheirs, nextRung } from "./change";
import { linesWord } from "./linesWord";
import { firstWords, inOrder } from "./markdown";
import { severityText } from "./severityLabel";
import type { KeptThread } from "./thread";

/** Which threads are listed; what is absent does not matter. */
export interface Filter {
  readonly state?: KeptThread["state"];
  readonly severity?: Severity;
  /** An address, or "" for nobody in particular. */
  readonly person?: string;
  /** Those of other repositories than the ones that are open, too. */
  readonly everywhere?: true;
}

/** What the list begins with. */
export const openOnly: Filter = { state: "open" };

/** Takes threads and a filter; gives those that it lets through, in the order in which one reads them. */
export function listed(
  threads: readonly KeptThread[],
  { state, severity, person }: Filter,
): KeptThread[] {
  return inOrder(
    threads.filter(
      (one) =>
        (state === undefined || one.state === state) &&
        (severity === undefined || one.severity === severity) &&
        (person === undefined || (one.person ?? "") === person),
    ),
  );
}

/** Takes a filter and what its person is called; gives it in words: "open, blocking, for Noor". */
export function filterText({ state, severity, person, everywhere }: Filter, name: string): string {
  const parts = [
    stateText(state),
    ...(severity === undefined ? [] : [severityText[severity].word]),
    ...(person === undefined
      ? []
      : [person === "" ? l10n.t("for nobody in particular") : l10n.t("for {0}", name)]),
    ...(everywhere ? [l10n.t("in all repositories")] : []),
  ];
  return parts.join(", ");
}

function stateText(state: Filter["state"]): string {
  if (state === undefined) return l10n.t("open and resolved");
  return state === "open" ? l10n.t("open") : l10n.t("resolved");
}

/** A thread in a list. */
export interface ThreadRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/**
 * Takes a thread, and its repository's name where several are listed; gives its row: what it says, how
 * severe and for whom, where, and how far the ladder is.
 */
export function threadRow(thread: KeptThread, repository?: string): ThreadRow {
  const { path, lines, severity, unsaved, comments, state } = thread;
  const text = comments.find(({ by }) => by === "lead")?.text ?? unsaved?.text ?? "";
  const place = lines ? `${labelText(path, 80)}, ${linesWord(lines)}` : labelText(path, 80);
  const where = repository === undefined ? place : `${labelText(repository, 40)}: ${place}`;
  const told = [
    severityText[severity].word,
    ...whom(thread, labelText),
    ...(state === "resolved" ? [l10n.t("resolved")] : []),
    ...(unsaved ? [l10n.t("not saved yet")] : []),
    ...(comments.some(({ posted }) => posted)
      ? [waits(thread) ? l10n.t("not posted yet") : l10n.t("posted")]
      : []),
  ];
  return {
    label: labelText(firstWords(text) || l10n.t("Nothing written yet")),
    description: told.join(" · "),
    detail: [where, ladderText(thread)].filter((part) => part !== "").join(" · "),
  };
}

/** Takes a thread; gives how far its ladder is, or "" where there is none. */
export function ladderText(thread: KeptThread): string {
  const { rung } = thread;
  if (rung === undefined) return "";
  const next = nextRung(thread);
  const now = rungText[rung];
  if (!next) return now;
  const then = rungText[next.rung];
  return isAnswered(thread)
    ? l10n.t("{0}, answered: the {1} may follow", now, then)
    : l10n.t("{0}; the {1} waits for an answer", now, then);
}

/** Takes a thread; gives the line above it in the editor: how severe, for whom, how far the ladder is. */
export function threadTitle(thread: KeptThread): string {
  const parts = [
    severityText[thread.severity].name,
    ...whom(thread, plainLine),
    ladderText(thread),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** Whom it is for, or who began it; `made` makes a stranger's name safe for where it is shown. */
function whom(thread: KeptThread, made: (text: string, atMost: number) => string): string[] {
  const { personName } = thread;
  if (personName === undefined) return [];
  const name = made(personName, 40);
  return [isTheirs(thread) ? l10n.t("begun by {0}", name) : l10n.t("for {0}", name)];
}
