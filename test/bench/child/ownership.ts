import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { ownershipOf } from "../../../src/core/ownership/match";
import { Random } from "../made/random";
import { best } from "../statistics";

/** What the parent asks of this script. */
export interface OwnershipQuestion {
  readonly files: number;
  readonly rules: number;
  readonly dialect: "github" | "gitlab";
}

/** Milliseconds for parsing the rules and asking for every file. */
export interface OwnershipAnswer {
  readonly milliseconds: number;
}

const rounds = 5;

/** Rules and files of one made-up monorepo: folders three deep, with all kinds of patterns. */
function made({ files, rules }: OwnershipQuestion): { text: string; paths: string[] } {
  const random = new Random(1);
  const name = (of: string, count: number): string => `${of}${random.below(count)}`;
  const folder = (): string => [name("app", 40), name("module", 30), name("part", 20)].join("/");
  const endings = ["ts", "go", "css", "md", "yml"];
  const pattern = (at: number): string =>
    [
      `/${folder()}/`,
      `/${folder()}/*.${random.pick(endings)}`,
      `/${name("app", 40)}/**/${name("part", 20)}/`,
      `**/${name("module", 30)}/${name("file", 500)}.*`,
      `*${at % 100}.${random.pick(endings)}`,
    ][at % 5] ?? "*";
  const lines = Array.from(
    { length: rules },
    (_, at) => `${pattern(at)} @shop/${name("team", 60)}`,
  );
  const paths = Array.from(
    { length: files },
    () => `${folder()}/${name("file", 500)}.${random.pick(endings)}`,
  );
  return { text: lines.join("\n"), paths };
}

function measure(question: OwnershipQuestion): OwnershipAnswer {
  const { text, paths } = made(question);
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const codeowners = parseCodeowners(text, question.dialect);
    const owned = paths.filter((path) => ownershipOf(codeowners, path).kind === "owned");
    if (owned.length === 0) throw new Error("no rule matched");
    return performance.now() - start;
  });
  return { milliseconds: best(times) };
}

console.log(JSON.stringify(measure(JSON.parse(process.argv[2] ?? ""))));
