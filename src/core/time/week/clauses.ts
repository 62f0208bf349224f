import * as l10n from "@vscode/l10n";

/** Takes a clause, or facts in a row; gives it with the mark that ends a sentence. */
export function sentence(clause: string): string {
  return l10n.t({ message: "{0}.", args: [clause], comment: ["A clause as a whole sentence"] });
}

/** Takes two clauses; gives them as one sentence. */
export function both(first: string, second: string): string {
  return l10n.t({ message: "{0}; {1}.", args: [first, second], comment: ["Two clauses"] });
}
