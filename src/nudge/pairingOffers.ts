import { commands, l10n } from "vscode";
import type { Suggestion } from "../core/history/suggest";
import { commandIds } from "../host/commandIds";
import { hasLiveShare, liveShareButton, startLiveShare } from "../host/liveShare";

/** Something that can be done from a message, and the name of its button. */
export interface Offer {
  readonly name: string;
  readonly act: () => Promise<void>;
}

/** Takes whom the lead invites to pair; gives what comes next once they say yes. */
export function pairingOffers({ person: { emails } }: Suggestion): Offer[] {
  const start = async (): Promise<void> => {
    await commands.executeCommand(commandIds.startPairing, emails[0]);
  };
  const liveShare = { name: liveShareButton, act: startLiveShare };
  return [{ name: l10n.t("Start Pairing"), act: start }, ...(hasLiveShare() ? [liveShare] : [])];
}
