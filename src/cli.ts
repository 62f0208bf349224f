import { type Arguments, readArguments } from "./cli/arguments";
import { answerLines } from "./cli/batch";
import { ownersOf, ownersOfRow, ownersText } from "./cli/owners";
import { secondsOf } from "./cli/date";
import { replayOf, replayText, replayTime } from "./cli/replay";
import { chooseRepository } from "./cli/repository";
import { reviewOfRow, reviewRow, reviewText } from "./cli/review";
import { textFrom } from "./cli/textFrom";
import { InputError, usage, UsageError } from "./cli/usage";
import { WhoAnswerer, whoText } from "./cli/who";
import { weekAsked, weekOf } from "./cli/week";
import { Git } from "./git/git";
import { GitError } from "./git/gitError";

const git = new Git({ binary: () => "git", mayStart: () => true });
const now = Date.now() / 1000;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function owners(args: Arguments): Promise<void> {
  if (args.batch) return answerLines(process.stdin, ownersOfRow, print);
  const { root, files } = await chooseRepository(git, args);
  for (const row of await ownersOf(git, root, files)) {
    print(args.json ? JSON.stringify(row) : ownersText(row));
  }
}

async function who(args: Arguments): Promise<void> {
  const { root, files } = await chooseRepository(git, args);
  const at = args.at === undefined ? now : secondsOf("--at", args.at);
  if (args.batch) {
    const answerer = await WhoAnswerer.open(git, root);
    return answerLines(
      process.stdin,
      (row) => answerer.answerRow({ lead: args.lead, ...row }, at),
      print,
    );
  }
  const answerer = await WhoAnswerer.open(git, root, at);
  for (const file of files) {
    const row = await answerer.answer({ file, lead: args.lead, at });
    print(args.json ? JSON.stringify(row) : whoText(row));
  }
}

async function replay(args: Arguments): Promise<void> {
  if (args.batch) throw new UsageError("replay reads no rows: leave out --batch");
  if (args.paths.length > 0) throw new UsageError("replay takes no PATH");
  const { root } = await chooseRepository(git, args);
  const question = { lead: args.lead, ...replayTime(args, now) };
  const answer = await replayOf(git, root, question);
  if (args.json) answer.rows.forEach((row) => print(JSON.stringify(row)));
  else print(replayText(answer, question));
}

async function review(args: Arguments): Promise<void> {
  if (args.batch) return answerLines(process.stdin, reviewOfRow, print);
  const text = args.paths.length > 0 ? args.paths.join(" ") : await textFrom(process.stdin);
  if (text.trim() === "") throw new InputError("there is no comment: write it, or pipe it in");
  const row = reviewRow(text);
  print(args.json ? JSON.stringify(row) : reviewText(row));
}

async function week(args: Arguments): Promise<void> {
  if (args.batch) throw new UsageError("week reads no rows: leave out --batch");
  if (args.paths.length > 0) throw new UsageError("week takes no PATH");
  const monday = weekAsked(args.week, now);
  const { root } = await chooseRepository(git, args);
  const answer = await weekOf(git, root, { lead: args.lead, monday, now, journal: args.journal });
  for (const note of answer.notes) process.stderr.write(`baton: ${note}\n`);
  print(args.json ? JSON.stringify(answer.row()) : answer.page().trimEnd());
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args.help) return print(usage.trimEnd());
  if (args.command === "owners") return owners(args);
  if (args.command === "who") return who(args);
  if (args.command === "replay") return replay(args);
  if (args.command === "review") return review(args);
  if (args.command === "week") return week(args);
  const unknown = args.command === "" ? "name a command" : `unknown command "${args.command}"`;
  throw new UsageError(`${unknown}: owners, who, replay, review or week`);
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`baton: ${error.message}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const known = error instanceof InputError || error instanceof GitError;
  const said =
    error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : "";
  process.stderr.write(`baton: ${said}\n`);
  process.exitCode = 1;
});
