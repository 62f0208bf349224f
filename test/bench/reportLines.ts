import { type Machine, machineText } from "./machine";
import type { BenchRepository, Figure } from "./row";
import { ratioOfFigure, verdictOf } from "./judge";
import { tableLines } from "./table";
import { cellsOf, heads } from "./words";

/** All that one run of the bench found. */
export interface BenchResult {
  readonly machine: Machine;
  readonly repository: BenchRepository;
  readonly figures: readonly Figure[];
}

/** Gives the result as lines for a person. */
export function reportLines({ machine, repository, figures }: BenchResult): string[] {
  const { name, commits, files } = repository;
  const count = (value: number): string => value.toLocaleString("en");
  return [
    `${machineText(machine)}; repository: ${name}, ${count(commits)} commits, ${count(files)} files`,
    "",
    ...tableLines([heads, ...figures.map(cellsOf)]),
  ];
}

/** Gives the result as JSON; ratios and verdicts are spelled out. */
export function reportJson({ machine, repository, figures }: BenchResult): string {
  const { name, commits, files } = repository;
  const rows = figures.map((figure) => ({
    ...figure,
    ratio: ratioOfFigure(figure),
    verdict: verdictOf(figure),
  }));
  return JSON.stringify({ machine, repository: { name, commits, files }, rows }, undefined, 2);
}
