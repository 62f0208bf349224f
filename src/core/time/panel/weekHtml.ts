import * as l10n from "@vscode/l10n";
import { sentence as asSentence } from "../week/clauses";
import { outcomeText } from "../week/weekPage";
import type {
  CountsView,
  Figure,
  GrabRow,
  HandsView,
  PracticeView,
  ReflectionView,
  Table,
  WeekView,
} from "./panelView";

/** Takes a week as the panel shows it and the name of the language it is in; gives it as a page that stands alone: no script, nothing loaded from anywhere. */
export function weekHtml(view: WeekView, locale: string): string {
  const language = safe(locale);
  const { title, days, sentence, share, bars, curve, when, hands, limits } = view;
  const heading = `${title}, ${days}`;
  const body = [
    `<h1>${safe(heading)}</h1>`,
    `<p class="lead">${safe(sentence)}</p>`,
    paragraphs([share]),
    ...(view.comparison
      ? [
          section(l10n.t("Compared"), [
            paragraphs([view.comparison.sentence]),
            tableHtml(view.comparison.table),
          ]),
        ]
      : []),
    ...[...bars, curve, when].map(figureHtml),
    handsHtml(hands),
    countsHtml(l10n.t("Coaching"), view.coaching),
    practiceHtml(view.practice),
    countsHtml(l10n.t("Nudges"), view.nudges),
    reflectionHtml(view.reflection),
    section(l10n.t("What this does not see"), [listHtml(limits)]),
  ];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(heading)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.55 system-ui, sans-serif; margin: 2.5rem 1.25rem; }
main { max-width: 46rem; margin: 0 auto; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin-top: 2.5rem; }
.lead { font-size: 1.2rem; }
.made { font-size: 0.85rem; opacity: 0.8; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 1rem 0; }
caption { text-align: start; font-size: 0.85rem; opacity: 0.8; padding-bottom: 0.25rem; }
th, td { padding: 0.25rem 1rem 0.25rem 0; text-align: start; font-weight: normal; border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
thead th { font-weight: 600; }
.number { text-align: end; }
`;

/** Takes text by a stranger; gives it as HTML that shows it as it is. */
function safe(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function section(title: string, parts: readonly string[]): string {
  const there = parts.filter((part) => part !== "");
  return there.length === 0 ? "" : `<h2>${safe(title)}</h2>\n${there.join("\n")}`;
}

function figureHtml({ title, takeaway, made, table }: Figure): string {
  return section(title, [paragraphs([takeaway]), tableHtml(table), madeHtml(made)]);
}

function handsHtml(view: HandsView): string {
  const { takeaway, made, files, areas, onlyYourAreas, onlyYours } = view;
  const only = onlyYours ? [paragraphs([onlyYours.takeaway]), tableHtml(onlyYours.table)] : [];
  return section(l10n.t("Where your hands were"), [
    paragraphs([takeaway]),
    rowsHtml([...files, ...areas]),
    paragraphs([onlyYourAreas.takeaway]),
    rowsHtml(onlyYourAreas.rows),
    ...only,
    madeHtml(made),
  ]);
}

function reflectionHtml({ carried, noted }: ReflectionView): string {
  const { lastGoal, rating, sentence, trigger, action } = noted;
  const next =
    trigger === "" && action === "" ? undefined : l10n.t("If {0}, then {1}", trigger, action);
  return section(l10n.t("Reflection"), [
    paragraphs([
      carried && l10n.t("The goal you brought along: {0}.", carried),
      lastGoal && l10n.t("How it went: {0}.", outcomeText[lastGoal]),
      rating && l10n.t("How the week felt, from 1 to 5: {0}.", rating),
      sentence === "" ? undefined : sentence,
      next && l10n.t("Next: {0}.", next),
    ]),
  ]);
}

function rowsHtml(rows: readonly GrabRow[]): string {
  const items = rows.map((row) => `<li>${rowHtml(row)}</li>`);
  return items.length > 0 ? `<ul>\n${items.join("\n")}\n</ul>` : "";
}

function rowHtml({ name, facts, candidate }: GrabRow): string {
  const could = candidate
    ? ` ${l10n.t("It could go to {0}: {1}.", candidate.name, candidate.facts.join("; "))}`
    : "";
  return `<code>${safe(name)}</code>: ${safe(asSentence(facts.join(", ")) + could)}`;
}

function countsHtml(title: string, { sentences, made, table }: CountsView): string {
  return section(title, [paragraphs(sentences), table ? tableHtml(table) : "", madeHtml(made)]);
}

function practiceHtml({ figure, title, takeaway, made }: PracticeView): string {
  if (figure) return figureHtml(figure);
  return section(title, [paragraphs([takeaway]), madeHtml(made)]);
}

function paragraphs(sentences: readonly (string | undefined)[]): string {
  return sentences
    .flatMap((sentence) => (sentence === undefined ? [] : [`<p>${safe(sentence)}</p>`]))
    .join("\n");
}

function madeHtml(made: readonly string[]): string {
  return `<p class="made">${safe(made.join(" "))}</p>`;
}

function listHtml(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${safe(item)}</li>`).join("\n")}\n</ul>`;
}

function tableHtml({ caption, columns, rows }: Table): string {
  const classOf = (place: number): string => (columns[place]?.isNumber ? ' class="number"' : "");
  const head = columns.map(
    ({ name }, place) => `<th scope="col"${classOf(place)}>${safe(name)}</th>`,
  );
  const body = rows.map((cells) => {
    const [first = "", ...rest] = cells;
    const data = rest.map((cell, place) => `<td${classOf(place + 1)}>${safe(cell)}</td>`);
    return `<tr><th scope="row">${safe(first)}</th>${data.join("")}</tr>`;
  });
  return `<table><caption>${safe(caption)}</caption><thead><tr>${head.join("")}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}
