import { commands, l10n, window } from "vscode";
import { isBoxRule, ruleNames } from "../../core/review/boxes/rules";
import { noticeText } from "../../core/text/plain";
import { errorText } from "../../host/errorText";
import { section, switchRuleOff } from "../../host/settings";

/**
 * Takes a rule and for whom, handed over by a fix; switches it off there and says so. Without a rule it
 * opens the setting.
 */
export async function turnOffRule(rule: unknown, place: unknown): Promise<void> {
  if (!isBoxRule(rule)) return openRules();
  try {
    await switchRuleOff(rule, place === "workspace" ? "workspace" : "user");
  } catch (error) {
    const why = noticeText(errorText(error));
    void window.showWarningMessage(l10n.t("Baton could not write its settings: {0}", why));
    return;
  }
  const name = ruleNames[rule];
  void say(
    place === "workspace"
      ? l10n.t("Baton no longer looks for {0} in this workspace.", name)
      : l10n.t("Baton no longer looks for {0} for you.", name),
  );
}

async function say(sentence: string): Promise<void> {
  const chosen = await window.showInformationMessage(sentence, l10n.t("Settings"));
  if (chosen === l10n.t("Settings")) await openRules();
}

async function openRules(): Promise<void> {
  await commands.executeCommand("workbench.action.openSettings", `${section}.reviewRules`);
}
