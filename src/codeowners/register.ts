import { languages } from "vscode";
import type { Git } from "../git/git";
import { TrackedFiles } from "../git/trackedFiles";
import type { VscodeGit } from "../git/vscodeGit";
import type { Clock } from "../host/clock";
import { codeownersCommands } from "../host/commandIds";
import { Disposables } from "../host/disposables";
import type { FileViews } from "../host/repositories/fileViews";
import { registerHandlers } from "../host/handlers";
import type { Log } from "../host/log";
import { leadCalendar } from "../host/leadLanguage";
import { Diagnostics } from "./diagnostics";
import { CodeownersDocuments, codeownersFilter } from "./documents";
import { Fixes } from "./fixes";
import { RuleHover } from "./ruleHover";
import { WhoOwns } from "./whoOwns";

/** What CODEOWNERS in the editor is built on. */
export interface CodeownersParts {
  readonly git: Git;
  readonly vscodeGit: VscodeGit;
  readonly views: FileViews;
  readonly clock: Clock;
  readonly log: Log;
}

/** CODEOWNERS in the editor as the rest of Baton sees it. */
export interface CodeownersInEditor extends Disposables {
  readonly diagnostics: Diagnostics;
}

/** Takes the parts; sets up diagnostics, quick fixes, the hover on rules and the command. The caller owns it. */
export function registerCodeowners(parts: CodeownersParts): CodeownersInEditor {
  const { git, vscodeGit, views, clock, log } = parts;
  const owner = new Disposables();
  const documents = new CodeownersDocuments(git);
  const diagnostics = owner.own(new Diagnostics(documents, log, vscodeGit));
  const kinds = { providedCodeActionKinds: Fixes.kinds };
  owner.own(languages.registerCodeActionsProvider(codeownersFilter, new Fixes(documents), kinds));
  const tracked = new TrackedFiles(git);
  const calendar = leadCalendar();
  const hover = new RuleHover({ documents, tracked, views, clock, calendar, log });
  owner.own(languages.registerHoverProvider(codeownersFilter, hover));
  const whoOwns = new WhoOwns(git, documents, log);
  registerHandlers(owner, codeownersCommands, { whoOwns: (resource) => whoOwns.run(resource) });
  return Object.assign(owner, { diagnostics });
}
