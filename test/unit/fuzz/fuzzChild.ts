import { Random } from "../../bench/made/random";
import { units } from "./longInputs";
import { mutated, mutatedValue } from "./mutate";
import { type TextParser, textParsers, type ValueParser, valueParsers } from "./parsers";

const [inputs = "1000", seed = "1", longCharacters = "60000"] = process.argv.slice(2);

interface Failure {
  readonly name: string;
  readonly input: string;
  readonly error: string;
}

/** Tells the parent, a line each: who begins, what failed, how many inputs there were. */
function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function attempt(
  { name, mayThrow }: Pick<TextParser, "name" | "mayThrow">,
  input: () => string,
  take: () => void,
): Failure | undefined {
  try {
    take();
    return undefined;
  } catch (error) {
    if (mayThrow?.(error) === true) return undefined;
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, input: input().slice(0, 2000), error: said };
  }
}

function runText(parser: TextParser, random: Random): number {
  const valid = parser.seeds.map((one) =>
    typeof one === "string" ? Buffer.from(one) : Buffer.from(one),
  );
  for (let count = 0; count < Number(inputs); count += 1) {
    const bytes = mutated(random, valid, 1 + random.below(6));
    const failure = attempt(
      parser,
      () => bytes.toString("base64"),
      () => parser.run(bytes),
    );
    if (failure) tell({ failure });
    if (failure) return count + 1;
  }
  for (const unit of parser.isOwn === true ? [] : units) {
    tell({ begin: `${parser.name}, ${JSON.stringify(unit)} again and again` });
    const long = Buffer.from(unit.repeat(Number(longCharacters) / unit.length));
    for (const bytes of [long, ...valid.map((one) => Buffer.concat([one, long]))]) {
      const failure = attempt(
        parser,
        () => `long ${unit}`,
        () => parser.run(bytes),
      );
      if (failure) tell({ failure });
    }
  }
  return Number(inputs) + (parser.isOwn === true ? 0 : units.length * (1 + valid.length));
}

function runValues(parser: ValueParser, random: Random): number {
  for (let count = 0; count < Number(inputs); count += 1) {
    let value = structuredClone(random.pick(parser.values));
    for (let change = random.below(4); change >= 0; change -= 1)
      value = mutatedValue(random, value);
    const failure = attempt(
      parser,
      () => JSON.stringify(value) ?? "undefined",
      () => parser.take(value),
    );
    if (failure) tell({ failure });
    if (failure) return count + 1;
  }
  return Number(inputs);
}

function main(): void {
  const random = new Random(Number(seed));
  let all = 0;
  for (const parser of textParsers) {
    tell({ begin: parser.name });
    all += runText(parser, random);
  }
  for (const parser of valueParsers) {
    tell({ begin: parser.name });
    all += runValues(parser, random);
  }
  tell({ inputs: all });
}

main();
