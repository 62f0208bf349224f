const escapes: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  '"': '"',
  "\\": "\\",
};

/**
 * Takes a name as git prints it; gives the name itself. Git puts unusual ones in quotes, with C's
 * escapes and bytes in octal (git-config, `core.quotePath`). Bytes that are no UTF-8 become U+FFFD.
 * A name without quotes around it is given as it is. Never throws.
 */
export function unquotedName(name: string): string {
  if (name.length < 2 || !name.startsWith('"') || !name.endsWith('"')) return name;
  return name
    .slice(1, -1)
    .replace(/((?:\\[0-7]{3})+)|\\(.)/gsu, (all, octal?: string, escaped?: string) =>
      octal === undefined ? (escapes[escaped ?? ""] ?? all) : fromOctal(octal),
    );
}

/** UTF-8 of one to four bytes; a byte that is left over is damaged. */
const sequence = /%[0-7].|%[cd].%[89ab].|%e.(?:%[89ab].){2}|%f[0-4](?:%[89ab].){3}|%../g;

function fromOctal(run: string): string {
  const bytes = run.replace(
    /\\([0-7]{3})/g,
    (_, octal: string) => `%${(Number.parseInt(octal, 8) & 0xff).toString(16).padStart(2, "0")}`,
  );
  return bytes.replace(sequence, (one) => {
    try {
      return decodeURIComponent(one);
    } catch {
      // The bytes are no UTF-8, which a file name may be.
      return "\ufffd";
    }
  });
}

/** Takes a name; gives it as git prints it in a diff: in quotes where it holds what lines cannot. */
export function quotedName(name: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name;
  const letters = Array.from(name, (letter) => {
    const [escape] = Object.entries(escapes).find(([, meant]) => meant === letter) ?? [];
    if (escape !== undefined) return `\\${escape}`;
    const code = letter.codePointAt(0) ?? 0;
    return code < 32 || code === 127 ? `\\${code.toString(8).padStart(3, "0")}` : letter;
  });
  return `"${letters.join("")}"`;
}

/**
 * Takes what stands behind `diff --git `; gives the name on the old and on the new side, each without
 * the prefix (`a/`, or one of `diff.mnemonicPrefix`). Without quotes nothing marks where the first
 * ends, but git writes both only where the two are the same, so each has half of the text. Gives undefined where they
 * are not.
 */
export function namesInHeader(text: string): { old: string; new: string } | undefined {
  const quoted = /^("(?:[^"\\]|\\.)*"|[^ ]+) ("(?:[^"\\]|\\.)*"|[^ ]+)$/s.exec(text);
  if (quoted?.[1] !== undefined && quoted[2] !== undefined) {
    return { old: sideName(quoted[1]), new: sideName(quoted[2]) };
  }
  const half = (text.length - 1) / 2;
  const [old, next] = [sideName(text.slice(0, half)), sideName(text.slice(half + 1))];
  return Number.isInteger(half) && text[half] === " " && old === next
    ? { old, new: next }
    : undefined;
}

/** Takes a side's name as a diff prints it, quotes and prefix included; gives the path. */
export function sideName(name: string): string {
  return unquotedName(name).replace(/^[abciow12]\//, "");
}
