import { pickCommits } from "./joinLogs";
import { newestFirst } from "./newestFirst";
import { followRenames } from "./followRenames";
import { isSettled, type TouchLog } from "./touchLog";

/**
 * Takes a touch log; gives it all settled: newest first, and each touch under the path that its file
 * has in the newest commit. Done once when a log is kept, it spares every window that opens with it.
 */
export function settle(log: TouchLog): TouchLog {
  if (isSettled(log)) return log;
  const { touched, newestPathOf } = followRenames(log);
  const { times, contacts, paths, hashes, writers, renamed } = log;
  const followed = { times, contacts, paths, hashes, writers, renamed, touched };
  const ordered = pickCommits(followed, newestFirst(times));
  return { ...ordered, settled: { from: 0, newestPathOf } };
}
