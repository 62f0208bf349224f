import {
  type CancellationToken,
  l10n,
  type LanguageModelChat,
  LanguageModelChatMessage,
  LanguageModelError,
  ProgressLocation,
  window,
} from "vscode";
import { noRewriteFor, type NoRewrite } from "../../core/review/rewrite/refusals";
import type { Prompt } from "../../core/review/rewrite/prompt";
import { labelText } from "../../core/text/plain";

/** What a model said, or why it said nothing; both absent when the lead cancelled. */
export interface Said {
  readonly answer?: string;
  readonly refusal?: NoRewrite;
  /** For the log. */
  readonly error?: unknown;
}

/** Takes a model, what to ask and the most to read of an answer; asks it, with progress and a way to cancel. */
export async function ask(
  model: LanguageModelChat,
  prompt: Prompt,
  answerAtMost: number,
): Promise<Said> {
  const title = l10n.t("Asking {0} for a rewrite", labelText(model.name));
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_, token): Promise<Said> => {
      try {
        const answer = await answerOf(model, prompt, answerAtMost, token);
        return token.isCancellationRequested ? {} : { answer };
      } catch (error) {
        if (token.isCancellationRequested) return {};
        const code = error instanceof LanguageModelError ? error.code : "";
        return { refusal: noRewriteFor(code), error };
      }
    },
  );
}

async function answerOf(
  model: LanguageModelChat,
  { instructions, data }: Prompt,
  atMost: number,
  token: CancellationToken,
): Promise<string> {
  const messages = [
    LanguageModelChatMessage.User(instructions),
    LanguageModelChatMessage.User(data),
  ];
  const justification = l10n.t("You asked Baton for a rewrite of a review comment.");
  const response = await model.sendRequest(messages, { justification }, token);
  let answer = "";
  for await (const part of response.text) {
    answer += part;
    if (token.isCancellationRequested || answer.length > atMost) break;
  }
  return answer;
}
