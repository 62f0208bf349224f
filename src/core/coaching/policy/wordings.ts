import * as l10n from "@vscode/l10n";
import type { MomentKind } from "../moments/moment";

/** Takes a file's name and what one calls a person, both made safe; gives a sentence or two. */
export type MessageWording = (file: string, name: string) => string;

type Wordings = readonly [MessageWording, MessageWording, MessageWording, ...MessageWording[]];

/**
 * What a message says at each kind of moment, in several wordings, since the same words lose their
 * effect (Drink Less trial, JMIR mHealth 2023). They offer something and never reproach.
 */
export const wordingsOf: Readonly<Record<MomentKind, Wordings>> = {
  committed: [
    (file, name) =>
      l10n.t("Your change to {0} is in. Would ten minutes with {1} help the next one?", file, name),
    (file, name) =>
      l10n.t("You know something new about {0} now. Shall {1} hear it first?", file, name),
    (file, name) =>
      l10n.t("{0} is committed. A short look back with {1} keeps you both up to date.", file, name),
    (file, name) =>
      l10n.t("What would {1} have tried in {0}? A short question finds out.", file, name),
  ],
  savedAfterEditing: [
    (file, name) =>
      l10n.t("You have worked in {0} for a while. Would {1} like to see it now?", file, name),
    (file, name) => l10n.t("{0} is saved. A good time for a question to {1}.", file, name),
    (file, name) =>
      l10n.t("Part of {0} is new now. With a hint, {1} could take it from here.", file, name),
    (file, name) => l10n.t("Before {0} goes further: what does {1} think of it?", file, name),
  ],
  pausedAfterEditing: [
    (file, name) => l10n.t("A pause in {0}. Shall {1} have a look with you?", file, name),
    (file, name) =>
      l10n.t("You have come some way in {0}. With a hint, {1} could go on.", file, name),
    (file, name) => l10n.t("Thinking about {0}? So might {1}, who works there.", file, name),
    (file, name) => l10n.t("While {0} rests: is there a question for {1} in it?", file, name),
  ],
  staged: [
    (file, name) =>
      l10n.t("{0} is staged. Would {1} like to see it before it is committed?", file, name),
    (file, name) => l10n.t("Your change to {0} is ready. Shall {1} be its co-author?", file, name),
    (file, name) => l10n.t("{0} is staged. One question to {1} before the commit?", file, name),
    (file, name) => l10n.t("Before {0} is committed: what would {1} look at first?", file, name),
  ],
  left: [
    (file, name) => l10n.t("You left {0} for now. With a hint, {1} could finish it.", file, name),
    (file, name) => l10n.t("{0} can wait. Is it something for {1}?", file, name),
    (file, name) =>
      l10n.t("Done in {0} for the moment? A word to {1} keeps it moving.", file, name),
    (file, name) => l10n.t("On to the next file. Shall {1} know where {0} stands?", file, name),
  ],
  sessionEnded: [
    (file, name) => l10n.t("The run has ended. Would {1} read {0} with you?", file, name),
    (file, name) => l10n.t("After that run: is there a question about {0} for {1}?", file, name),
    (file, name) => l10n.t("What the run showed about {0} may interest {1}.", file, name),
    (file, name) => l10n.t("The run is over. Shall {1} take the next step in {0}?", file, name),
  ],
  returned: [
    (file, name) => l10n.t("Back in {0}. Would you rather go on with {1}?", file, name),
    (file, name) => l10n.t("Welcome back to {0}. Does {1} know what is open here?", file, name),
    (file, name) => l10n.t("Before you go on in {0}: is this one for {1}?", file, name),
    (file, name) =>
      l10n.t("A fresh start in {0}. A question to {1} may save some of it.", file, name),
  ],
  switchedBranch: [
    (file, name) =>
      l10n.t(
        "You are on a teammate's branch. What should you know about {0}? {1} can say.",
        file,
        name,
      ),
    (file, name) => l10n.t("Before you change {0} on this branch: a question to {1}?", file, name),
    (file, name) => l10n.t("{1} may have plans for {0} on this branch. Shall you ask?", file, name),
    (file, name) =>
      l10n.t("This branch is in somebody's hands. {1} can tell where {0} stands.", file, name),
  ],
};
