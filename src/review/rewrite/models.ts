import { commands, type LanguageModelChat, type LogOutputChannel, lm, workspace } from "vscode";
import { errorText } from "../../host/errorText";
import { Listeners } from "../../host/listeners";
import { isBox } from "../boxes/box";

/** The context key that holds while the editor offers a model. */
const hasModelKey = "baton.hasModel";

/**
 * Whether the editor offers language models. It is asked when the first comment box is there, and
 * again at each change; asking sends nothing.
 */
export class Models extends Listeners {
  private offered = false;
  private asked = 0;

  constructor(private readonly log: Pick<LogOutputChannel, "warn">) {
    super();
    this.on(lm.onDidChangeChatModels, () => void this.look());
    this.on(workspace.onDidOpenTextDocument, (document) => {
      if (isBox(document) && this.asked === 0) void this.look();
    });
  }

  /** Whether a model was there when it was last asked. */
  get areOffered(): boolean {
    return this.offered;
  }

  /** Asks the editor; gives the models it offers. */
  async list(): Promise<readonly LanguageModelChat[]> {
    this.asked += 1;
    const turn = this.asked;
    const models = await lm.selectChatModels();
    // A later answer is the newer one.
    if (turn === this.asked) this.tell(models.length > 0);
    return models;
  }

  private async look(): Promise<void> {
    try {
      await this.list();
    } catch (error) {
      this.log.warn(`The editor did not say which models it has: ${errorText(error)}`);
    }
  }

  private tell(offered: boolean): void {
    if (offered === this.offered) return;
    this.offered = offered;
    void commands.executeCommand("setContext", hasModelKey, offered);
  }
}
