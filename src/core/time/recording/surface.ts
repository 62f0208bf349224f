import type { SpanPlace } from "../spans/spanSignal";

/** What pull requests are shown in by the extensions for GitHub and GitLab. */
const reviewSchemes = new Set(["pr", "review", "githubpr", "gl-review"]);
/** What the editor and Baton show by themselves, and what holds nobody's work. */
const otherSchemes = new Set(["output", "debug", "comment", "walkThrough", "search-editor", "git"]);
const remote = "vscode-remote";
const cell = "vscode-notebook-cell";

/**
 * Takes the scheme of the document in front and whether it is one side of a diff; gives what it is
 * shown for, or nothing when time on it is not the lead's work.
 */
export function surfaceOf(scheme: string, isDiff: boolean): SpanPlace["surface"] | undefined {
  if (reviewSchemes.has(scheme)) return "review";
  if (scheme === "git" && isDiff) return "review";
  const isOwn = scheme.startsWith("vscode-") && scheme !== remote && scheme !== cell;
  if (isOwn || scheme.startsWith("baton-") || otherSchemes.has(scheme)) return undefined;
  return isDiff ? "review" : "editor";
}
