import { bundleChild, runChild } from "../children";
import type { OwnershipAnswer, OwnershipQuestion } from "../child/ownership";
import type { BenchRow } from "../row";

const [files, rules] = [100_000, 5000];

/** Who owns each file of a large repository with a large CODEOWNERS, both made up. */
export const ownership: BenchRow = {
  name: "ownership",
  async measure({ report }) {
    report(`ownership: ${files} files, ${rules} rules`);
    const script = await bundleChild("ownership");
    const measured = async (dialect: OwnershipQuestion["dialect"]) => {
      const question: OwnershipQuestion = { files, rules, dialect };
      const { milliseconds } = await runChild<OwnershipAnswer>(script, question);
      return {
        row: `ownership of ${files} files by ${rules} ${dialect} rules`,
        measured: { value: milliseconds, unit: "ms" },
        bar: { amount: { value: 2000, unit: "ms" } },
      } as const;
    };
    return [await measured("github"), await measured("gitlab")];
  },
};
