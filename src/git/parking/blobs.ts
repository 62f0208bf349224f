import * as l10n from "@vscode/l10n";
import type { Git } from "../git";
import { ParkingError } from "./parkingError";
import { gitTalk, type WorkTree } from "./workTree";

/** Takes the bytes of one object, all of them. */
export type TakeBlob = (index: number, pieces: AsyncIterable<Uint8Array>) => Promise<void>;

const newline = 0x0a;

/**
 * Takes a work tree, names of blobs, and who takes each; hands them over in order, in pieces, by one
 * process. One that is missing is handed over as nothing when `mayLack` says so, and else throws
 * ParkingError with reason "damaged". Throws GitError, and what taking throws.
 */
export async function readBlobs(
  git: Git,
  { root }: Pick<WorkTree, "root">,
  names: readonly string[],
  take: TakeBlob,
  mayLack: (index: number) => void = lacking,
): Promise<void> {
  if (names.length === 0) return;
  await gitTalk(git, root, ["cat-file", "--batch"], {
    input: linesOf(names),
    read: async (output) => {
      const bytes = new Bytes(output);
      for (const index of names.keys()) {
        const [, kind, size] = (await bytes.line()).split(" ");
        if (size === undefined || kind !== "blob") {
          if (size !== undefined) await drain(bytes.next(Number(size) + 1));
          mayLack(index);
          continue;
        }
        const pieces = bytes.next(Number(size));
        await take(index, pieces);
        await drain(pieces);
        await drain(bytes.next(1));
      }
    },
  });
}

function lacking(): never {
  const message = l10n.t(
    "Git no longer has all of this parked change. `git fsck` says what is missing.",
  );
  throw new ParkingError("damaged", message);
}

async function* linesOf(names: readonly string[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(names.map((name) => `${name}\n`).join(""));
}

async function drain(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of pieces) continue;
}

/** Bytes as they come, taken by the line or by number. */
class Bytes {
  private readonly source: AsyncIterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array();

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** Gives the text up to the next newline. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.held.indexOf(newline);
      if (end >= 0) {
        const line = Buffer.from(this.held.subarray(0, end)).toString();
        this.held = this.held.subarray(end + 1);
        return line;
      }
      this.held = Buffer.concat([this.held, await this.more()]);
    }
  }

  /** Gives that many bytes, or what is left of them when it is asked again. */
  next(size: number): AsyncIterable<Uint8Array> {
    let left = size;
    const one = async (): Promise<IteratorResult<Uint8Array>> => {
      if (left === 0) return { done: true, value: undefined };
      if (this.held.length === 0) this.held = await this.more();
      const piece = this.held.subarray(0, left);
      this.held = this.held.subarray(piece.length);
      left -= piece.length;
      return { done: false, value: piece };
    };
    return { [Symbol.asyncIterator]: () => ({ next: one }) };
  }

  private async more(): Promise<Uint8Array> {
    const next = await this.source.next();
    if (next.done === true)
      throw new ParkingError("damaged", l10n.t("Git's answer ended too early."));
    return next.value;
  }
}
