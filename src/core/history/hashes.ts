/** Ids of commits side by side, by the commit's place. */
export interface Hashes {
  readonly bytes: Uint8Array;
  /** Bytes of one id: 20 with SHA-1, 32 with SHA-256, 0 while there is none. */
  readonly size: number;
}

/** A growing list of ids. */
export class HashColumn {
  private bytes = new Uint8Array(0);
  private used = 0;
  private size = 0;

  /** Takes the next id as ASCII hex digits; all ids of a repository have the same length. */
  push(hex: Uint8Array): void {
    this.size ||= hex.length >> 1;
    if (this.used + this.size > this.bytes.length) this.grow();
    for (let at = 0; at < this.size; at += 1) {
      const high = digit(hex[2 * at] ?? 0);
      this.bytes[this.used + at] = (high << 4) | digit(hex[2 * at + 1] ?? 0);
    }
    this.used += this.size;
  }

  toHashes(): Hashes {
    return { bytes: this.bytes.slice(0, this.used), size: this.size };
  }

  private grow(): void {
    const wider = new Uint8Array(Math.max(1024 * this.size, this.bytes.length * 2));
    wider.set(this.bytes);
    this.bytes = wider;
  }
}

/** Takes ids and a commit's place; gives its id in hex, "" when there is no such commit. */
export function hashAt({ bytes, size }: Hashes, commit: number): string {
  const id = bytes.subarray(commit * size, (commit + 1) * size);
  return Array.from(id, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Takes ids and some in hex; gives the places of those commits. Most commits are told apart by the
 * first four bytes, so that a long history is gone through in a moment.
 */
export function placesOf(hashes: Hashes, wanted: ReadonlySet<string>): Set<number> {
  const places = new Set<number>();
  if (wanted.size === 0 || hashes.size === 0) return places;
  const starts = new Set(Array.from(wanted, (hex) => Number.parseInt(hex.slice(0, 8), 16)));
  const { buffer, byteOffset, byteLength } = hashes.bytes;
  const view = new DataView(buffer, byteOffset, byteLength);
  for (let at = 0; at < byteLength; at += hashes.size) {
    if (!starts.has(view.getUint32(at))) continue;
    const commit = at / hashes.size;
    if (wanted.has(hashAt(hashes, commit))) places.add(commit);
  }
  return places;
}

/** The value of an ASCII hex digit; letters lie above 0x60 or 0x40, digits at 0x30. */
function digit(letter: number): number {
  return letter < 0x3a ? letter - 0x30 : (letter & 0x0f) + 9;
}
