/** What programs that stand in between are named by; git asks nobody and shows nothing by pages here. */
const goBetweens = /^(?:GIT_.*|EDITOR|VISUAL|PAGER|SSH_ASKPASS|PREFIX)$/i;

/** What Baton itself tells git by its environment. */
const own = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_FLUSH: "0",
} as const;

/** Names of these. */
export const ownVariables: readonly string[] = Object.keys(own);

/**
 * What stands before every command: nothing is shown by pages, no lock is taken that is not needed,
 * of what a repository's configuration would have git run, no hook and no file system monitor is, and
 * no file that it names says in which order files come, as it may be a device that never ends.
 */
export const ownArguments = [
  "--no-pager",
  "--no-optional-locks",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.fsmonitor=",
  "-c",
  "diff.orderFile=/dev/null",
] as const;

/**
 * Takes an environment; gives the one git is started with: without any `GIT_…` of the surroundings,
 * which could point it at another repository, without programs to be put in between, and set so that
 * it never prompts, never takes a lock it does not need, never downloads what a partial clone has
 * left out (older gits do not know `GIT_NO_LAZY_FETCH`, but every git heeds that no protocol is
 * allowed), and writes into a pipe in large pieces instead of one for each commit.
 */
export function gitEnvironment(from: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(from).filter(([name]) => !goBetweens.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C", ...own };
}
