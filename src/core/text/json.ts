/** Takes a text of a stranger's or from the disk; gives what it holds as JSON, or nothing when it is none. Never throws. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
