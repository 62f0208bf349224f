import { parseDiff } from "../core/coaching/change/parseDiff";
import { topicsOf } from "../core/coaching/change/topicsOf";
import type { Topic } from "../core/people/topics";
import type { Parking } from "../git/parking/parking";
import { ParkingError } from "../git/parking/parkingError";
import type { FilePlace } from "../git/repository";

/**
 * Takes what reads changes and a file's place; gives what the lead's change there is about most, or
 * nothing when there is none, or none that says so. Throws GitError and what the disk throws.
 */
export async function changeTopic(
  parking: Parking,
  { root, path }: FilePlace,
): Promise<Topic | undefined> {
  try {
    const text = await parking.changeOf(root, { kind: "files", paths: [path] });
    return topicsOf(parseDiff(text))[0]?.topic;
  } catch (error) {
    // Nothing there that could be parked: there is no change to ask about.
    if (error instanceof ParkingError) return undefined;
    throw error;
  }
}
