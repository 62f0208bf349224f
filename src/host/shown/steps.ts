/** Where a step stands among all: its number from 1, and whether there is one before it. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

/** How a step ended. */
export type Outcome = "next" | "back" | "cancelled";

/** One step: shows itself and keeps what the lead says. */
export type Step = (place: StepPlace) => Promise<Outcome>;

/** Takes a title and the steps; walks them, back and forth, until the last is done or the lead leaves. */
export async function walk(title: string, steps: readonly Step[]): Promise<void> {
  let at = 0;
  for (let step = steps[at]; step; step = steps[at]) {
    const place = { title, step: at + 1, totalSteps: steps.length, canGoBack: at > 0 };
    const outcome = await step(place);
    if (outcome === "cancelled") return;
    at += outcome === "back" ? -1 : 1;
  }
}
