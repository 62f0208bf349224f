import * as l10n from "@vscode/l10n";

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
  get nudges() {
    return {
      label: l10n.t("Record of nudges"),
      what: l10n.t("What was shown and what you did; no comment's words."),
      until: l10n.t("until you delete it"),
    };
  },
  get time() {
    return {
      label: l10n.t("Your keyboard time"),
      what: l10n.t("When, on which file, how much; never what you typed. Your notes on weeks."),
      until: l10n.t("lines for 13 months, days until deleted"),
    };
  },
  get hints() {
    return {
      label: l10n.t("Hints"),
      what: l10n.t(
        "What you wrote for a teammate when you handed a change back, and drafts of it.",
      ),
      until: l10n.t("until 30 days after the last step"),
    };
  },
  get parked() {
    return {
      label: l10n.t("Parked changes"),
      what: l10n.t(
        "Your own version of what you handed back, in the repository itself. Git does not push it.",
      ),
      until: l10n.t("until you bring it back or drop it"),
    };
  },
  get threads() {
    return {
      label: l10n.t("Review threads"),
      what: l10n.t(
        "Your comments with their lines, the steps that wait, and the answers you noted.",
      ),
      until: l10n.t("until you delete them"),
    };
  },
  get drafts() {
    return {
      label: l10n.t("Draft comments"),
      what: l10n.t(
        "What you wrote in a comment box and did not send, so that it can be had again.",
      ),
      until: l10n.t("for a month"),
    };
  },
  get history() {
    return {
      label: l10n.t("Histories of repositories"),
      what: l10n.t("Who touched which file when, as git log has it. Read anew when you delete it."),
      until: l10n.t("until you delete it"),
    };
  },
  get memory() {
    return {
      label: l10n.t("Small things that VS Code remembers"),
      what: l10n.t(
        "When you began, the week you saw last, a posting that was interrupted, a pairing that is on.",
      ),
      until: l10n.t("until it is replaced"),
    };
  },
  get voice() {
    return {
      label: l10n.t("Marks of what was said"),
      what: l10n.t("Empty files by which one of several windows speaks. Their names tell nothing."),
      until: l10n.t("for two days"),
    };
  },
  get settings() {
    return {
      label: l10n.t("Your settings"),
      what: l10n.t(
        "What you decided, with your team's names and addresses, where VS Code keeps settings.",
      ),
      until: l10n.t("until you reset them"),
    };
  },
  get log() {
    return {
      label: l10n.t("Log"),
      what: l10n.t("What Baton did and what went wrong, with paths, for looking into a fault."),
      until: l10n.t("as long as VS Code keeps its logs"),
    };
  },
  get other() {
    return {
      label: l10n.t("Other files"),
      what: l10n.t("What lies in Baton's folder besides, perhaps of an older or a newer Baton."),
      until: l10n.t("until you delete it"),
    };
  },
};

/** What goes over the network, and only then. */
export interface NetworkText {
  readonly label: string;
  readonly when: string;
  readonly sent: string;
}

/** Gives everything for which Baton asks the network. */
export function networkTexts(): readonly NetworkText[] {
  return [
    {
      label: l10n.t("GitHub, for a pull request"),
      when: l10n.t("when you open, refresh, post or resolve there"),
      sent: l10n.t(
        "Which one it is, and the comments you post. You sign in with VS Code's own account.",
      ),
    },
    {
      label: l10n.t("A language model of VS Code"),
      when: l10n.t("when you run Suggest a Rewrite"),
      sent: l10n.t(
        "The comment, and the code around it only if you tick it. It goes to who provides the model.",
      ),
    },
  ];
}

/** Each is 1024 of the one before; the first, bytes, is said in a text of its own. */
const units = ["", "KB", "MB", "GB"] as const;

/** Takes bytes; gives them as one says it: "812 bytes", "34 KB", "1.2 MB". */
export function sizeText(bytes: number): string {
  if (bytes === 1) return l10n.t("1 byte");
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1024, unit + 1];
  if (unit === 0) return l10n.t("{0} bytes", Math.round(size));
  const shown = size >= 10 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${shown} ${units[unit] ?? ""}`;
}

/** How much of a thing there is. */
export interface Measured {
  /** On the disk; absent where that cannot be told. */
  readonly bytes: number | undefined;
  /** In words, "" where nothing is counted. */
  readonly count: string;
  /** How much of it cannot be read, in words; "" where all can. */
  readonly unreadable: string;
}

/** A row of the list. */
export interface KeptRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Takes what is kept and how much of it; gives its row. */
export function keptRow(name: KeptName, { bytes, count, unreadable }: Measured): KeptRow {
  const { label, what, until } = keptTexts[name];
  const size = bytes === undefined || bytes === 0 ? "" : sizeText(bytes);
  const told = [count, unreadable, size].filter((text) => text !== "");
  return { label, description: [...told, until].join(" · "), detail: what };
}
