import type { KeystrokeAnswer } from "../host/messages";
import { measureInHost } from "../inHost";
import type { BenchRow, Figure } from "../row";

/** A counter and the clock around it take well under this. */
const counterMs = 0.005;

/** What Baton's event handlers take of each key. */
export const keystroke: BenchRow = {
  name: "keystroke",
  async measure(context) {
    const answers = await measureInHost<KeystrokeAnswer>("keystroke", 1, context);
    return answers.map(figureOf);
  },
};

function figureOf(answer: KeystrokeAnswer): Figure {
  const { keystrokes, handlerCalls, handlerTime, editorTime } = answer;
  return {
    row: "keystroke",
    measured: { value: handlerTime / keystrokes, unit: "ms" },
    note: `in ${handlerCalls / keystrokes} calls`,
    comparedWith: {
      what: "the editor's own work for it",
      amount: { value: editorTime / keystrokes, unit: "ms" },
    },
    bar: { amount: { value: counterMs, unit: "ms" } },
  };
}
