import type { HintFiles } from "./hintFiles";
import type { HintPages } from "./hintPages";
import type { HintTabs } from "./hintTabs";

/** Where hints are kept, how they are kept up with, and how they are shown. */
export interface Hints {
  readonly files: HintFiles;
  readonly pages: HintPages;
  readonly tabs: HintTabs;
}
