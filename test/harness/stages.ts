import {
  failure,
  failureText,
  nothing,
  partLine,
  sum,
  type TestResult,
  tookText,
} from "./testResult";

/** A part of the whole test run. */
export interface Stage {
  readonly name: string;
  /** A stage that has to have passed; otherwise this one is not run. */
  readonly needs?: string;
  run(): Promise<TestResult>;
}

/** Runs stages in order and tells each in a line; a failure does not hide the later ones. */
export async function runStages(
  stages: readonly Stage[],
  print: (text: string) => void,
): Promise<TestResult> {
  const failed = new Set<string>();
  let total = nothing;
  for (const stage of stages) {
    if (stage.needs !== undefined && failed.has(stage.needs)) {
      failed.add(stage.name);
      print(`✖ ${stage.name}: not run, as ${stage.needs} failed`);
      continue;
    }
    const started = performance.now();
    const result = await attempt(stage);
    if (result.failed > 0) failed.add(stage.name);
    print(stageLine(stage.name, result, performance.now() - started));
    if (result.failed > 0) print(`\n${failureText(result)}`);
    total = sum(total, result);
  }
  return total;
}

async function attempt(stage: Stage): Promise<TestResult> {
  try {
    return await stage.run();
  } catch (error) {
    return failure(stage.name, error);
  }
}

function stageLine(name: string, result: TestResult, milliseconds: number): string {
  const mark = result.failed > 0 ? "✖" : "✔";
  const isCounted = result.passed + result.failed > 1 || result.passed === 1;
  return isCounted
    ? partLine(`${mark} ${name}`, result, milliseconds)
    : `${mark} ${name} ${tookText(milliseconds)}`;
}
