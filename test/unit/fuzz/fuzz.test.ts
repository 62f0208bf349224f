import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import path from "node:path";
import { units } from "./longInputs";
import { textParsers, valueParsers } from "./parsers";

/** `BATON_FUZZ=200000 BATON_FUZZ_SEED=7` for a long run. */
const inputs = Number(process.env["BATON_FUZZ"] ?? 5000);
const seed = Number(process.env["BATON_FUZZ_SEED"] ?? 1);
const parsers = textParsers.length + valueParsers.length;
const long = textParsers
  .filter(({ isOwn }) => isOwn !== true)
  .reduce((sum, { seeds }) => sum + units.length * (1 + seeds.length), 0);
/** Milliseconds after which what has not ended is called hung: far beyond what it takes on a slow machine. */
const patience = 180_000 + inputs * 20;

interface Told {
  readonly begin?: string;
  readonly failure?: { readonly name: string; readonly input: string; readonly error: string };
  readonly inputs?: number;
}

/** Runs them in a process of its own, since nothing else can end a loop that does not. */
async function fuzzed(): Promise<readonly Told[]> {
  const child = path.join(__dirname, "fuzzChild.ts");
  const args = ["--import", "tsx", child, `${inputs}`, `${seed}`];
  const run = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ending = setTimeout(() => run.kill("SIGKILL"), patience);
  let output = "";
  run.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  const code = await new Promise((resolve) => run.once("close", resolve));
  clearTimeout(ending);
  const lines = output.trimEnd().split("\n");
  const told = lines.map((line): Told => JSON.parse(line));
  const last = told.findLast(({ begin }) => begin !== undefined);
  assert.equal(code, 0, `seed ${seed}: did not come to an end: ${last?.begin}`);
  return told;
}

describe(`whatever comes in, seed ${seed}`, function () {
  this.timeout(patience + 10_000);

  it(`is read without a fault: ${parsers * inputs + long} inputs through ${parsers} parsers`, async () => {
    const told = await fuzzed();
    assert.deepEqual(
      told.flatMap(({ failure }) => failure ?? []),
      [],
    );
    assert.equal(told.at(-1)?.inputs, parsers * inputs + long);
  });
});
