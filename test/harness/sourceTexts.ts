import { API } from "typescript/unstable/sync";
import {
  type CallExpression,
  isBinaryExpression,
  isCallExpression,
  isComputedPropertyName,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  isTypeNode,
  type Node,
  type SourceFile,
  SyntaxKind,
} from "typescript/unstable/ast";
import { readdirSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./paths";

/** A text as the bundle of a language has it: alone, or with what a translator should know of it. */
export type BundleText = string | { readonly message: string; readonly comment: readonly string[] };

/** What a source file says to a person. */
export interface SourceTexts {
  /** Texts that are translated, by their key in a bundle. */
  readonly translated: ReadonlyMap<string, BundleText>;
  /** Texts that a person might read and that are not translated. */
  readonly plain: readonly string[];
  /** Keys of those that are translated as the file is loaded, when nobody has said yet which language it is. */
  readonly early: readonly string[];
}

/** Fields whose value the editor shows even when it is a single word. */
const shown: ReadonlySet<string> = new Set([
  "title",
  "label",
  "detail",
  "description",
  "placeholder",
  "placeHolder",
  "prompt",
  "tooltip",
]);

/** Gives the source files, below the project, with / between folders. */
export function sourceFiles(): string[] {
  return readdirSync(path.join(projectRoot, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.split(path.sep).join("/")}`)
    .filter((name) => name.endsWith(".ts"))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** Takes what files say; gives what l10n/bundle.l10n.json holds: their texts, by the alphabet. */
export function bundleText(texts: ReadonlyMap<string, SourceTexts>): string {
  const all = [...texts.values()].flatMap(({ translated }) => [...translated]);
  const sorted = Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}

/**
 * Takes files below the project; reads each and gives what it says, by file. Throws where a text is
 * translated that is no plain literal: whoever translates would never see it.
 */
export function sourceTexts(files: readonly string[]): ReadonlyMap<string, SourceTexts> {
  const api = new API({ cwd: projectRoot });
  try {
    const configs = ["tsconfig.json", "src/webview/tsconfig.json"];
    const openProjects = configs.map((name) => path.join(projectRoot, name));
    const projects = api.updateSnapshot({ openProjects }).getProjects();
    return new Map(
      files.map((file) => {
        const place = path.join(projectRoot, file);
        const [source] = projects.flatMap(({ program }) => program.getSourceFile(place) ?? []);
        if (!source) throw new Error(`${file} is in no tsconfig.json`);
        return [file, textsIn(source)];
      }),
    );
  } finally {
    api.close();
  }
}

function textsIn(source: SourceFile): SourceTexts {
  const translated = new Map<string, BundleText>();
  const plain: string[] = [];
  const early: string[] = [];
  const isWithoutEditor = source.text.includes('from "@vscode/l10n"');
  const look = (node: Node, parent: Node, isLater: boolean): void => {
    if (isTypeNode(node) || nobodyReads.has(node.kind) || isForNobody(node, source)) return;
    if (isCallExpression(node) && asksForText.test(textOf(node.expression, source))) {
      const [key, text] = translatedBy(node, source);
      translated.set(key, text);
      if (isWithoutEditor && !isLater) early.push(key);
      for (const one of node.arguments.slice(1)) look(one, node, isLater);
      return;
    }
    const words = wordsOf(node);
    if (words !== undefined && isRead(words, node, parent)) plain.push(textOf(node, source));
    node.forEachChild((child) => look(child, node, isLater || later.has(node.kind)));
  };
  look(source, source, false);
  return { translated, plain, early };
}

/** A language that is handed on is called so, since the library's name stands for the lead's. */
const asksForText = /^(?:l10n|language)\.t$/;

/** What stands in these runs when it is called. */
const later: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.GetAccessor,
]);

const nobodyReads: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
]);

/**
 * The log is for whoever mends Baton, and so are errors, but for those of parking, which are refusals that
 * the lead reads; a class is for the style sheet.
 */
function isForNobody(node: Node, source: SourceFile): boolean {
  if (isPropertyAssignment(node)) return nameOf(node.name) === "class";
  if (isCallExpression(node)) return /(?:^|\.)log\.\w+$/.test(textOf(node.expression, source));
  return isNewExpression(node) && /(?<!^Parking)Error$/.test(textOf(node.expression, source));
}

/** What stands in a literal, without its values and icons; absent for what is none. */
function wordsOf(node: Node): string | undefined {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return bare(node.text);
  if (!isTemplateExpression(node)) return undefined;
  const spans = node.templateSpans.map(({ literal }) => literal.text);
  return bare([node.head.text, ...spans].join(value));
}

/** Stands where a value is put in. */
const value = "\0";

function bare(text: string): string {
  return text.replace(/\$\([\w-]+\)/g, "").trim();
}

/** Several words, or one with a capital letter, or any in a field that is shown. */
function isRead(words: string, node: Node, parent: Node): boolean {
  const several = /[a-z]{2,}[,.:;]? \0?[a-z]/i.test(words);
  const besideValue = /\0,? [a-z]{2,}|[a-z]{2,} \0/.test(words);
  if (several || besideValue || /^[A-Z][a-z]+\b/.test(words)) return true;
  return /[a-z]{2,}/.test(words) && isFieldShown(node, parent);
}

function isFieldShown(node: Node, parent: Node): boolean {
  if (isPropertyAssignment(parent)) {
    return (
      parent.initializer === node &&
      !isComputedPropertyName(parent.name) &&
      shown.has(nameOf(parent.name))
    );
  }
  const isSet = isBinaryExpression(parent) && parent.operatorToken.kind === SyntaxKind.EqualsToken;
  return isSet && isPropertyAccessExpression(parent.left) && shown.has(parent.left.name.text);
}

/** Gives a text's key in a bundle, and the text with what is said of it. */
function translatedBy(call: CallExpression, source: SourceFile): [string, BundleText] {
  const [first] = call.arguments;
  if (first && isStringLiteral(first)) return [first.text, first.text];
  const fields = first && isObjectLiteralExpression(first) ? first.properties : [];
  const field = (name: string): string[] =>
    fields.flatMap((one) =>
      isPropertyAssignment(one) && nameOf(one.name) === name ? literals(one.initializer) : [],
    );
  const [message] = field("message");
  const comment = field("comment");
  if (message === undefined || comment.length === 0) {
    throw new Error(`${source.fileName}: not to be translated: ${textOf(call, source)}`);
  }
  return [`${message}/${comment.join("")}`, { message, comment }];
}

function literals(node: Node): string[] {
  if (isStringLiteral(node)) return [node.text];
  const found: string[] = [];
  node.forEachChild((child) => {
    found.push(...literals(child));
  });
  return found;
}

function nameOf(name: Node): string {
  return "text" in name && typeof name.text === "string" ? name.text : "";
}

function textOf(node: Node, source: SourceFile): string {
  return source.text.slice(node.getStart(source), node.end);
}
