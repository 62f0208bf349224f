import { outlivedHints } from "../core/coaching/handBack/outlived";
import { errorText } from "../host/errorText";
import type { HintFiles } from "./hintFiles";
import type { HandBackParts } from "./parts";

/**
 * Takes the parts and the hints; deletes those that nobody needs any more. Where git does not say
 * whether their change is still parked they stay, and the log says so. Never rejects.
 */
export async function tidyHints(
  { parking, record, clock, log }: Pick<HandBackParts, "parking" | "record" | "clock" | "log">,
  files: HintFiles,
): Promise<void> {
  try {
    const outlived = outlivedHints(await files.all(), record.entries, clock.now());
    for (const root of new Set(outlived.map(({ record: { root: one } }) => one))) {
      const { parked, unreadable } = await parking.list(root);
      // One that cannot be read may be any of them.
      if (unreadable.length > 0) continue;
      const ids = new Set(parked.map(({ id }) => id));
      const gone = outlived.filter((hint) => {
        return hint.record.root === root && !ids.has(hint.record.parked ?? "");
      });
      for (const hint of gone) await files.remove(hint);
    }
  } catch (error) {
    log.warn(`Hints that are over are left: ${errorText(error)}`);
  }
}
