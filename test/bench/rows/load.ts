import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startOfDay } from "../../fixtures/demoCalendar";
import { bundleChild, runChild } from "../children";
import type { ManyAnswer, ManyQuestion } from "../child/many";
import type { LoadAnswer, Spent } from "../host/messages";
import { measureInHost } from "../inHost";
import { largeRepository } from "../made/largeRepository";
import { makeHistory } from "../made/makeHistory";
import { chooseRepository } from "../repository";
import type { BenchContext, BenchRow, Figure } from "../row";
import { history } from "./history";
import { index } from "./index";

const [repositories, commitsInEach] = [50, 1000];
/** What is in use after eight hours, over what is after one: nothing grows with the day. */
const flat = 1.1;

/** A large repository, many of them, an agent that writes, steady typing, and a day at the desk. */
export const load: BenchRow = {
  name: "load",
  async measure(context) {
    return [
      ...(await large(context)),
      ...(await many(context)),
      ...(await measureInHost<LoadAnswer>("load", 1, context)).flatMap(inHost),
    ];
  },
};

async function large({ report }: BenchContext): Promise<Figure[]> {
  const repository = await chooseRepository(await largeRepository(report), report);
  const context = { repository, report };
  const figures = [...(await history.measure(context)), ...(await index.measure(context))];
  const size = `${repository.commits} commits, ${repository.files} files`;
  return figures.map((figure) => ({ ...figure, row: `load: ${figure.row}, ${size}` }));
}

async function many({ report }: BenchContext): Promise<Figure[]> {
  const base = await mkdtemp(path.join(os.tmpdir(), "baton-bench-"));
  try {
    report(`load: making ${repositories} repositories`);
    const size = { commits: commitsInEach, authors: 20, areas: 10, years: 1 };
    const roots: string[] = [];
    for (let place = 0; place < repositories; place += 1) {
      const root = path.join(base, `repository${place}`);
      await mkdir(root);
      await makeHistory(size, startOfDay(new Date())).into(root);
      roots.push(root);
    }
    report(`load: reading ${repositories} repositories`);
    const script = await bundleChild("many");
    const [folder, lead, file] = [path.join(base, "kept"), "lead@shop.example", "src/a.ts"];
    const question: ManyQuestion = { roots, folder, lead, file };
    return manyFigures(await runChild<ManyAnswer>(script, question));
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

function manyFigures({ cold, warm, bare, heapBytes }: ManyAnswer): Figure[] {
  const row = `load: ${repositories} repositories in one window`;
  return [
    {
      row: `${row}, read and answered for`,
      measured: { value: cold, unit: "ms" },
      comparedWith: { what: "git log --raw on each", amount: { value: bare, unit: "ms" } },
    },
    { row: `${row}, from what is kept`, measured: { value: warm, unit: "ms" } },
    { row: `${row}, memory`, measured: { value: heapBytes, unit: "bytes" } },
  ];
}

function inHost({ typing, agent, heap }: LoadAnswer): Figure[] {
  const [first = Number.NaN, last = Number.NaN] = [heap[0], heap.at(-1)];
  return [
    spentFigure("a key, at 20 a second", typing),
    spentFigure("a file that an agent writes, at 1,000 a minute", agent),
    {
      row: `load: memory after ${heap.length} simulated hours`,
      measured: { value: last, unit: "bytes" },
      comparedWith: { what: "after the first", amount: { value: first, unit: "bytes" } },
      bar: { ratio: flat },
    },
  ];
}

function spentFigure(what: string, { count, handlerTime, hostTime }: Spent): Figure {
  return {
    row: `load: ${what}`,
    measured: { value: handlerTime / count, unit: "ms" },
    note: `of ${count}, in all handlers`,
    comparedWith: {
      what: "the extension host’s processor time for it",
      amount: { value: hostTime / count, unit: "ms" },
    },
  };
}
