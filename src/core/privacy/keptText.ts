/** Everything that Baton keeps, in the order in which it is listed. */
export const keptNames = [
  "nudges",
  "time",
  "hints",
  "parked",
  "threads",
  "drafts",
  "history",
  "memory",
  "voice",
  "settings",
  "log",
  "other",
] as const;

export type KeptName = (typeof keptNames)[number];

/** What there is to say of a thing that is kept. */
export interface KeptText {
  readonly label: string;
  /** What is in it and what it is for. */
  readonly what: string;
  /** How long it is kept. */
  readonly until: string;
}

/** What there is to say of each. */
export const keptTexts: Readonly<Record<KeptName, KeptText>> = {
  nudges: {
    label: "Record of nudges",
    what: "What was shown, what you did, what is to be quiet; no comment's words.",
    until: "until you delete it",
  },
  time: {
    label: "Your keyboard time",
    what: "When, on which file, how much; never what you typed. Your notes on weeks.",
    until: "lines for 13 months, days until deleted",
  },
  hints: {
    label: "Hints",
    what: "What you wrote for a teammate when you handed a change back, and drafts of it.",
    until: "until 30 days after the last step",
  },
  parked: {
    label: "Parked changes",
    what: "Your own version of what you handed back, in the repository itself. Git does not push it.",
    until: "until you bring it back or drop it",
  },
  threads: {
    label: "Review threads",
    what: "Your comments with their lines, the steps that wait, and the answers you noted.",
    until: "until you delete them",
  },
  drafts: {
    label: "Draft comments",
    what: "What you wrote in a comment box and did not send, so that it can be had again.",
    until: "for a month",
  },
  history: {
    label: "Histories of repositories",
    what: "Who touched which file when, as git log has it. Read anew when you delete it.",
    until: "until you delete it",
  },
  memory: {
    label: "Small things that VS Code remembers",
    what: "When you began, the week you saw last, a posting that was interrupted, a pairing that is on.",
    until: "until it is replaced",
  },
  voice: {
    label: "Marks of what was said",
    what: "Empty files by which one of several windows speaks. Their names tell nothing.",
    until: "for two days",
  },
  settings: {
    label: "Your settings",
    what: "What you decided, with your team's names and addresses, where VS Code keeps settings.",
    until: "until you reset them",
  },
  log: {
    label: "Log",
    what: "What Baton did and what went wrong, with paths, for looking into a fault.",
    until: "as long as VS Code keeps its logs",
  },
  other: {
    label: "Other files",
    what: "What lies in Baton's folder besides, perhaps of an older or a newer Baton.",
    until: "until you delete it",
  },
};

/** What goes over the network, and only then. */
export interface NetworkText {
  readonly label: string;
  readonly when: string;
  readonly sent: string;
}

/** Everything for which Baton asks the network. */
export const networkTexts: readonly NetworkText[] = [
  {
    label: "GitHub, for a pull request",
    when: "when you open, refresh, post or resolve there",
    sent: "Which one it is, and the comments you post. You sign in with VS Code's own account.",
  },
  {
    label: "A language model of VS Code",
    when: "when you run Suggest a Rewrite",
    sent: "The comment, and the code around it only if you tick it. It goes to who provides the model.",
  },
];

const units = ["bytes", "KB", "MB", "GB"] as const;

/** Takes bytes; gives them as one says it: "812 bytes", "34 KB", "1.2 MB". */
export function sizeText(bytes: number): string {
  if (bytes === 1) return "1 byte";
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1024, unit + 1];
  const shown = unit === 0 || size >= 10 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${shown} ${units[unit] ?? ""}`;
}

/** How much of a thing there is. */
export interface Measured {
  /** On the disk; absent where that cannot be told. */
  readonly bytes: number | undefined;
  /** In words, "" where nothing is counted. */
  readonly count: string;
}

/** A row of the list. */
export interface KeptRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Takes what is kept and how much of it; gives its row. */
export function keptRow(name: KeptName, { bytes, count }: Measured): KeptRow {
  const { label, what, until } = keptTexts[name];
  const told = [count, bytes === undefined || bytes === 0 ? "" : sizeText(bytes)].filter(
    (text) => text !== "",
  );
  return { label, description: [...told, until].join(" · "), detail: what };
}
