import type { Codeowners, OwnershipRule } from "./codeowners";
import { parseCodeowners } from "./dialect";

/** The files of one rule, told apart path by path, so that a long list can be gone through in pieces. */
export class RuleFiles {
  /** Paths that the rule decides for. */
  readonly own: string[] = [];
  /** How many of the other paths that match it each rule decides for, by its line. */
  readonly lost = new Map<number, number>();
  private readonly alone: Codeowners;

  constructor(
    private readonly codeowners: Codeowners,
    readonly rule: OwnershipRule,
  ) {
    // Nearly every path matches no one rule, and a file of one line says so much sooner.
    this.alone = parseCodeowners(`${rule.pattern} @anyone`, codeowners.dialect);
  }

  /** Takes a repository-relative path with "/", once each. Never throws. */
  take(path: string): void {
    if (this.alone.findRules(path).length === 0) return;
    const { line, section } = this.rule;
    const deciding = this.codeowners.findRules(path).find((rule) => rule.section === section);
    if (deciding === undefined) return;
    if (deciding.line === line) this.own.push(path);
    else this.lost.set(deciding.line, (this.lost.get(deciding.line) ?? 0) + 1);
  }
}
