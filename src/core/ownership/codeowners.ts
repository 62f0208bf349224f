/** Whose reading of the file is meant; each dialect has one parse function that gives a `Codeowners`. */
export type Dialect = "github";

/** One valid line of a CODEOWNERS file. No owners means: these files are deliberately unowned. */
export interface OwnershipRule {
  /** 1-based, counted as an editor counts lines. */
  readonly line: number;
  /** As written, escapes included. */
  readonly pattern: string;
  /** As written: `@user`, `@org/team` or an e-mail address. */
  readonly owners: readonly string[];
  /** The heading the rule stands under; GitHub has none, so always null there. */
  readonly section: string | null;
}

/** Why a line was left out, and what to write instead. */
export interface CodeownersProblem {
  readonly line: number;
  /** 1-based, in UTF-16 units, counted without a byte order mark, as an editor counts. */
  readonly column: number;
  /** The column just after the last character at fault. */
  readonly endColumn: number;
  readonly reason: string;
  readonly remedy: string;
}

/** A CODEOWNERS file as read: what it says, what is wrong with it, and how to ask it. */
export interface Codeowners {
  readonly dialect: Dialect;
  /** In the order of the file. */
  readonly rules: readonly OwnershipRule[];
  readonly problems: readonly CodeownersProblem[];
  /** The rule in force for a path, by the dialect's own matching and precedence; undefined if none. */
  readonly findRule: (path: string) => OwnershipRule | undefined;
}

/** The three answers to "whose file is this?". */
export type Ownership =
  | {
      readonly kind: "owned";
      readonly rule: OwnershipRule;
      readonly owners: readonly string[];
    }
  | { readonly kind: "unowned"; readonly rule: OwnershipRule }
  | { readonly kind: "noRule" };
