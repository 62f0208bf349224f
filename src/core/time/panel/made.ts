/** How the hours are made. */
export const madeOfHours: readonly string[] = [
  "Hours are what the editor saw while its window had the focus: gaps of up to a minute while typing, and of up to three while reading, belong to them; the thin line above a bar counts gaps of up to five minutes too.",
  "Coaching is reviewing, pairing and writing hints. Incidents, as you marked them, stand apart.",
  "Whose a file was is recorded as you type. Where its CODEOWNERS rule is another one now, the rule of now counts for the weeks before too, by what was known when each began; the record itself stays.",
  "The bracket beside a bar is your band: the lowest part of the bar, typing in the team’s files, is meant to end within it.",
  "A week in which nothing was recorded has no bar; its commits stand in the chart of commits.",
];

/** How the commits are made. */
export const madeOfCommits: readonly string[] = [
  "Each commit of yours counts once, whatever its size. Merges, and commits on very many files at once, are left out.",
  "On the team’s files: it touches at least one file that the team owned when the week began, by the CODEOWNERS of now. Together: a teammate is its co-author, or you are theirs.",
];

/** How the letting-go curve is made. */
export const madeOfCurve: readonly string[] = [
  "Each point is the median of four weekly shares: the week’s and the three before it. A share is your commits alone among everybody’s on files that the team owns.",
  "With fewer than ten such commits in the four weeks one more or less would move the curve by a tenth, so there is a gap.",
];

/** How the strip of hours is made. */
export const madeOfWhen: readonly string[] = [
  "Each cell is an hour of the day, by the clock and the time zone of this machine; your own hours are those of baton.workingDays and baton.workingHours.",
  "It is compared with nobody but yourself: with the median of your four weeks before.",
];

/** How the files and areas are made. */
export const madeOfHands: readonly string[] = [
  "Files that the team owns, by the time you typed in them where it was recorded, else by your commits alone. Files that are no longer there are left out.",
  "What was an incident you have said, by incident mode, by Not Now or below on this page; so you have why else you had your hands on a file.",
  "An area that only you know is a CODEOWNERS rule, or else the widest folder, in which you have committed more than once and nobody else for as long as makes somebody count as gone (baton.departedAfterDays).",
  "Who could have one is whom Baton would name for handing it over, with the facts that speak for them.",
];

/** How what was given instead of a fix is counted. */
export const madeOfCoaching: readonly string[] = [
  "Pairings, questions, invitations, hints and hand-backs count where you made them with Baton; commits together come from git.",
  "Whom your attention has not gone to is about where it went, and says nothing about them.",
];

/** How the lead's review comments are counted. */
export const madeOfPractice: readonly string[] = [
  "Each curve is a share of your own comments in four weeks: the week’s and the three before it. With fewer than five comments in them there is a gap.",
  "Comments count that you write in Baton’s threads, and those you send from another tool’s comment box in VS Code; each counts once, as it was last. What one does is kept, and nothing of what it says.",
];

/** How nudges are counted. */
export const madeOfNudges: readonly string[] = [
  "From the record of nudges on this machine (Baton: Show Nudge Record). A rule falls silent when more than a tenth of at least ten nudges were of no use to you.",
];
