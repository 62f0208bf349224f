/** Red, green and blue, 0 to 255 each. */
export type Color = readonly [number, number, number];

/** Colours that stand for those of a picture. */
export interface Palette {
  readonly colors: readonly Color[];
  /** Takes the place of a pixel's first byte; gives the place of its colour in the palette. */
  readonly indexOf: (place: number) => number;
}

const size = 256;

/**
 * Takes the pixels of a picture, four bytes each; gives at most 256 colours for them: those that are
 * there, or else the means of boxes that are halved where they are longest (median cut), so that a thin
 * line of a colour of its own keeps it.
 */
export function paletteOf(rgba: Uint8Array): Palette {
  const counts = new Map<number, number>();
  const keyAt = (at: number): number =>
    (byte(rgba, at) << 16) | (byte(rgba, at + 1) << 8) | byte(rgba, at + 2);
  for (let at = 0; at < rgba.length; at += 4) {
    const key = keyAt(at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const boxes = boxesOf([...counts.keys()]);
  const places = new Map(boxes.flatMap((box, place) => box.map((key) => [key, place] as const)));
  return {
    colors: boxes.map((box) => meanOf(box, counts)),
    indexOf: (at) => places.get(keyAt(at)) ?? 0,
  };
}

/** The colours in at most so many boxes as a palette has places. */
function boxesOf(keys: readonly number[]): (readonly number[])[] {
  const boxes = [longest(keys)];
  while (boxes.length < size) {
    const widest = boxes.reduce((one, other) => (other.length > one.length ? other : one));
    if (widest.length === 0) break;
    const { channel, keys: inside, middle } = widest;
    const [low, high] = [[], []] as [number[], number[]];
    for (const key of inside) (channelOf(key, channel) <= middle ? low : high).push(key);
    boxes.splice(boxes.indexOf(widest), 1, longest(low), longest(high));
  }
  return boxes.map((box) => box.keys);
}

interface Box {
  readonly keys: readonly number[];
  /** The channel in which its colours differ most, by how much, and what lies in the middle. */
  readonly channel: number;
  readonly length: number;
  readonly middle: number;
}

function longest(keys: readonly number[]): Box {
  const sides = [0, 1, 2].map((channel) => {
    let [from, to] = [255, 0];
    for (const key of keys) {
      const value = channelOf(key, channel);
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
    return { keys, channel, length: to - from, middle: Math.floor((from + to) / 2) };
  });
  return sides.reduce((one, other) => (other.length > one.length ? other : one));
}

function meanOf(keys: readonly number[], counts: ReadonlyMap<number, number>): Color {
  const mean = (channel: number): number => {
    let [sum, count] = [0, 0];
    for (const key of keys) {
      const weight = counts.get(key) ?? 0;
      sum += channelOf(key, channel) * weight;
      count += weight;
    }
    return Math.round(sum / count);
  };
  return [mean(0), mean(1), mean(2)];
}

function channelOf(key: number, channel: number): number {
  return (key >> (16 - channel * 8)) & 0xff;
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}
