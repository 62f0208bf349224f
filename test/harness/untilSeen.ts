import { errors, type Locator } from "playwright-core";

const patienceMs = 4000;

/** Waits until something is seen; where it does not come, does once more what brings it. Mocha's limit says when it never does. */
export async function untilSeen(seen: Locator, again: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      return await seen.waitFor({ timeout: patienceMs });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      await again();
    }
  }
}
