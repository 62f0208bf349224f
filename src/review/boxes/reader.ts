import { type Uri, workspace } from "vscode";
import type { CodeAround } from "../../core/review/boxes/codeTopic";
import type { ReadBox } from "../../core/review/boxes/notices";
import type { ReviewSettings } from "../../core/review/boxes/settings";
import type { Topic } from "../../core/people/topics";
import { plainLine } from "../../core/text/plain";
import { readSettings } from "../../host/settings";
import { type Box, type BoxPlace, isOwn } from "./box";
import type { Nits } from "./nits";

/**
 * Loads what reads comments. Its many patterns take some 30 ms to set up, so that they are when the
 * first box opens and not when VS Code starts.
 */
async function loadCore() {
  const [
    { readBox },
    { boxHoverMarkdown },
    { topicOfCode },
    { topicOf },
    { commentText },
    { labelOf },
  ] = await Promise.all([
    import("../../core/review/boxes/notices"),
    import("../../core/review/boxes/boxHover"),
    import("../../core/review/boxes/codeTopic"),
    import("../../core/review/fixes/topicOf"),
    import("../../core/review/commentText"),
    import("../../core/review/label"),
  ]);
  const topicOfComment = (text: string): Topic | undefined => topicOf(commentText(text).words);
  const isNit = (text: string): boolean => labelOf(text)?.name === "nitpick";
  return { readBox, boxHoverMarkdown, topicOfCode, topicOfComment, isNit };
}

export type ReaderCore = Awaited<ReturnType<typeof loadCore>>;

/** So many lines around a comment are looked at for what the code is about. */
const linesAround = 20;

/** Reads the text of a box, with what the team decided and what the code beside it is about. */
export class Reader {
  private loading: Promise<ReaderCore> | undefined;

  constructor(private readonly nits: Nits) {}

  /** The core, loaded the first time it is asked for. */
  core(): Promise<ReaderCore> {
    this.loading ??= loadCore();
    return this.loading;
  }

  /** Takes a box; gives the settings that hold for it, or nothing where Baton shall be silent. */
  settingsFor({ document, place }: Box): ReviewSettings | undefined {
    const { settings } = readSettings(place?.file).review;
    return settings.otherBoxes || isOwn(document.uri) ? settings : undefined;
  }

  /** Takes a box; gives what its text does and what to say about it, or nothing where Baton is silent. */
  async read(box: Box): Promise<ReadBox | undefined> {
    const core = await this.core();
    const settings = this.settingsFor(box);
    if (!settings) return undefined;
    const topic = topicAt(core, box.place);
    return core.readBox(box.document.getText(), { settings, topic, nits: this.nits.running });
  }

  /** Takes a box; gives Markdown about its text, to be shown untrusted, or nothing where Baton is silent. */
  async hoverFor(box: Box): Promise<string | undefined> {
    const core = await this.core();
    const read = await this.read(box);
    const text = box.document.getText();
    // What is written there says more than the code around it.
    const topic = core.topicOfComment(text) ?? topicAt(core, box.place);
    const { problems } = readSettings(box.place?.file).review;
    return read && core.boxHoverMarkdown({ text, reading: read.reading, topic, problems });
  }

  /** Takes a box; gives what the code under it, else its own text, is about. */
  async topicFor({ document, place }: Box): Promise<Topic | undefined> {
    const core = await this.core();
    return topicAt(core, place) ?? core.topicOfComment(document.getText());
  }
}

function topicAt(core: ReaderCore, place: BoxPlace | undefined): Topic | undefined {
  const around = place && codeAround(place);
  return around && core.topicOfCode(around, place.line);
}

/** The lines around a place, where the file is open. */
function codeAround({ file, line }: BoxPlace): CodeAround | undefined {
  const open = workspace.textDocuments.find(({ uri }) => isSame(uri, file));
  if (!open) return undefined;
  const from = Math.max(0, line - 1 - linesAround);
  const to = Math.min(open.lineCount, line + linesAround);
  const lines = Array.from(
    { length: Math.max(0, to - from) },
    (_, at) => open.lineAt(from + at).text,
  );
  return { path: plainLine(file.path, 1000).replace(/^\//, ""), firstLine: from + 1, lines };
}

function isSame(a: Uri, b: Uri): boolean {
  return a.toString() === b.toString();
}
