/** Whose reading of the file is meant; each dialect has one parse function that gives a `Codeowners`. */
export type Dialect = "github" | "gitlab" | "bitbucket";

/** One line of a CODEOWNERS file that counts. No owners means: these files are deliberately unowned. */
export interface OwnershipRule {
  /** 1-based, counted as an editor counts lines. */
  readonly line: number;
  /** As written, escapes included. */
  readonly pattern: string;
  /**
   * As written: `@user`, `@org/team` or an e-mail address; on GitLab also `@a/b/c` and `@@role`, and
   * the section's default owners where the line names none; on Bitbucket also `@team:random(2)`.
   */
  readonly owners: readonly string[];
  /** The section the rule belongs to, by its first heading; null outside, and where there are none. */
  readonly section: string | null;
}

/** One edit within a problem's line that does what the remedy says; columns count as a problem's do. */
export interface CodeownersFix {
  readonly title: string;
  readonly column: number;
  readonly endColumn: number;
  /** May hold a line feed: then the line becomes two. */
  readonly text: string;
}

/** What the forge leaves out of account in a line, why, and what to write instead. */
export interface CodeownersProblem {
  readonly line: number;
  /** 1-based, in UTF-16 units, counted without a byte order mark, as an editor counts. */
  readonly column: number;
  /** The column just after the last character at fault. */
  readonly endColumn: number;
  readonly reason: string;
  readonly remedy: string;
  /** Absent where more than one edit, or none, would be what is meant. */
  readonly fix?: CodeownersFix;
}

/** A CODEOWNERS file as read: what it says, what is wrong with it, and how to ask it. */
export interface Codeowners {
  readonly dialect: Dialect;
  /** In the order of the file. */
  readonly rules: readonly OwnershipRule[];
  readonly problems: readonly CodeownersProblem[];
  /**
   * The rules in force for a path, by the dialect's own matching and precedence: on GitLab at most
   * one for each section, in the order of sections; elsewhere at most one.
   */
  readonly findRules: (path: string) => readonly OwnershipRule[];
}

/** The three answers to "whose file is this?". */
export type Ownership =
  | {
      readonly kind: "owned";
      /** The one to show first. */
      readonly rule: OwnershipRule;
      /** Of all rules in force together. */
      readonly owners: readonly string[];
      /** The rules of other sections that add owners, if any; GitLab alone has sections. */
      readonly others?: readonly OwnershipRule[];
    }
  | { readonly kind: "unowned"; readonly rule: OwnershipRule }
  | { readonly kind: "noRule" };
