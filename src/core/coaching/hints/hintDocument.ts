import * as l10n from "@vscode/l10n";
import { plainLine } from "../../text/plain";
import { topicNamed, topics } from "../../people/topics";
import { allRungs, type HintDocument, type HintProblem, type Rung, rungNames } from "./hint";
import { type MarkdownLine, markdownLines } from "./markdownLines";

const title = "# A hint in four steps";
const noTopic = "no topic";

const help: Readonly<Record<Rung | 0, string>> = {
  0: "One step is sent at a time, the next one when you choose. Lines like this one stay with you.",
  1: "An open question. It names the place, not the fix.",
  2: "The idea by its name, and where to look. Is there a place that does it well already? Name it here.",
  3: "A skeleton with one gap.",
  4: "The reason in one sentence, and the change.",
};

/** What would be taken for one of the document's own lines, outside of code. */
const reserved = /^(\s*)(\\*(?:##(?!#)|<!--))/;
const escaped = /^(\s*)\\(\\*(?:##(?!#)|<!--))/;

/**
 * Takes a hint, whom it is for and the rung to begin with; gives the Markdown document that the lead
 * edits: a line that says so, and a section for each rung. A line of a rung that would be taken for one
 * of the document's own gets a backslash, which Markdown does not show and `parseHint` takes away.
 */
export function printHint({ hint, to, startsAt }: HintDocument): string {
  const sections = allRungs.flatMap((rung) => {
    const text = hint.rungs[rung - 1] ?? "";
    const lines = markdownLines(text, false).map((line) =>
      line.isCode ? line.text : line.text.replace(reserved, "$1\\$2"),
    );
    const body = text === "" ? [] : [...lines, ""];
    return [`## ${rung} ${rungNames[rung]}`, `<!-- ${help[rung]} -->`, "", ...body];
  });
  const head = `For ${to} · ${hint.topic ?? noTopic} · starts at rung ${startsAt}`;
  return [title, "", `<!-- ${help[0]} -->`, "", head, "", ...sections].join("\n");
}

/**
 * Takes the document as the lead left it; gives the hint, or what is wrong with it by line. Headings may
 * be worded otherwise as long as they begin with the rung's number; comments do not count; a rung below
 * the one to begin with may be missing or empty. Blank lines around a rung do not matter, nor does how
 * lines end. Never throws.
 */
export function parseHint(
  text: string,
): HintDocument | { readonly problems: readonly HintProblem[] } {
  const lines = markdownLines(text.replace(/\r\n?/g, "\n"));
  const problems: HintProblem[] = [];
  const head = parseHead(lines, problems);
  const rungs = parseRungs(lines, problems);
  for (const rung of allRungs) {
    const found = rungs.get(rung);
    if (found?.text || rung < head.startsAt) continue;
    const next = allRungs.find((one) => one > rung && rungs.has(one));
    const line = found?.line ?? rungs.get(next ?? rung)?.line ?? lines.length;
    const name = `## ${rung} ${rungNames[rung]}`;
    const message = found
      ? l10n.t(
          "Rung {0} says nothing. Write something under its heading, or let the hint start at a later rung.",
          rung,
        )
      : l10n.t('Rung {0} is missing. Put a line "{1}" where it begins.', rung, name);
    problems.push({ line, message });
  }
  const open = lines.findLast(({ isUnclosed }) => isUnclosed);
  if (open) {
    const message = l10n.t(
      "What begins here has no end. Close code with a line of the same marks, a comment with -->.",
    );
    problems.push({ line: open.number, message });
  }
  if (problems.length > 0) return { problems: problems.toSorted((a, b) => a.line - b.line) };
  const textOf = (rung: Rung): string => rungs.get(rung)?.text ?? "";
  const { to, topic, startsAt } = head;
  return { hint: { topic, rungs: [textOf(1), textOf(2), textOf(3), textOf(4)] }, to, startsAt };
}

type Head = Pick<HintDocument, "to" | "startsAt"> & Pick<HintDocument["hint"], "topic">;

function parseHead(lines: readonly MarkdownLine[], problems: HintProblem[]): Head {
  const line = lines.find(({ isCode, text }) => !isCode && /^\s*For\b.*·/.test(text));
  const fault = (message: string): void => void problems.push({ line: line?.number ?? 1, message });
  const [to = "", topic = "", start = ""] =
    line?.text
      .trim()
      .replace(/^For\b\s*/, "")
      .split("·")
      .map((part) => part.trim()) ?? [];
  const rung = allRungs.find((one) => /\d+/.exec(start)?.[0] === String(one));
  const named = topicNamed(topic);
  if (!line) {
    fault(
      l10n.t(
        'Say whom it is for near the top: "{0}".',
        "For NAME · error handling · starts at rung 1",
      ),
    );
  } else {
    if (to === "") fault(l10n.t('Write a name behind "{0}".', "For"));
    if (!rung)
      fault(
        l10n.t('End the line with the rung to begin with: "{0}", up to 4.', "starts at rung 1"),
      );
    if (!named && topic.toLowerCase() !== noTopic) {
      const shown = JSON.stringify(plainLine(topic, 40));
      const known = [...topics, noTopic].join(", ");
      fault(l10n.t("The topic {0} is not known. Choose from: {1}.", shown, known));
    }
  }
  return { to, topic: named, startsAt: rung ?? 1 };
}

interface RungText {
  /** The heading's line, from 1. */
  readonly line: number;
  readonly text: string;
}

function parseRungs(lines: readonly MarkdownLine[], problems: HintProblem[]): Map<Rung, RungText> {
  const found = new Map<Rung, { line: number; lines: string[] }>();
  let at: { line: number; lines: string[] } | undefined;
  for (const { text, number, isCode, isComment } of lines) {
    const rung = isCode ? undefined : rungOfHeading(text);
    if (isComment) continue;
    if (rung === undefined) {
      at?.lines.push(isCode ? text : text.replace(escaped, "$1$2"));
      continue;
    }
    at = { line: number, lines: [] };
    const before = found.get(rung);
    if (!before) found.set(rung, at);
    else {
      const message = l10n.t(
        "Rung {0} is here twice, first in line {1}. Keep one of them.",
        rung,
        before.line,
      );
      problems.push({ line: number, message });
    }
  }
  return new Map(
    [...found].map(([rung, { line, lines: own }]) => [
      rung,
      { line, text: own.join("\n").replace(/^(?:[ \t]*\n)+|\s+$/g, "") },
    ]),
  );
}

function rungOfHeading(text: string): Rung | undefined {
  const number = /^##\s*(?:[Rr]ung\s+|[Ss]tep\s+)?([1-4])\b/.exec(text)?.[1];
  const name = /^##\s*([^#].*?)\s*:?\s*$/.exec(text)?.[1]?.toLowerCase();
  return allRungs.find((rung) => String(rung) === number || rungNames[rung].toLowerCase() === name);
}
