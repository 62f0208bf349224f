/** The commands of the status bar item and its acts, by the act. */
export const nudgeCommands = {
  showActs: "baton.showActs",
  pair: "baton.pair",
  ask: "baton.ask",
  explain: "baton.explain",
  silenceFile: "baton.silenceFile",
  speakAgain: "baton.speakAgain",
  snooze: "baton.snooze",
  wake: "baton.wake",
  stopReading: "baton.stopReading",
  readHistory: "baton.readHistory",
  openSettings: "baton.openSettings",
  showLog: "baton.showLog",
} as const;

/** The commands about when Baton speaks, and why. */
export const momentCommands = {
  doNudge: "baton.doNudge",
  notNow: "baton.notNow",
  whyThis: "baton.whyThis",
  whyNot: "baton.whyNot",
  quietList: "baton.quietList",
  incident: "baton.incident",
  endIncident: "baton.endIncident",
  startPresenting: "baton.startPresenting",
  stopPresenting: "baton.stopPresenting",
  showLedger: "baton.showLedger",
  exportLedger: "baton.exportLedger",
  deleteLedger: "baton.deleteLedger",
} as const;

/** The commands of CODEOWNERS in the editor. */
export const codeownersCommands = { whoOwns: "baton.whoOwns" } as const;

/** The commands about people and the team. */
export const teamCommands = {
  setUpTeam: "baton.setUpTeam",
  showDuplicates: "baton.showDuplicates",
} as const;

/** The commands of pairing mode. */
export const pairingCommands = {
  startPairing: "baton.startPairing",
  stopPairing: "baton.stopPairing",
  switchDriver: "baton.switchDriver",
  copyCoAuthor: "baton.copyCoAuthor",
} as const;

/** The command that hands over an area. */
export const handOverCommands = { handOver: "baton.handOver" } as const;

/** The commands of Hand Back. */
export const handBackCommands = {
  handBack: "baton.handBack",
  handBackSelection: "baton.handBackSelection",
  handBackAll: "baton.handBackAll",
  confirmHandBack: "baton.confirmHandBack",
  cancelHandBack: "baton.cancelHandBack",
  handedBack: "baton.handedBack",
  nextHint: "baton.nextHint",
  thankAndClose: "baton.thankAndClose",
  showHint: "baton.showHint",
  closeHandBack: "baton.closeHandBack",
  bringBack: "baton.bringBack",
  sendPatch: "baton.sendPatch",
  dropParked: "baton.dropParked",
  debrief: "baton.debrief",
} as const;

/** The command of the weekly summary. */
export const weekCommands = { openWeek: "baton.openWeek" } as const;

/** The commands about recorded time. */
export const timeCommands = {
  showTime: "baton.showTime",
  exportTime: "baton.exportTime",
  deleteTime: "baton.deleteTime",
  pauseRecording: "baton.pauseRecording",
  resumeRecording: "baton.resumeRecording",
} as const;

/** The commands of Baton's own review threads. */
export const threadCommands = {
  comment: "baton.comment",
  commentFile: "baton.commentFile",
  praise: "baton.praise",
  saveComment: "baton.saveComment",
  cancelComment: "baton.cancelComment",
  editComment: "baton.editComment",
  deleteComment: "baton.deleteComment",
  addReply: "baton.addReply",
  addAnswer: "baton.addAnswer",
  theyAnswered: "baton.theyAnswered",
  nextRung: "baton.nextRung",
  severity: "baton.severity",
  step: "baton.step",
  person: "baton.person",
  resolveThread: "baton.resolveThread",
  reopenThread: "baton.reopenThread",
  deleteThread: "baton.deleteThread",
  copyThread: "baton.copyThread",
  reviewDrafts: "baton.reviewDrafts",
  copyReview: "baton.copyReview",
  exportReview: "baton.exportReview",
} as const;

/** The commands of comment boxes; the first is for fixes alone. */
export const boxCommands = {
  goOnInBox: "baton.goOnInBox",
  turnOffRule: "baton.turnOffRule",
  restoreDraft: "baton.restoreDraft",
} as const;

/** The commands about pull requests. */
export const pullCommands = {
  openReviewComments: "baton.openReviewComments",
  refreshReviewComments: "baton.refreshReviewComments",
  closeReviewComments: "baton.closeReviewComments",
  postReview: "baton.postReview",
  replyThere: "baton.replyThere",
  resolveThere: "baton.resolveThere",
  reopenThere: "baton.reopenThere",
} as const;

/** The command that asks a model for a rewrite of a review comment. */
export const rewriteCommands = { suggestRewrite: "baton.suggestRewrite" } as const;

/** The commands of the first day. */
export const firstDayCommands = {
  openWalkthrough: "baton.openWalkthrough",
  showReplay: "baton.showReplay",
  openTeamFile: "baton.openTeamFile",
} as const;

/** The command that shows what Baton keeps. */
export const privacyCommands = { showPrivacy: "baton.showPrivacy" } as const;

/** Every command of Baton, by what it does; the manifest declares the same (a test compares). */
export const commandIds = {
  ...nudgeCommands,
  ...momentCommands,
  ...codeownersCommands,
  ...teamCommands,
  ...pairingCommands,
  ...handOverCommands,
  ...handBackCommands,
  ...weekCommands,
  ...timeCommands,
  ...threadCommands,
  ...boxCommands,
  ...pullCommands,
  ...rewriteCommands,
  ...firstDayCommands,
  ...privacyCommands,
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
