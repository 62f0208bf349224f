import path from "node:path";

/** The folder that holds package.json. */
export const projectRoot = path.resolve(__dirname, "..", "..");

/** Where everything fetched and everything made for trying is kept; git ignores it. */
export const cacheRoot = path.join(projectRoot, ".vscode-test");

/** Where bundled tests, screenshots and logs go; git ignores it. */
export const outRoot = path.join(projectRoot, "out");

/** The way of showing progress that the harness is given: one line at a time. */
export type Report = (line: string) => void;
