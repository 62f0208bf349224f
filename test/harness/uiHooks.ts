import { closeUiServer, pictureFailure } from "./uiServer";

/** Mocha calls these around all UI tests. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state === "failed") await pictureFailure(test.fullTitle());
  },
  afterAll: closeUiServer,
};
