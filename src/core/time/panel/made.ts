import * as l10n from "@vscode/l10n";
/** Gives how the hours are made. */
export function madeOfHours(): readonly string[] {
  return [
    l10n.t(
      "Hours are what the editor saw while its window had the focus: gaps of up to a minute while typing, and of up to three while reading, belong to them; the thin line above a bar counts gaps of up to five minutes too.",
    ),
    l10n.t(
      "Coaching is reviewing, pairing and writing hints. Incidents, as you marked them, stand apart.",
    ),
    l10n.t(
      "Whose a file was is recorded as you type. Where its CODEOWNERS rule is another one now, the rule of now counts for the weeks before too, by what was known when each began; the record itself stays.",
    ),
    l10n.t(
      "The bracket beside a bar is your band: the lowest part of the bar, typing in the team’s files, is meant to end within it.",
    ),
    l10n.t(
      "A week in which nothing was recorded has no bar; its commits stand in the chart of commits.",
    ),
  ];
}

/** Gives how the commits are made. */
export function madeOfCommits(): readonly string[] {
  return [
    l10n.t(
      "Each commit of yours counts once, whatever its size. Merges, and commits on very many files at once, are left out.",
    ),
    l10n.t(
      "On the team’s files: it touches at least one file that the team owned when the week began, by the CODEOWNERS of now. Together: a teammate is its co-author, or you are theirs.",
    ),
  ];
}

/** Gives how the letting-go curve is made. */
export function madeOfCurve(): readonly string[] {
  return [
    l10n.t(
      "Each point is the median of four weekly shares: the week’s and the three before it. A share is your commits alone among everybody’s on files that the team owns.",
    ),
    l10n.t(
      "With fewer than ten such commits in the four weeks one more or less would move the curve by a tenth, so there is a gap.",
    ),
  ];
}

/** Gives how the strip of hours is made. */
export function madeOfWhen(): readonly string[] {
  return [
    l10n.t(
      "Each cell is an hour of the day, by the clock and the time zone of this machine; your own hours are those of baton.workingDays and baton.workingHours.",
    ),
    l10n.t("It is compared with nobody but yourself: with the median of your four weeks before."),
  ];
}

/** Gives how the files and areas are made. */
export function madeOfHands(): readonly string[] {
  return [
    l10n.t(
      "Files that the team owns, by the time you typed in them where it was recorded, else by your commits alone. Files that are no longer there are left out.",
    ),
    l10n.t(
      "What was an incident you have said, by incident mode, by Not Now or below on this page; so you have why else you had your hands on a file.",
    ),
    l10n.t(
      "An area that only you know is a CODEOWNERS rule, or else the widest folder, in which you have committed more than once and nobody else for as long as makes somebody count as gone (baton.departedAfterDays).",
    ),
    l10n.t(
      "Who could have one is whom Baton would name for handing it over, with the facts that speak for them.",
    ),
  ];
}

/** Gives how what was given instead of a fix is counted. */
export function madeOfCoaching(): readonly string[] {
  return [
    l10n.t(
      "Pairings, questions, invitations, hints and hand-backs count where you made them with Baton; commits together come from git.",
    ),
    l10n.t(
      "Whom your attention has not gone to is about where it went, and says nothing about them.",
    ),
  ];
}

/** Gives how the lead's review comments are counted. */
export function madeOfPractice(): readonly string[] {
  return [
    l10n.t(
      "Each curve is a share of your own comments in four weeks: the week’s and the three before it. With fewer than five comments in them there is a gap.",
    ),
    l10n.t(
      "Comments count that you write in Baton’s threads, and those you send from another tool’s comment box in VS Code; each counts once, as it was last. What one does is kept, and nothing of what it says.",
    ),
  ];
}

/** Gives how nudges are counted. */
export function madeOfNudges(): readonly string[] {
  return [
    l10n.t(
      "From the record of nudges on this machine (Baton: Show Nudge Record). A rule falls silent when more than a tenth of at least ten nudges were of no use to you.",
    ),
  ];
}
