import type { Codeowners, CodeownersProblem, OwnershipRule } from "./codeowners";
import { compileFnmatch, normalizePattern } from "./fnmatch";
import { entryFaults, headingFaults, type WordFault } from "./gitlabFault";
import { type GitlabEntry, type GitlabHeading, readGitlabLine } from "./gitlabLine";
import { gitlabOwnersIn } from "./gitlabOwner";
import { linesOf, type Word } from "./line";
import { problemAt } from "./problem";
import { RuleTree } from "./ruleTree";

interface Section {
  /** As first written; null for what stands before all headings. */
  readonly name: string | null;
  readonly place: number;
  /** The place of each pattern, completed, among all entries. */
  readonly orders: Map<string, number>;
}

interface Placed {
  readonly order: number;
  readonly section: Section;
  readonly isExclusion: boolean;
  readonly rule: OwnershipRule;
}

/**
 * Reads a CODEOWNERS file as GitLab does ("Syntax of CODEOWNERS file"; code_owners/file.rb): each
 * section has one rule in force, the last that matches, or none owned where an exclusion matches.
 * A fault costs at most its line. Takes any text. Never throws.
 */
export function parseGitlabCodeowners(text: string): Codeowners {
  const reader = new GitlabReader();
  for (const [index, content] of linesOf(text).entries()) reader.read(content, index + 1);
  const { rules, problems } = reader;
  return { dialect: "gitlab", rules, problems, findRules: (path) => reader.findRules(path) };
}

class GitlabReader {
  readonly rules: OwnershipRule[] = [];
  readonly problems: CodeownersProblem[] = [];
  private readonly tree = new RuleTree();
  private readonly entries: Placed[] = [];
  private readonly sections = new Map<string, Section>();
  // GitLab's own name of the unnamed section, which a heading may name, too.
  private section = this.sectionOf("codeowners", null);
  private defaults: readonly string[] = [];

  read(content: string, line: number): void {
    const read = readGitlabLine(content);
    if (read?.kind === "heading") this.enter(read, line);
    else if (read !== undefined) this.add(read, line);
  }

  findRules(path: string): OwnershipRule[] {
    const inForce = new Map<Section, Placed>();
    for (const order of this.tree.matches(path)) {
      const entry = this.entries[order];
      if (entry && prevails(entry, inForce.get(entry.section))) inForce.set(entry.section, entry);
    }
    return [...inForce.values()]
      .toSorted((one, other) => one.section.place - other.section.place)
      .map(({ rule }) => rule);
  }

  /** Default owners are those of this heading, also where the section goes on from an earlier one. */
  private enter(heading: GitlabHeading, line: number): void {
    this.report(headingFaults(heading), line);
    // "Sections with duplicate names": letter case apart, named as the first.
    this.section = this.sectionOf(heading.name.text.toLowerCase(), heading.name.text);
    this.defaults = ownersOf(heading.defaults);
  }

  private add(entry: GitlabEntry, line: number): void {
    const written = entry.pattern.text;
    const normalized = normalizePattern(entry.isExclusion ? written.slice(1) : written);
    const pattern = compileFnmatch(normalized);
    const owners = this.ownersFor(entry);
    this.report(entryFaults(entry, owners, pattern !== undefined), line);
    if (pattern === undefined) return;
    const rule = { line, pattern: written, owners, section: this.section.name };
    this.rules.push(rule);
    const order = this.orderOf(normalized);
    if (order === this.entries.length) this.tree.add(pattern, order);
    this.entries[order] = { order, section: this.section, isExclusion: entry.isExclusion, rule };
  }

  /** Words that name nobody are not nothing: the defaults are for lines of only a pattern. */
  private ownersFor({ isExclusion, words }: GitlabEntry): readonly string[] {
    if (isExclusion) return [];
    return words.length > 0 ? ownersOf(words) : this.defaults;
  }

  /**
   * A pattern repeated in its section has the last line's owners at the first line's place, as the
   * code has it (entries are a Ruby Hash by pattern). The documentation gives it the last place.
   */
  private orderOf(normalized: string): number {
    const { orders } = this.section;
    const order = orders.get(normalized) ?? this.entries.length;
    orders.set(normalized, order);
    return order;
  }

  private sectionOf(key: string, name: string | null): Section {
    const known = this.sections.get(key);
    if (known !== undefined) return known;
    const section = { name, place: this.sections.size, orders: new Map<string, number>() };
    this.sections.set(key, section);
    return section;
  }

  private report(faults: readonly WordFault[], line: number): void {
    for (const { word, fault } of faults) this.problems.push(problemAt(line, word, fault));
  }
}

/** "After a pattern is excluded, it cannot be included again in the same section". */
function prevails(entry: Placed, rival: Placed | undefined): boolean {
  if (rival === undefined) return true;
  if (entry.isExclusion !== rival.isExclusion) return entry.isExclusion;
  return entry.order > rival.order;
}

function ownersOf(words: readonly Word[]): string[] {
  return [...new Set(words.flatMap((word) => gitlabOwnersIn(word.text)))];
}
