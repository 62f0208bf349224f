import type { ExtensionContext } from "vscode";
import { privacyCommands } from "../host/commandIds";
import { Disposables } from "../host/disposables";
import { registerHandlers } from "../host/handlers";
import type { KeptThing } from "../host/records/kept";
import { PrivacySummary } from "./summary";
import { keptThings, type ThingParts } from "./things";

/** What Baton keeps, as its tests see it. */
export interface Privacy extends Disposables {
  readonly things: readonly KeptThing[];
}

/** Takes the extension's context, the parts, and what features keep; sets up the list of all that is kept. The caller owns it. */
export function registerPrivacy(
  context: ExtensionContext,
  parts: ThingParts & { readonly kept: readonly KeptThing[] },
): Privacy {
  const owner = new Disposables();
  const things = keptThings(context, parts, parts.kept);
  const summary = owner.own(new PrivacySummary(things, parts.log));
  registerHandlers(owner, privacyCommands, { showPrivacy: () => summary.show() });
  return Object.assign(owner, { things });
}
