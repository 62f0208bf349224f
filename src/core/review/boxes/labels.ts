import * as l10n from "@vscode/l10n";
/** A label a comment may begin with: its name, and what stands in its brackets. */
export interface LabelChoice {
  readonly name: string;
  readonly decorations: readonly string[];
}

/** How labels are written: `suggestion (non-blocking):` or `**suggestion (non-blocking):**`. */
export type LabelForm = "plain" | "bold";

/** The labels of Conventional Comments, the ones whose weight readers mistake with it in brackets. */
export const conventionalLabels: readonly LabelChoice[] = [
  { name: "praise", decorations: [] },
  { name: "question", decorations: [] },
  { name: "suggestion", decorations: ["non-blocking"] },
  { name: "suggestion", decorations: [] },
  { name: "issue", decorations: ["blocking"] },
  { name: "issue", decorations: [] },
  { name: "todo", decorations: [] },
  { name: "nitpick", decorations: [] },
  { name: "thought", decorations: [] },
  { name: "note", decorations: [] },
  { name: "chore", decorations: [] },
];

/** What each of them is for, in a few words. */
const uses: Readonly<Record<string, string>> = {
  get praise() {
    return l10n.t("what is good, and why");
  },
  get question() {
    return l10n.t("you are not sure, and ask");
  },
  get suggestion() {
    return l10n.t("a change, and why it is better");
  },
  get issue() {
    return l10n.t("what goes wrong, and for whom");
  },
  get todo() {
    return l10n.t("small and necessary");
  },
  get nitpick() {
    return l10n.t("taste; may be left as it is");
  },
  get thought() {
    return l10n.t("an idea that came up; asks nothing");
  },
  get note() {
    return l10n.t("to know; asks nothing");
  },
  get chore() {
    return l10n.t("a step the process asks for");
  },
  get typo() {
    return l10n.t("a slip of the pen");
  },
  get polish() {
    return l10n.t("fine as it is, could be finer");
  },
  get quibble() {
    return l10n.t("taste; may be left as it is");
  },
};

/** Takes a label's name; gives what it is for, or nothing where only the team knows. */
export function useOf(name: string): string | undefined {
  return Object.hasOwn(uses, name) ? uses[name] : undefined;
}

const written = /^\s*([a-z][a-z-]{1,14})\s*(?:\(([^()\n]{1,80})\))?\s*$/i;

/** Takes a label as written, such as `issue (blocking)`; gives it, or nothing when it is none. */
export function labelIn(text: string): LabelChoice | undefined {
  const [, name, inside = ""] = written.exec(text) ?? [];
  if (name === undefined) return undefined;
  const decorations = inside.split(",").flatMap((one) => one.trim().toLowerCase() || []);
  return { name: name.toLowerCase(), decorations };
}

/** Takes a label; gives it as a person reads it: `issue (blocking)`. */
export function labelName({ name, decorations }: LabelChoice): string {
  return decorations.length === 0 ? name : `${name} (${decorations.join(", ")})`;
}

/** Takes a label and a form; gives what to write before the comment, a blank behind it. */
export function labelText(label: LabelChoice, form: LabelForm): string {
  const plain = `${labelName(label)}:`;
  return form === "bold" ? `**${plain}** ` : `${plain} `;
}

/** Takes a label in the plain form, with its colon and blank; gives it in a form, or the text as it is. */
export function inForm(text: string, form: LabelForm): string {
  const label = text.endsWith(": ") ? labelIn(text.slice(0, -2)) : undefined;
  return label ? labelText(label, form) : text;
}
