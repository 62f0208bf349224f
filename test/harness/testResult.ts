import type { HostResult } from "../host/index";
import { describeError } from "./plainError";

/** How many tests passed and failed, and what the failures said. */
export type TestResult = HostResult;

/** A result without any test. */
export const nothing: TestResult = { passed: 0, failed: 0, failures: [] };

/** Two results as one. */
export function sum(one: TestResult, other: TestResult): TestResult {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    failures: [...one.failures, ...other.failures],
  };
}

/** A result in which one thing failed that is not a test itself. */
export function failure(title: string, error: unknown): TestResult {
  return { passed: 0, failed: 1, failures: [{ title, error: describeError(error) }] };
}

/** The result with a word before each failure's title, to say where it was. */
export function labelled(label: string, result: TestResult): TestResult {
  const failures = result.failures.map((one) => ({ ...one, title: `${label}: ${one.title}` }));
  return { ...result, failures };
}

/** The failures in full, each under its title. */
export function failureText(result: TestResult): string {
  const told = result.failures.map((one) => `✖ ${one.title}\n${one.error}`);
  return told.map((one) => `${one.replaceAll("\n", "\n    ")}\n`).join("\n");
}

/** The line every test command ends with. */
export function totals(result: TestResult): string {
  return `${result.passed} passed, ${result.failed} failed`;
}

/** What a part of a run came to, and how long it took in milliseconds. */
export function partLine(name: string, result: TestResult, milliseconds: number): string {
  return `${name}: ${totals(result)} ${tookText(milliseconds)}`;
}

/** Takes milliseconds; gives them in brackets, as seconds. */
export function tookText(milliseconds: number): string {
  return `(${(milliseconds / 1000).toFixed(1)} s)`;
}

/** Prints failures and totals, and answers the exit status. */
export function conclude(result: TestResult): number {
  if (result.failed > 0) console.log(`\n${failureText(result)}`);
  console.log(totals(result));
  return result.failed > 0 ? 1 : 0;
}
