/** How a child process is started. */
export interface ChildCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

/** The command line of npm: the very npm that runs us where there is one, else the one on the PATH. */
export function npmCommand(args: readonly string[]): ChildCommand {
  const own = process.env["npm_execpath"];
  if (own !== undefined && /npm-cli\.c?js$/.test(own)) {
    return { program: process.execPath, args: [own, ...args], shell: false };
  }
  // On Windows npm is a batch file, which only a shell can start.
  return { program: "npm", args, shell: process.platform === "win32" };
}
