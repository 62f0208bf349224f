import { ForgeError } from "../forgeError";

/** Takes an answer and names; gives what stands there, or undefined. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  let found: unknown = value;
  for (const name of names) {
    if (typeof found !== "object" || found === null || !(name in found)) return undefined;
    found = Object.entries(found).find(([key]) => key === name)?.[1];
  }
  return found;
}

/** Takes an answer and names; gives the text there. Throws ForgeError when there is none. */
export function textAt(value: unknown, ...names: readonly string[]): string {
  const found = at(value, ...names);
  return typeof found === "string" ? found : missing(names);
}

/** Takes an answer and names; gives the text there, "" when there is none. */
export function anyTextAt(value: unknown, ...names: readonly string[]): string {
  const found = at(value, ...names);
  return typeof found === "string" ? found : "";
}

/** Takes an answer and names; gives the whole number there. Throws ForgeError when there is none. */
export function numberAt(value: unknown, ...names: readonly string[]): number {
  const found = at(value, ...names);
  return typeof found === "number" && Number.isSafeInteger(found) ? found : missing(names);
}

/** Takes an answer and names; gives the line number there, or undefined when there is none. */
export function lineAt(value: unknown, ...names: readonly string[]): number | undefined {
  const found = at(value, ...names);
  return typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}

/** Takes an answer and names; gives whether true stands there. */
export function isAt(value: unknown, ...names: readonly string[]): boolean {
  return at(value, ...names) === true;
}

/** Takes an answer and names; gives the list there. Throws ForgeError when there is none. */
export function listAt(value: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = at(value, ...names);
  return Array.isArray(found) ? found : missing(names);
}

function missing(names: readonly string[]): never {
  throw new ForgeError("unreadable", `no ${names.join(".")} in the answer`);
}
