import { l10n, Uri, window, workspace } from "vscode";
import { codeSpan, nameText } from "../core/text/plain";
import { weekName } from "../core/time/isoWeek";
import type { exportForms } from "../core/time/panel/messages";
import type { PanelView } from "../core/time/panel/panelView";
import { weekHtml } from "../core/time/panel/weekHtml";
import { weekPage } from "../core/time/week/weekPage";
import { weekSummary } from "../core/time/week/weekSummary";
import { weekSentences } from "../core/time/week/weekText";
import { leadCalendar, leadLanguage } from "../host/leadLanguage";
import type { FoundWeek } from "./weekSource";

type Form = (typeof exportForms)[number];

const forms: Readonly<Record<Form, { ending: string; filter: Record<string, string[]> }>> = {
  markdown: { ending: "md", filter: { Markdown: ["md"] } },
  html: { ending: "html", filter: { [l10n.t("Web page")]: ["html"] } },
};

/**
 * Takes a form, the view and the week behind it; asks where to and writes it there. Gives what there is
 * to say, or nothing when the lead has changed their mind. Throws what the disk throws.
 */
export async function exportWeek(
  form: Form,
  view: PanelView,
  week: NonNullable<FoundWeek["week"]>,
): Promise<string | undefined> {
  if (view.kind !== "week") return undefined;
  const { ending, filter } = forms[form];
  const [folder] = workspace.workspaceFolders ?? [];
  const name = `week-${weekName(week.monday)}.${ending}`;
  const file = await window.showSaveDialog({
    title: l10n.t("Export Weekly Summary"),
    filters: filter,
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, name) }),
  });
  if (!file) return undefined;
  const text = form === "html" ? weekHtml(view, leadLanguage().name) : markdownOf(week);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return l10n.t("{0} is written.", view.title);
}

function markdownOf({ input }: NonNullable<FoundWeek["week"]>): string {
  const calendar = leadCalendar();
  const summary = weekSummary(input, { calendar, quote: codeSpan });
  const said = weekSentences(summary, input.hours, { calendar, quote: nameText });
  return weekPage(summary, said, calendar);
}
