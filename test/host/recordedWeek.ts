import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";
import type { WeekRow } from "../../src/cli/week";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { open, shownWhen, workspaceFolder } from "./baton";
import { hooks } from "./moments";
import type { Lead } from "./recorder";

const minute = 60;
const other = "src/payments/webhook.ts";

/** Lets time pass, with the lead elsewhere, to a time of day so many days after a Monday (a `Date` at midnight). */
async function until(lead: Lead, monday: Date, days: number, hour: number, minutes = 0) {
  const { now, advance } = await hooks();
  const then = new Date(monday);
  then.setDate(then.getDate() + days);
  then.setHours(hour, minutes, 0, 0);
  lead.leave();
  advance(then.getTime() / 1000 - now());
}

/** Gives the Monday after the moment that Baton sees, at midnight. */
export async function nextMonday(): Promise<Date> {
  const { now } = await hooks();
  const monday = new Date(now() * 1000);
  monday.setHours(0, 0, 0, 0);
  do monday.setDate(monday.getDate() + 1);
  while (monday.getDay() !== 1);
  return monday;
}

/** What the week below puts in, in seconds. */
export const putIn = {
  type: 90 * minute,
  review: 60 * minute,
  pair: 60 * minute,
  read: 40 * minute,
  /** Friday night, Saturday and Sunday. */
  outside: 70 * minute,
};

/** A whole week of a lead's: four mornings, a night of pairing into Saturday, and a Sunday. */
export async function liveWeek(lead: Lead, monday: Date): Promise<void> {
  for (const day of [0, 1, 2, 3]) {
    await open(demoFile);
    await until(lead, monday, day, 9);
    lead.back();
    await lead.type(20 * minute, 20);
    await until(lead, monday, day, 10);
    await open(other);
    lead.back();
    await lead.read(10 * minute, 120);
    await until(lead, monday, day, 11);
    const [left, right] = [demoFile, other].map((file) =>
      vscode.Uri.file(path.join(workspaceFolder(), file)),
    );
    await vscode.commands.executeCommand("vscode.diff", left, right, "A diff");
    lead.back();
    await lead.read(15 * minute, 150);
    lead.leave();
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  }
  await open(demoFile);
  await until(lead, monday, 4, 23, 30);
  lead.back();
  await vscode.commands.executeCommand(commandIds.startPairing, people.noor.email);
  await shownWhen(({ text }) => text.includes("With Noor"));
  await lead.read(60 * minute, 150);
  lead.leave();
  await vscode.commands.executeCommand(commandIds.stopPairing);
  await until(lead, monday, 6, 10);
  lead.back();
  await lead.type(10 * minute, 20);
  lead.leave();
}

/** Takes a Monday; gives what the command line says of that week, at the moment that Baton sees. */
export async function weekOnCommandLine(monday: Date): Promise<WeekRow> {
  const { now, storage } = await hooks();
  const extension = vscode.extensions.getExtension("baton.baton");
  const cli = path.join(extension?.extensionPath ?? "", "dist", "cli.js");
  const ahead = Math.round(now() * 1000 - Date.now());
  const clock = `const now = Date.now; Date.now = () => now() + ${ahead};`;
  const args = ["--repo", workspaceFolder(), "--lead", people.mara.email, "--week", weekOf(monday)];
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    `data:text/javascript,${encodeURIComponent(clock)}`,
    cli,
    "week",
    ...args,
    "--journal",
    storage,
    "--json",
  ]);
  const row: WeekRow = JSON.parse(stdout);
  return row;
}

/** ISO 8601 names a week by the year of its Thursday. */
function weekOf(monday: Date): string {
  const thursday = new Date(monday);
  thursday.setDate(thursday.getDate() + 3);
  const first = new Date(thursday.getFullYear(), 0, 1);
  const days = Math.round((thursday.getTime() - first.getTime()) / 86_400_000);
  return `${thursday.getFullYear()}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}
