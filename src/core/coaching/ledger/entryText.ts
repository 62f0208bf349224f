import * as l10n from "@vscode/l10n";
import { codeSpan, pageText } from "../../text/plain";
import { momentText } from "../policy/momentText";
import { list } from "../words";
import type {
  Acted,
  AnswerReason,
  Claimed,
  Commented,
  HandBackStep,
  HandedBack,
  LedgerEntry,
  Paired,
  Quieted,
  Shown,
} from "./entry";

/** Takes an entry; gives it in words, as Markdown in which every stranger's text shows as it is. */
export function entryText(entry: LedgerEntry): string {
  switch (entry.kind) {
    case "shown":
      return shownText(entry);
    case "act":
      return actText(entry);
    case "answer":
      return answerText[entry.reason];
    case "incident":
      return l10n.t("Incident mode began");
    case "incidentEnded":
      return l10n.t("Incident mode ended");
    case "snooze":
      return l10n.t("You snoozed Baton");
    case "wake":
      return l10n.t("You woke Baton");
    case "quiet":
      return quietText(entry);
    case "speak":
      return speakText(entry);
    case "mine":
      return mineText(entry);
    case "notMine":
      return notMineText(entry);
    case "ruleOn":
      return l10n.t("Nudges {0} are on again", momentText[entry.rule]);
    case "pairing":
      return pairingText(entry);
    case "handBack":
      return handBackText(entry);
    case "comment":
      return commentText(entry);
    case "note":
      return pageText(entry.text, 400);
  }
}

const answerText: Readonly<Record<AnswerReason, string>> = {
  get notUseful() {
    return l10n.t("You found it not useful");
  },
  get incident() {
    return l10n.t("Not now: an incident");
  },
  get onlyI() {
    return l10n.t("Not now: only you can do it");
  },
  get pairing() {
    return l10n.t("Not now: you were pairing");
  },
  get mine() {
    return l10n.t("Not now: it is yours");
  },
  get ignored() {
    return l10n.t("Nobody took it up");
  },
};

function shownText({ person, path, level, rule }: Shown): string {
  const [name, file, when] = [pageText(person), codeSpan(path), momentText[rule]];
  return level === "message"
    ? l10n.t("Baton named {0} for {1} in a message, {2}", name, file, when)
    : l10n.t("Baton named {0} for {1} in the status bar, {2}", name, file, when);
}

function actText({ act, person, path }: Acted): string {
  const [name, file] = [pageText(person), codeSpan(path)];
  switch (act) {
    case "ask":
      return l10n.t("You asked {0}: {1}", name, file);
    case "pair":
      return l10n.t("You invited to pair {0}: {1}", name, file);
    case "hint":
      return l10n.t("You gave a hint to {0}: {1}", name, file);
    case "handOver":
      return l10n.t("You offered to hand over to {0}: {1}", name, file);
  }
}

function quietText({ what, name }: Quieted): string {
  switch (what) {
    case "file":
      return l10n.t("Quiet about the file {0}", codeSpan(name));
    case "area":
      return l10n.t("Quiet about the area {0}", codeSpan(name));
    case "person":
      return l10n.t("Quiet about the person {0}", codeSpan(name));
  }
}

function speakText({ what, name }: Quieted): string {
  switch (what) {
    case "file":
      return l10n.t("No longer quiet about the file {0}", codeSpan(name));
    case "area":
      return l10n.t("No longer quiet about the area {0}", codeSpan(name));
    case "person":
      return l10n.t("No longer quiet about the person {0}", codeSpan(name));
  }
}

function mineText({ what, name }: Claimed): string {
  return what === "file"
    ? l10n.t("The file {0} is yours", codeSpan(name))
    : l10n.t("The area {0} is yours", codeSpan(name));
}

function notMineText({ what, name }: Claimed): string {
  return what === "file"
    ? l10n.t("The file {0} is no longer yours", codeSpan(name))
    : l10n.t("The area {0} is no longer yours", codeSpan(name));
}

function pairingText({ step, people }: Paired): string {
  const names = people.map((one) => pageText(one)).join(", ");
  switch (step) {
    case "started":
      return l10n.t("Pairing started: {0}", names);
    case "switched":
      return l10n.t("Pairing switched: {0}", names);
    case "stopped":
      return l10n.t("Pairing stopped: {0}", names);
  }
}

function handBackText({ step, person }: HandedBack): string {
  const said = stepText[step];
  return person === undefined ? said : l10n.t("{0} for {1}", said, pageText(person));
}

const stepText: Readonly<Record<HandBackStep, string>> = {
  get opened() {
    return l10n.t("Hint begun");
  },
  get rungSent() {
    return l10n.t("Hint sent");
  },
  get answered() {
    return l10n.t("Hint answered");
  },
  get patched() {
    return l10n.t("Hint sent as a patch");
  },
  get thanked() {
    return l10n.t("Hint thanked for");
  },
  get broughtBack() {
    return l10n.t("Hint taken back");
  },
  get closed() {
    return l10n.t("Hint closed");
  },
  get dropped() {
    return l10n.t("Hint dropped");
  },
};

function commentText({ isGone, ...comment }: Commented): string {
  if (isGone) return l10n.t("You took a review comment back");
  const does = [
    comment.isPraise ? l10n.t("praise") : "",
    comment.hasReason ? l10n.t("a reason") : "",
    comment.asksQuestion ? l10n.t("a question") : "",
    comment.isOrder ? l10n.t("an order without a reason") : "",
  ].filter((part) => part !== "");
  return does.length === 0
    ? l10n.t("You wrote a review comment")
    : l10n.t("You wrote a review comment with {0}", list(does));
}
