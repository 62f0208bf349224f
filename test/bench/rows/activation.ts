import type { ActivationAnswer } from "../host/messages";
import { hostVersion, measureInHost } from "../inHost";
import type { BenchRow, Figure } from "../row";
import { best } from "../statistics";

const windows = 3;

/** What Baton adds to the start of the real extension host. */
export const activation: BenchRow = {
  name: "activation",
  async measure(context) {
    const answers = await measureInHost<ActivationAnswer>("activation", windows, context);
    const figure = (row: string, times: readonly number[]): Figure => ({
      row: `${row}, VS Code ${hostVersion}`,
      measured: { value: best(times), unit: "ms" },
    });
    return [
      figure(
        "activation",
        answers.map((one) => one.activate),
      ),
      figure(
        "load of the bundle",
        answers.flatMap((one) => one.loads),
      ),
    ];
  },
};
