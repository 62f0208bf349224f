import { FastImport } from "../../fixtures/fastImport";
import { Git } from "../../../src/git/git";

/** Git as the extension starts it, in a trusted workspace. */
export const git = new Git({ binary: () => "git", mayStart: () => true });

export const noor = { name: "Noor Haddad", email: "noor@shop.example" };
export const tomasz = { name: "Tomasz Wilk", email: "tomasz@shop.example" };

const start = Date.UTC(2026, 0, 1, 12);

/** Noon of a day of 2026, counted from New Year's Day as 0. */
export function dayOf2026(day: number): Date {
  return new Date(start + day * 86_400_000);
}

/** A history of one commit by Noor on `src/a.ts`, to be added to. */
export function oneCommit(): FastImport {
  const history = new FastImport();
  history.commit({
    author: noor,
    date: dayOf2026(0),
    message: "Begin",
    files: { "src/a.ts": "one\n" },
  });
  return history;
}
