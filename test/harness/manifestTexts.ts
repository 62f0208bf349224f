/** What a manifest holds where a text stands. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Texts by the key that stands for each in the manifest. */
export type Texts = Readonly<Record<string, string>>;

/** A field that a person reads: where it stands, and what it holds. */
interface Place {
  readonly path: readonly string[];
  readonly holds: string;
}

/** The fields of the manifest that VS Code shows; lists of them are read too. */
const shown: ReadonlySet<string> = new Set([
  "displayName",
  "description",
  "markdownDescription",
  "enumDescriptions",
  "markdownEnumDescriptions",
  "enumItemLabels",
  "deprecationMessage",
  "markdownDeprecationMessage",
  "patternErrorMessage",
  "title",
  "shortTitle",
  "label",
  "contents",
  "altText",
]);

/** What lies under these is data: values, conditions, what npm runs. */
const data: ReadonlySet<string> = new Set(["default", "enum", "scripts", "const", "when"]);

/** Parts of a path that say nothing about which text it is. */
const silent: ReadonlySet<string> = new Set([
  "contributes",
  "properties",
  "items",
  "additionalProperties",
  "steps",
]);

/** How parts of a path are called in a key. */
const words: Readonly<Record<string, string>> = {
  commands: "command",
  configuration: "config",
  walkthroughs: "walkthrough",
  views: "view",
  viewsContainers: "viewContainer",
  submenus: "submenu",
  markdownDescription: "description",
  markdownEnumDescriptions: "enum",
  enumDescriptions: "enum",
  enumItemLabels: "enumLabel",
};

const keyForm = /^%([\w.-]+)%$/;

/** Takes a manifest and its texts; gives the manifest as VS Code reads it. Throws when a key has no text. */
export function withTexts<Manifest>(manifest: Manifest, texts: Texts): Manifest {
  return JSON.parse(JSON.stringify(manifest), (_, value: unknown) => {
    const [, key] = (typeof value === "string" && keyForm.exec(value)) || [];
    if (key === undefined) return value;
    const text = texts[key];
    if (text === undefined) throw new Error(`package.nls.json has no text for %${key}%`);
    return text;
  });
}

/**
 * Takes a manifest and its texts; gives the manifest with a key wherever it held a text, and the
 * texts that it needs, in its order. Throws when a key has no text, or two texts would have one key.
 */
export function keyed<Manifest>(
  manifest: Manifest,
  texts: Texts,
): { readonly manifest: Manifest; readonly texts: Texts } {
  const copy = structuredClone(manifest);
  const found: Record<string, string> = {};
  for (const { path, holds } of places(asJson(manifest), [])) {
    const key = keyForm.exec(holds)?.[1] ?? keyOf(asJson(manifest), path);
    const text = keyForm.test(holds) ? texts[key] : holds;
    if (text === undefined) throw new Error(`package.nls.json has no text for %${key}%`);
    if ((found[key] ?? text) !== text) throw new Error(`two texts would be called %${key}%`);
    found[key] = text;
    put(copy, path, `%${key}%`);
  }
  return { manifest: copy, texts: found };
}

function places(value: Json, path: readonly string[]): Place[] {
  if (typeof value === "string") return isShown(path) ? [{ path, holds: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  // A setting may have a field called "default" itself.
  const isData = (name: string): boolean => data.has(name) && path.at(-1) !== "properties";
  return Object.entries(value).flatMap(([name, inner]) =>
    isData(name) ? [] : places(inner, [...path, name]),
  );
}

/** An entry of a list belongs to the field that holds the list. Views have a name that is shown; elsewhere a name is an id. */
function isShown(path: readonly string[]): boolean {
  const field = path.findLast((name) => !isIndex(name)) ?? "";
  return shown.has(field) || (field === "name" && path[1] === "views");
}

/** `command.pair.title`, `config.team.handle.description`, `config.teamSource.enum.github`. */
function keyOf(manifest: Json, path: readonly string[]): string {
  const parts = path.flatMap((name, place) => {
    if (silent.has(name)) return [];
    if (!isIndex(name)) return [words[name] ?? name.replace(/^baton\./, "")];
    return nameOfEntry(manifest, path.slice(0, place), name, path[place + 1]);
  });
  return parts.map((part) => part.replace(/[^\w.-]+/g, "_")).join(".");
}

/** An entry of a list is called by its id or title, or by the value that it describes, else by its place. */
function nameOfEntry(
  manifest: Json,
  list: readonly string[],
  index: string,
  next: string | undefined,
): string[] {
  if (next === "properties") return [];
  const entry = at(manifest, [...list, index]);
  const value = at(manifest, [...list.slice(0, -1), "enum", index]);
  const id = ["command", "id", "view", "title"].map((name) => at(entry, [name])).find(Boolean);
  const name = id ?? value;
  return [typeof name === "string" ? name.replace(/^baton\./, "") : index];
}

function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const inner: Readonly<Record<string, Json>> =
    typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  return at(inner[name], rest);
}

function put(target: unknown, path: readonly string[], text: string): void {
  const [name = "", ...rest] = path;
  if (typeof target !== "object" || target === null) return;
  if (rest.length === 0) Object.assign(target, { [name]: text });
  else put(Reflect.get(target, name), rest, text);
}

function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
