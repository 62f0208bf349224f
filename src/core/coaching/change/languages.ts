/** How a language looks to a reader who goes line by line. */
export interface Language {
  readonly name: LanguageName;
  /** What a comment begins with that ends with the line. */
  readonly lineComments: readonly string[];
  /** What a comment over several lines begins and ends with. */
  readonly blockComment?: readonly [string, string];
  /** Marks around strings that end with the line at the latest. */
  readonly quotes: readonly string[];
  /** Marks around strings that may run over several lines. */
  readonly longQuotes: readonly string[];
  /** What a fence around such code is called. */
  readonly fence: string;
}

export type LanguageName =
  | "js"
  | "python"
  | "go"
  | "java"
  | "kotlin"
  | "scala"
  | "csharp"
  | "c"
  | "rust"
  | "ruby"
  | "php"
  | "swift"
  | "sql"
  | "shell"
  | "yaml"
  | "config"
  | "css"
  | "html";

const slashes = { lineComments: ["//"], blockComment: ["/*", "*/"] } as const;
const hashes = { lineComments: ["#"] } as const;
const plain = { quotes: ['"'], longQuotes: [] } as const;
const both = { quotes: ['"', "'"], longQuotes: [] } as const;
const triple = { quotes: ['"'], longQuotes: ['"""'] } as const;

/** Each with the endings of its files. A quote that is a character's, as in C, `scan` tells apart. */
const table: readonly (readonly [Language, string])[] = [
  [
    { name: "js", ...slashes, quotes: ['"', "'"], longQuotes: ["`"], fence: "ts" },
    "ts tsx js jsx mjs cjs mts cts vue svelte",
  ],
  [
    { name: "python", ...hashes, quotes: ['"', "'"], longQuotes: ['"""', "'''"], fence: "python" },
    "py pyi pyx",
  ],
  [{ name: "go", ...slashes, quotes: ['"'], longQuotes: ["`"], fence: "go" }, "go"],
  [{ name: "java", ...slashes, ...triple, fence: "java" }, "java groovy gradle"],
  [{ name: "kotlin", ...slashes, ...triple, fence: "kotlin" }, "kt kts"],
  [{ name: "scala", ...slashes, ...triple, fence: "scala" }, "scala sc"],
  [{ name: "csharp", ...slashes, ...triple, fence: "csharp" }, "cs"],
  [{ name: "c", ...slashes, ...plain, fence: "c" }, "c h cc cpp cxx hh hpp hxx m mm ino"],
  [{ name: "rust", ...slashes, ...plain, fence: "rust" }, "rs"],
  [{ name: "ruby", ...hashes, ...both, fence: "ruby" }, "rb rake gemspec"],
  [
    {
      name: "php",
      lineComments: ["//", "#"],
      blockComment: ["/*", "*/"],
      ...both,
      fence: "php",
    },
    "php phtml",
  ],
  [{ name: "swift", ...slashes, ...triple, fence: "swift" }, "swift"],
  [
    { name: "sql", lineComments: ["--"], blockComment: ["/*", "*/"], ...both, fence: "sql" },
    "sql ddl psql",
  ],
  [{ name: "shell", ...hashes, ...both, fence: "sh" }, "sh bash zsh ksh"],
  [{ name: "yaml", ...hashes, ...both, fence: "yaml" }, "yml yaml"],
  [
    { name: "config", lineComments: ["#", "//"], ...both, fence: "" },
    "toml ini cfg conf properties hcl tf tfvars json jsonc env",
  ],
  [
    { name: "css", lineComments: [], blockComment: ["/*", "*/"], ...both, fence: "css" },
    "css scss sass less",
  ],
  [
    { name: "html", lineComments: [], blockComment: ["<!--", "-->"], ...plain, fence: "html" },
    "html htm xhtml erb hbs ejs jinja j2",
  ],
];

const byEnding = new Map(
  table.flatMap(([language, endings]) =>
    endings.split(" ").map((ending) => [ending, language] as const),
  ),
);

/** Takes a path; gives the language of the file by its ending, or nothing where that tells none. */
export function languageOf(path: string): Language | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return byEnding.get(name.slice(name.lastIndexOf(".") + 1));
}

/** Takes a language, or none, and words; gives the words as a comment in it, on a line. */
export function commentIn(language: Language | undefined, words: string): string {
  const [mark] = language?.lineComments ?? [];
  if (mark !== undefined) return `${mark} ${words}`;
  const [open, close] = language?.blockComment ?? [];
  return open === undefined || close === undefined ? words : `${open} ${words} ${close}`;
}
