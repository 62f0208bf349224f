import type { Readable } from "node:stream";

/** Takes a stream; gives all of its text without the line break at its end. Throws what the stream does. */
export async function textFrom(input: Readable): Promise<string> {
  let text = "";
  for await (const piece of input.setEncoding("utf8")) text += String(piece);
  return text.replace(/\r?\n$/, "");
}
