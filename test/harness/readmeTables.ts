import type { manifest } from "./manifest";

type Manifest = typeof manifest;

/** What the table says of a setting. */
interface Setting {
  readonly order: number;
  readonly default: unknown;
  readonly markdownDescription: string;
}

/** Takes the manifest; gives the settings as Markdown tables, one for each group, in their order. */
export function settingsTables({ contributes }: Manifest): string {
  return contributes.configuration
    .toSorted((a, b) => a.order - b.order)
    .map(({ title, properties }) => `### ${title}\n\n${settingsTable(properties)}`)
    .join("\n\n");
}

function settingsTable(settings: Readonly<Record<string, Setting>>): string {
  const rows = Object.entries(settings)
    .toSorted(([, a], [, b]) => a.order - b.order)
    .map(([name, { default: value, markdownDescription }]) => [
      `\`${name}\``,
      defaultText(value),
      markdownDescription,
    ]);
  return table(["setting", "default", "what it does"], rows);
}

/** A long list would push everything else out of the table. */
function defaultText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 80 ? `\`${text}\`` : "a list, see Settings";
}

/** Takes the manifest; gives the commands as a Markdown table. */
export function commandsTable({ contributes }: Manifest): string {
  const rows = contributes.commands.map(({ command, category, title }) => [
    `${category}: ${title}`,
    `\`${command}\``,
  ]);
  return table(["command", "id"], rows);
}

/**
 * Takes the README and the manifest; gives the README with the tables between its marks made anew.
 * Throws when a mark is missing.
 */
export function withTables(readme: string, from: Manifest): string {
  const settings = between(readme, "settings", settingsTables(from));
  return between(settings, "commands", commandsTable(from));
}

function between(text: string, mark: string, inside: string): string {
  const parts = new RegExp(`(<!-- ${mark}: [^>]*-->\\n)[^]*?(<!-- /${mark} -->)`);
  if (!parts.test(text)) throw new Error(`README.md has no place marked "${mark}"`);
  return text.replace(parts, (_, start: string, end: string) => `${start}\n${inside}\n\n${end}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
