/**
 * Takes an environment; gives the one git is started with: without any `GIT_…` of the surroundings,
 * which could point it at another repository, and set so that it never prompts, never takes a lock
 * it does not need, never downloads what a partial clone has left out (older gits do not know
 * `GIT_NO_LAZY_FETCH`, but every git heeds that no protocol is allowed), and writes into a pipe in
 * large pieces instead of one for each commit.
 */
export function gitEnvironment(from: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(from).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_FLUSH: "0",
  };
}
