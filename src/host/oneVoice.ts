import { createHash } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { secondsPerDay } from "../core/time/units";
import type { Clock } from "./clock";
import { errorText } from "./errorText";
import { emptyFolder } from "./records/kept";
import type { Log } from "./log";
import { isAbsence } from "../git/absence";

/** What is older has long been said. */
const keptDays = 2;

/** Sees to it that of several windows one speaks: who makes the file first has the word. */
export class OneVoice {
  /** @param folder absolute, the same for all windows; made when it is first needed */
  constructor(
    readonly folder: string,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Takes what is to be said, in one text that is the same in all windows, and the moment it is about
   * (unix seconds); gives whether this window may say it that day. Where the disk allows no file, it may. Never rejects.
   */
  async mayI(say: string, at: number): Promise<boolean> {
    const day = Math.floor(at / secondsPerDay);
    const name = createHash("sha256").update(`${day}\n${say}`).digest("hex").slice(0, 32);
    try {
      await mkdir(this.folder, { recursive: true });
      return await isFirst(join(this.folder, name));
    } catch (error) {
      this.log.warn(`Another window may say the same: ${errorText(error)}`);
      return true;
    }
  }

  /** Takes away all that was said. Throws what the disk throws. */
  async forget(): Promise<void> {
    await emptyFolder(this.folder, () => true);
  }

  /** Takes away what was said days ago. Never rejects. */
  async tidy(): Promise<void> {
    try {
      for (const name of await readdir(this.folder)) {
        const file = join(this.folder, name);
        const age = this.clock.now() - (await stat(file)).mtimeMs / 1000;
        if (age > keptDays * secondsPerDay) await rm(file, { force: true });
      }
    } catch (error) {
      // Another window tidies too, or nothing was ever said.
      if (!isAbsence(error)) this.log.warn(`Old files are left: ${errorText(error)}`);
    }
  }
}

/** Makes a file; gives whether it was not there before. Throws what the disk throws. */
async function isFirst(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
