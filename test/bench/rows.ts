import type { BenchRow } from "./row";
import { activation } from "./rows/activation";
import { batch } from "./rows/batch";
import { faults } from "./rows/faults";
import { history } from "./rows/history";
import { index } from "./rows/index";
import { keystroke } from "./rows/keystroke";
import { load } from "./rows/load";
import { moment } from "./rows/moment";
import { ownership } from "./rows/ownership";
import { review } from "./rows/review";
import { size } from "./rows/size";
import { time } from "./rows/time";
import { who } from "./rows/who";

/** Every row, in the order of the table. */
export const benchRows: readonly BenchRow[] = [
  activation,
  size,
  history,
  index,
  ownership,
  who,
  batch,
  review,
  keystroke,
  moment,
  time,
  load,
  faults,
];
