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
      `Your change to ${file} is in. Would ten minutes with ${name} help the next one?`,
    (file, name) => `You know something new about ${file} now. Shall ${name} hear it first?`,
    (file, name) =>
      `${file} is committed. A short look back with ${name} keeps you both up to date.`,
    (file, name) => `What would ${name} have tried in ${file}? A short question finds out.`,
  ],
  savedAfterEditing: [
    (file, name) => `You have worked in ${file} for a while. Would ${name} like to see it now?`,
    (file, name) => `${file} is saved. A good time for a question to ${name}.`,
    (file, name) => `Part of ${file} is new now. With a hint, ${name} could take it from here.`,
    (file, name) => `Before ${file} goes further: what does ${name} think of it?`,
  ],
  pausedAfterEditing: [
    (file, name) => `A pause in ${file}. Shall ${name} have a look with you?`,
    (file, name) => `You have come some way in ${file}. With a hint, ${name} could go on.`,
    (file, name) => `Thinking about ${file}? So might ${name}, who works there.`,
    (file, name) => `While ${file} rests: is there a question for ${name} in it?`,
  ],
  staged: [
    (file, name) => `${file} is staged. Would ${name} like to see it before it is committed?`,
    (file, name) => `Your change to ${file} is ready. Shall ${name} be its co-author?`,
    (file, name) => `${file} is staged. One question to ${name} before the commit?`,
    (file, name) => `Before ${file} is committed: what would ${name} look at first?`,
  ],
  left: [
    (file, name) => `You left ${file} for now. With a hint, ${name} could finish it.`,
    (file, name) => `${file} can wait. Is it something for ${name}?`,
    (file, name) => `Done in ${file} for the moment? A word to ${name} keeps it moving.`,
    (file, name) => `On to the next file. Shall ${name} know where ${file} stands?`,
  ],
  sessionEnded: [
    (file, name) => `The run has ended. Would ${name} read ${file} with you?`,
    (file, name) => `After that run: is there a question about ${file} for ${name}?`,
    (file, name) => `What the run showed about ${file} may interest ${name}.`,
    (file, name) => `The run is over. Shall ${name} take the next step in ${file}?`,
  ],
  returned: [
    (file, name) => `Back in ${file}. Would you rather go on with ${name}?`,
    (file, name) => `Welcome back to ${file}. Does ${name} know what is open here?`,
    (file, name) => `Before you go on in ${file}: is this one for ${name}?`,
    (file, name) => `A fresh start in ${file}. A question to ${name} may save some of it.`,
  ],
  switchedBranch: [
    (file, name) =>
      `You are on a teammate's branch. What should you know about ${file}? ${name} can say.`,
    (file, name) => `Before you change ${file} on this branch: a question to ${name}?`,
    (file, name) => `${name} may have plans for ${file} on this branch. Shall you ask?`,
    (file, name) => `This branch is in somebody's hands. ${name} can tell where ${file} stands.`,
  ],
};
