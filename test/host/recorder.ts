import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Span } from "../../src/core/time/spans/span";
import { correctedSpans } from "../../src/core/time/weeks/corrected";
import { tickSeconds } from "../../src/core/time/spans/spanState";
import type { TestHooks } from "../../src/testHooks";
import { hooks } from "./moments";

/** A lead who is at the window, whatever the page of the test has the focus of, with a clock that the test turns. */
export class Lead {
  private constructor(private readonly baton: TestHooks) {}

  /** Gives a lead with nothing recorded yet. */
  static async come(): Promise<Lead> {
    const baton = await hooks();
    const lead = new Lead(baton);
    lead.leave();
    await baton.time.remove("all");
    lead.back();
    return lead;
  }

  /** The window has the focus, and the lead's hands move. */
  back(): void {
    this.baton.windowIs({ focused: true, active: true });
  }

  /** The lead goes to another program. */
  leave(): void {
    this.baton.windowIs({ focused: false, active: false });
  }

  wait(seconds: number): void {
    // A clock that leaps over several ticks is a machine that slept.
    for (let left = seconds; left > 0; left -= tickSeconds) {
      this.baton.advance(Math.min(left, tickSeconds));
    }
    // The editor finds out by itself that nobody touches the page of a test.
    this.back();
  }

  /** Types a letter every so many seconds, for so long. */
  async type(seconds: number, every: number): Promise<void> {
    await this.key();
    for (let passed = 0; passed < seconds; passed += every) {
      this.wait(every);
      await this.key();
    }
  }

  /** Moves the cursor every so many seconds, for so long. */
  async read(seconds: number, every: number): Promise<void> {
    await this.move();
    for (let passed = 0; passed < seconds; passed += every) {
      this.wait(every);
      await this.move();
    }
  }

  /** Goes to another program, and gives the spans so far, as the last correction of each has them. */
  spans(): readonly Span[] {
    this.leave();
    this.baton.settle();
    const spans = correctedSpans(this.baton.time.entries);
    this.back();
    return spans;
  }

  /** The seconds of a mode so far, of one file if it is named. */
  sum(mode: Span["mode"], path?: string): number {
    return this.spans()
      .filter((span) => span.mode === mode && (path === undefined || span.path === path))
      .reduce((sum, { start, end }) => sum + end - start, 0);
  }

  private async key(): Promise<void> {
    await told(vscode.window.onDidChangeTextEditorSelection, () =>
      vscode.commands.executeCommand("type", { text: "a" }),
    );
  }

  private async move(): Promise<void> {
    await told(vscode.window.onDidChangeTextEditorSelection, () =>
      vscode.commands.executeCommand("cursorMove", { to: "right", by: "character" }),
    );
  }
}

/** Does something, and waits until the editor has told of it. */
export async function told<T>(event: vscode.Event<T>, act: () => Thenable<unknown>): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    const listening = event(() => {
      listening.dispose();
      resolve();
    });
  });
  await act();
  await heard;
}

/** Takes seconds measured and those put in; the machine takes a few of its own. */
export function about(measured: number, wanted: number, spare = 5): void {
  assert.ok(
    measured >= wanted - 1 && measured <= wanted + spare,
    `${measured} s, where ${wanted} s were put in`,
  );
}
