import { PlainError } from "./plainError";

/** What `npm start` was asked for. */
export interface StartOptions {
  /** The repository to open; without it, the demo. */
  readonly path?: string;
  /** Use the server and a browser even where desktop VS Code is installed. */
  readonly browser: boolean;
  readonly port?: number;
  /** Whether a browser may be opened. */
  readonly open: boolean;
  readonly help: boolean;
}

/** How `npm start` is used. */
export const startUsage = "Use: npm start [-- [PATH] [--browser] [--port N] [--no-open]]";

/** Reads the arguments of `npm start`. */
export function parseStart(args: readonly string[]): StartOptions {
  let options: StartOptions = { browser: false, open: true, help: false };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name, inline] = splitOption(arg);
    if (name === "--port") options = { ...options, port: parsePort(inline ?? rest.shift()) };
    else if (name === "--") options = rest.splice(0).reduce(withPath, options);
    else if (name.startsWith("-")) options = { ...options, ...flag(arg) };
    else options = withPath(options, arg);
  }
  return options;
}

function splitOption(arg: string): [name: string, value?: string] {
  const at = arg.startsWith("--") ? arg.indexOf("=") : -1;
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

function flag(arg: string): Partial<StartOptions> {
  if (arg === "--browser") return { browser: true };
  if (arg === "--no-open") return { open: false };
  if (arg === "--help" || arg === "-h") return { help: true };
  throw new PlainError(`There is no option ${arg}. ${startUsage}`);
}

function withPath(options: StartOptions, given: string): StartOptions {
  if (options.path === undefined) return { ...options, path: given };
  throw new PlainError(`One PATH at a time: ${options.path} or ${given}. ${startUsage}`);
}

function parsePort(given: string | undefined): number {
  const port = /^\d{1,5}$/.test(given ?? "") ? Number(given) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new PlainError(`--port wants a number from 1 to 65535, not ${given ?? "nothing"}.`);
}
