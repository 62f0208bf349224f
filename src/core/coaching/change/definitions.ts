import type { Language, LanguageName } from "./languages";

/** A definition on a line. */
export interface Definition {
  readonly name: string;
  /** What a sentence calls it. */
  readonly what:
    | "function"
    | "method"
    | "class"
    | "type"
    | "constant"
    | "table"
    | "rule"
    | "key"
    | "route";
  /** Whether code elsewhere can use it, as far as the line tells. */
  readonly isPublic: boolean;
}

type Shape = readonly [RegExp, Definition["what"], (line: string, name: string) => boolean];

const always = (): boolean => true;
const never = (): boolean => false;
const exported = (line: string): boolean => /^\s*export\b/.test(line);
const capital = (_: string, name: string): boolean => /^\p{Lu}/u.test(name);
/** In Python by custom; what stands further in is local to a function. */
const notUnderscored = (line: string, name: string): boolean =>
  !name.startsWith("_") && !/^(?:\t\t| {5})/.test(line);
const notPrivate = (line: string): boolean => !/\b(?:private|fileprivate|internal)\b/.test(line);
const isPub = (line: string): boolean => /^\s*pub\b(?!\()/.test(line);
const isPublicWord = (line: string): boolean => /\b(?:public|protected)\b/.test(line);

/** All beyond ASCII counts as a letter, which is right for names and fast. */
const id = String.raw`([A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*)`;

function shape(source: string): RegExp {
  return new RegExp(source.replace("ID", () => id));
}

/** Words that stand before brackets as a name does, and are none. */
const words =
  "if|else|for|foreach|while|do|switch|case|return|catch|try|finally|throw|new|await|yield|sizeof|typeof|delete|using|lock|with|when|super|this|function|synchronized|assert|not|and|or|in|is|defer|go|select|match|loop|unsafe|guard|fixed|default|instanceof|constructor|define|defined|elif|until|unless|begin|end|then|fi|done|print|echo|require|include|import|void|self|where|let|const|var";

const notAWord = `(?!(?:${words})\\b)`;

/** Methods of languages that write the type first: a modifier or a type before a name with brackets. */
const typedMethod = shape(
  String.raw`^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?!(?:return|throw|new|else|await|case|yield|goto|typedef|delete)\b)(?:[\w$<>\[\],.?*&:~]+\s+)+[*&]*${notAWord}ID\s*\([^;=]*$`,
);
const javaClass = shape(
  String.raw`^\s*(?:@\w+\s+)*(?:(?:public|protected|private|internal|abstract|final|static|sealed|open|data|partial|readonly|case|implicit|inner|value|annotation|companion|strictfp|non-sealed)\s+)*(?:class|interface|enum(?:\s+class)?|record|struct|trait|object|@interface)\s+ID`,
);

const functionJs = shape(
  String.raw`^\s*(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:async\s+)?function\s*\*?\s*ID\s*[(<]`,
);

const shapes: Readonly<Record<LanguageName, readonly Shape[]>> = {
  js: [
    [functionJs, "function", exported],
    [
      shape(
        String.raw`^\s*(?:export\s+)?(?:const|let|var)\s+ID\s*(?::[^=]+)?=\s*(?:async\s+)?(?:function\b|\([^)]*\)\s*(?::[^=]+)?=>|\w+\s*=>|\([^)]*$)`,
      ),
      "function",
      exported,
    ],
    [
      shape(String.raw`^\s*(?:export\s+)?(?:default\s+)?(?:abstract\s+)?class\s+ID`),
      "class",
      exported,
    ],
    [
      shape(
        String.raw`^\s*(?:export\s+)?(?:declare\s+)?(?:interface|enum|const enum|type)\s+ID\s*[<={]`,
      ),
      "type",
      exported,
    ],
    [shape(String.raw`^\s*export\s+(?:const|let|var)\s+ID\b`), "constant", exported],
    [
      shape(
        String.raw`^\s+(?:(?:public|private|protected|static|override|readonly|async|get|set)\s+)*\*?#?${notAWord}ID\s*(?:<[^>]*>)?\([^;=]*\)\s*(?::\s*[^={;]+)?\{\s*$`,
      ),
      "method",
      never,
    ],
  ],
  python: [
    [shape(String.raw`^(?:async\s+)?def\s+ID\s*[(\[]`), "function", notUnderscored],
    [shape(String.raw`^\s+(?:async\s+)?def\s+ID\s*[(\[]`), "method", notUnderscored],
    [shape(String.raw`^\s*class\s+ID\s*[(:\[]`), "class", notUnderscored],
  ],
  go: [
    [shape(String.raw`^func\s+ID\s*[(\[]`), "function", capital],
    [shape(String.raw`^func\s+\([^)]*\)\s*ID\s*[(\[]`), "method", capital],
    [shape(String.raw`^type\s+ID\b`), "type", capital],
  ],
  java: [
    [javaClass, "class", isPublicWord],
    [typedMethod, "method", isPublicWord],
  ],
  kotlin: [
    [javaClass, "class", notPrivate],
    [shape(String.raw`\bfun\s+(?:<[^>]*>\s*)?(?:[\w<>?]+\.)?ID\s*\(`), "function", notPrivate],
  ],
  scala: [
    [javaClass, "class", notPrivate],
    [shape(String.raw`\bdef\s+ID\s*[(\[:=]`), "method", notPrivate],
  ],
  csharp: [
    [javaClass, "class", isPublicWord],
    [typedMethod, "method", isPublicWord],
  ],
  c: [
    [
      shape(
        String.raw`^\s*(?:typedef\s+)?(?:class|struct|enum(?:\s+class)?|union|namespace)\s+ID\s*(?::[^:].*)?\{?\s*$`,
      ),
      "type",
      never,
    ],
    [
      shape(
        String.raw`^(?!(?:return|else|goto|typedef|case)\b)(?:[\w<>,:~*&]+\s+)+[*&]*(?:\w+::)*~?${notAWord}ID\s*\([^;={}]*\)?\s*(?:const)?\s*\{?\s*$`,
      ),
      "function",
      (line) => !/^\s*static\b/.test(line),
    ],
    [shape(String.raw`^#\s*define\s+ID\(`), "function", never],
  ],
  rust: [
    [
      shape(
        String.raw`^\s*(?:pub(?:\([^)]*\))?\s+)?(?:(?:const|async|unsafe|extern)\s+)*fn\s+ID\s*[(<]`,
      ),
      "function",
      isPub,
    ],
    [
      shape(String.raw`^\s*(?:pub(?:\([^)]*\))?\s+)?(?:struct|enum|trait|union|type|mod)\s+ID\b`),
      "type",
      isPub,
    ],
    [shape(String.raw`^\s*impl(?:<[^>]*>)?\s+(?:[\w:<>, ']+\s+for\s+)?ID\b`), "type", never],
    [shape(String.raw`^\s*pub\s+(?:const|static)\s+ID\b`), "constant", isPub],
    [shape(String.raw`^\s*macro_rules!\s+ID\b`), "function", never],
  ],
  ruby: [
    [shape(String.raw`^\s*def\s+(?:self\.)?ID`), "method", always],
    [shape(String.raw`^\s*(?:class|module)\s+ID`), "class", always],
  ],
  php: [
    [
      shape(String.raw`^\s*(?:abstract\s+|final\s+)*(?:class|interface|trait|enum)\s+ID`),
      "class",
      always,
    ],
    [shape(String.raw`\bfunction\s+&?ID\s*\(`), "function", notPrivate],
  ],
  swift: [
    [shape(String.raw`\bfunc\s+ID\s*[(<]`), "function", isPublicWord],
    [
      shape(String.raw`^\s*(?:\w+\s+)*(?:class|struct|enum|protocol|extension|actor)\s+ID\b`),
      "type",
      isPublicWord,
    ],
  ],
  sql: [
    [
      shape(
        String.raw`^\s*(?:create|alter)\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:table|view|materialized view|function|procedure|trigger)\s+(?:if\s+(?:not\s+)?exists\s+)?(?:[\w"]+\.)?["\x60]?ID`,
      ),
      "table",
      always,
    ],
  ],
  shell: [
    [shape(String.raw`^\s*ID\s*\(\)`), "function", never],
    [shape(String.raw`^\s*function\s+ID\b`), "function", never],
  ],
  yaml: [[/^\s*(?:-\s+)?([\w.-]+)\s*:/u, "key", never]],
  config: [[/^\s*\[+([\w.-]+)\]+\s*$/u, "key", never]],
  css: [[/^\s*([.#]?[\w-]+)[^{};]*\{\s*$/u, "rule", never]],
  html: [],
};

const inSql = new Map(
  (shapes.sql ?? []).map(([pattern]) => [pattern, new RegExp(pattern.source, "i")] as const),
);

/** Where web frameworks of the common kinds say which address a handler is for. */
const route =
  /\b(?:app|router|server|api|mux|r|e)\.(?:get|post|put|patch|delete|Get|Post|Put|Patch|Delete|GET|POST|PUT|PATCH|DELETE|HandleFunc)\(\s*["'`](\/[\w\-/:{}.*]*)["'`]/;

/**
 * Takes a line, whole and as code without strings and comments, and its language; gives what it
 * defines.
 */
export function definitionIn(
  { text, code }: { readonly text: string; readonly code: string },
  language: Language,
): Definition | undefined {
  const address = code.includes("(") ? route.exec(text)?.[1] : undefined;
  if (address !== undefined) return { name: address, what: "route", isPublic: true };
  for (const [pattern, what, isPublic] of shapes[language.name]) {
    const name = (inSql.get(pattern) ?? pattern).exec(code)?.[1];
    if (name !== undefined) return { name, what, isPublic: isPublic(code, name) };
  }
  return undefined;
}
