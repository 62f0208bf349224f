import { l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { absenceText } from "../core/coaching/fileView";
import type { Codeowners, OwnershipRule } from "../core/ownership/codeowners";
import { dialectOfHost } from "../core/ownership/dialect";
import { ownershipOf } from "../core/ownership/match";
import { noCodeownersText, tooLargeText, whoOwnsText } from "../core/ownership/words";
import { labelText } from "../core/text/plain";
import { type CodeownersFile, readCodeowners } from "../git/codeownersFile";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import { remoteHostOf } from "../git/config";
import { type FilePlace, placeOfFile } from "../git/repository";
import { activeFile } from "../host/repositories/activeFile";
import { errorText } from "../host/errorText";
import type { Log } from "../host/log";
import { readSettings } from "../host/settings";
import type { CodeownersDocuments } from "./documents";

/** The command that says who owns a file and goes to the rule that says so. */
export class WhoOwns {
  constructor(
    private readonly git: Git,
    private readonly documents: CodeownersDocuments,
    private readonly log: Log,
  ) {}

  /** Takes what a menu hands over, or nothing for the file of the active tab. */
  async run(resource: unknown): Promise<void> {
    const file = resource instanceof Uri ? resource : activeFile();
    if (file?.scheme !== "file") return say(l10n.t("Open a file, and Baton says whose it is."));
    if (!workspace.isTrusted) return say(untrustedText);
    try {
      const place = await placeOfFile(this.git, file.fsPath);
      if (place) await this.answer(file, place);
      else say(absenceText.outside);
    } catch (error) {
      if (GitError.is(error, "notFound")) return say(absenceText.noGit);
      this.log.warn(`${file.fsPath}: cannot say who owns it: ${errorText(error)}`);
      say(l10n.t("Baton could not find out who owns this file. Its log says why."));
    }
  }

  private async answer(file: Uri, { root, path }: FilePlace): Promise<void> {
    const chosen = readSettings(file).codeownersDialect;
    const host = await remoteHostOf(this.git, root);
    const found = await readCodeowners(root, host, chosen);
    if (!found) return say(noCodeownersText(chosen ?? dialectOfHost(host)));
    if (found.tooLarge) return say(tooLargeText(found.file));
    const uri = Uri.joinPath(Uri.file(root), found.file);
    const ownership = ownershipOf(await this.latest(uri, found), path);
    const text = whoOwnsText(ownership, path, found.file);
    if (ownership.kind === "noRule") return say(text);
    const others = ownership.kind === "owned" ? (ownership.others ?? []) : [];
    const rule = await chooseRule([...others, ownership.rule]);
    if (!rule) return;
    await showLine(uri, rule.line);
    say(text);
  }

  /** What is open in an editor may not be saved, and lines are counted there. */
  private async latest(uri: Uri, { codeowners }: CodeownersFile): Promise<Codeowners> {
    const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    return (open && (await this.documents.of(open))?.codeowners) ?? codeowners;
  }
}

const untrustedText = l10n.t(
  "This workspace is in Restricted Mode, so Baton starts no git. Trust it to see who owns a file.",
);

interface RuleItem extends QuickPickItem {
  readonly rule: OwnershipRule;
}

/** Sections of GitLab each have a rule of their own; elsewhere there is nothing to choose. */
async function chooseRule(rules: readonly OwnershipRule[]): Promise<OwnershipRule | undefined> {
  if (rules.length < 2) return rules[0];
  const items = rules.map((rule): RuleItem => {
    const { line, section } = rule;
    return {
      label: labelText(rule.owners.join(", ")),
      description:
        section === null
          ? l10n.t("line {0}", line)
          : l10n.t("line {0}, section {1}", line, labelText(section)),
      detail: labelText(rule.pattern, 120),
      rule,
    };
  });
  const placeHolder = l10n.t("Each of these rules names owners. Which one shall be shown?");
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Baton: Who Owns This File?"),
    placeHolder,
  });
  return chosen?.rule;
}

async function showLine(uri: Uri, line: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
  await window.showTextDocument(document, { selection: range });
}

function say(sentence: string): void {
  void window.showInformationMessage(sentence);
}
