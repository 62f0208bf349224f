import type { Topic } from "../../people/topics";
import { findingsByCopies } from "./byCopies";
import { findingsByInterface } from "./byInterface";
import { findingsByLoops } from "./byLoops";
import { findingsByNames } from "./byNames";
import { findingsByPath, findingsInTests } from "./byPath";
import { findingsByShape } from "./byShape";
import { findingsBySigns } from "./bySigns";
import type { ChangedFile } from "./changedFile";
import type { Finding } from "./finding";
import { readChange } from "./readChange";
import type { TopicFound } from "./topicFound";

/** Below this a sign goes along with most changes and tells nothing of this one. */
const weightAtLeast = 1.6;
/** What further files of a topic add to it, the first of them most. */
const shares = [1, 0.3, 0.2, 0.1];

/**
 * Takes a change; gives the topics that it touches, each with the construct and line that say so, the
 * most telling topic first and in it the most telling file; one finding for a topic and file at most.
 * A change that says nothing gives nothing. Takes time linear in the change. Never throws.
 */
export function topicsOf(change: readonly ChangedFile[]): readonly TopicFound[] {
  const files = readChange(change);
  // What a test awaits or catches is how it is written; that it is a test is what it is about.
  const code = files.filter(({ isTest }) => !isTest);
  const findings = [
    ...code.flatMap((file) => [
      ...findingsBySigns(file),
      ...findingsByInterface(file),
      ...findingsByShape(file),
      ...findingsByLoops(file),
    ]),
    ...findingsByNames(code),
    ...findingsByCopies(code),
    ...change.flatMap(findingsByPath),
    ...files.filter(({ isTest }) => isTest).flatMap(findingsInTests),
  ].filter(({ weight }) => weight >= weightAtLeast);
  const best = bestOfEach(findings);
  const weights = topicWeights(best);
  const weightOf = ({ found }: Finding): number => weights.get(found.topic) ?? 0;
  return best
    .toSorted((a, b) => weightOf(b) - weightOf(a) || b.weight - a.weight)
    .map(({ found }) => found);
}

/** One finding for each topic and file, which others of the same add a little to. */
function bestOfEach(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const { topic, path } = finding.found;
    const key = `${topic}\n${path}`;
    const known = best.get(key);
    if (!known) best.set(key, finding);
    else {
      const { found } = finding.weight > known.weight ? finding : known;
      const [less, more] = [known.weight, finding.weight].toSorted((a, b) => a - b);
      best.set(key, { found, weight: (more ?? 0) + (less ?? 0) * 0.15 });
    }
  }
  return [...best.values()];
}

function topicWeights(best: readonly Finding[]): Map<Topic, number> {
  const weights = new Map<Topic, number[]>();
  for (const { found, weight } of best) {
    weights.set(found.topic, [...(weights.get(found.topic) ?? []), weight]);
  }
  return new Map(
    [...weights].map(([topic, all]) => {
      const sorted = all.toSorted((a, b) => b - a).slice(0, shares.length);
      return [topic, sorted.reduce((sum, weight, at) => sum + weight * (shares[at] ?? 0), 0)];
    }),
  );
}
