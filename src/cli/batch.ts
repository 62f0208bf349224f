import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { isRecord } from "../core/people/roster";
import { InputError } from "./usage";

/**
 * Takes a stream of JSON lines, what answers one row, and where answers go; writes one line for each
 * line, in order. A bad line is answered `{"error": …}`, naming its number, and the rest goes on.
 */
export async function answerLines(
  input: Readable,
  answer: (row: Record<string, unknown>) => Promise<unknown>,
  write: (line: string) => void,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === "") continue;
    write(JSON.stringify(await answered(line, number, answer)));
  }
}

async function answered(
  line: string,
  number: number,
  answer: (row: Record<string, unknown>) => Promise<unknown>,
): Promise<unknown> {
  try {
    const row: unknown = JSON.parse(line);
    if (!isRecord(row)) throw new InputError("a row is an object in { }");
    return await answer(row);
  } catch (error) {
    const said = error instanceof Error ? error.message : "cannot be answered";
    return { error: `line ${number}: ${said}` };
  }
}

/** Takes a row and a name; gives the text there. Throws InputError when there is none. */
export function textIn(row: Record<string, unknown>, name: string): string {
  const value = row[name];
  if (typeof value !== "string") throw new InputError(`"${name}" must be text`);
  return value;
}

/** Takes a row and a name; gives the number there, or nothing when absent. Throws InputError. */
export function numberIn(row: Record<string, unknown>, name: string): number | undefined {
  const value = row[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new InputError(`"${name}" must be a number`);
  }
  return value;
}
