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
const uses: ReadonlyMap<string, string> = new Map([
  ["praise", "what is good, and why"],
  ["question", "you are not sure, and ask"],
  ["suggestion", "a change, and why it is better"],
  ["issue", "what goes wrong, and for whom"],
  ["todo", "small and necessary"],
  ["nitpick", "taste; may be left as it is"],
  ["thought", "an idea that came up; asks nothing"],
  ["note", "to know; asks nothing"],
  ["chore", "a step the process asks for"],
  ["typo", "a slip of the pen"],
  ["polish", "fine as it is, could be finer"],
  ["quibble", "taste; may be left as it is"],
]);

/** Takes a label's name; gives what it is for, or nothing where only the team knows. */
export function useOf(name: string): string | undefined {
  return uses.get(name);
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
