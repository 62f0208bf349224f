import { type ExtensionContext, languages, type LogOutputChannel } from "vscode";
import { rewriteCommands } from "../../host/commandIds";
import { Disposables } from "../../host/disposables";
import { registerHandlers } from "../../host/handlers";
import type { Listeners } from "../../host/listeners";
import { boxFilter } from "../boxes/box";
import { EditorBefore } from "./codeBeside";
import { Comparison } from "./comparison";
import { Models } from "./models";
import { RewriteAction } from "./rewriteAction";
import { suggestRewrite } from "./suggest";

/** What the rewrite is built on. */
export interface RewriteGiven {
  readonly log: LogOutputChannel;
}

/** The rewrite as the rest of Baton sees it. */
export interface RewriteFeature extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
}

/** Takes the extension's context and the log; sets up the rewrite of comments by a model. The caller owns it. */
export function registerRewrite(
  { globalState: memory }: ExtensionContext,
  { log }: RewriteGiven,
): RewriteFeature {
  const owner = new Disposables();
  const models = owner.own(new Models(log));
  const before = owner.own(new EditorBefore());
  const comparison = owner.own(new Comparison());
  owner.own(
    languages.registerCodeActionsProvider(boxFilter, new RewriteAction(models), {
      providedCodeActionKinds: [RewriteAction.kind],
    }),
  );
  const parts = { models, before, comparison, memory, log };
  registerHandlers(owner, rewriteCommands, {
    suggestRewrite: (address) => suggestRewrite(parts, address),
  });
  return Object.assign(owner, { listeners: [models, before] });
}
