import { closeUiServer } from "./uiServer";

/** Mocha calls these around all UI tests. */
export const mochaHooks = { afterAll: closeUiServer };
