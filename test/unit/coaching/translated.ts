import assert from "node:assert/strict";
import { Calendar } from "../../../src/core/text/calendar";
import { untranslated } from "../../fixtures/pseudoLanguage";

/** Says all times in figures, so that what is left in letters is nobody's date. */
export class FiguresCalendar extends Calendar {
  override pastDay(then: number, now: number): string {
    return `${this.dayNumber(now) - this.dayNumber(then)}`;
  }

  override day(then: number): string {
    return `${this.dayNumber(then)}`;
  }
}

/**
 * Takes what was said in the language of `pseudoLanguage`; fails where it says anything in English,
 * apart from what stands between backticks and the names of the shop's people.
 */
export function assertTranslated(said: string): void {
  assert.match(said, /⟦/);
  const left = untranslated(said.replace(/\b(?:noor|idris|tomasz|elif)\b/g, ""));
  assert.doesNotMatch(left.replace(/`[^`]*`/g, ""), /[a-z]/i, said);
}
