import { InputError } from "./usage";

/** Takes the name of an option and its text; gives the moment in unix seconds. Throws InputError. */
export function secondsOf(option: string, text: string): number {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) {
    throw new InputError(
      `${option} ${text} is not a date; write it like 2026-05-01 or 2026-05-01T09:00Z`,
    );
  }
  return milliseconds / 1000;
}
