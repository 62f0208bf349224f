import assert from "node:assert/strict";

import { browserFlags, findBrowser, type Surroundings } from "../../harness/browser";

function on(
  platform: NodeJS.Platform,
  env: Surroundings["env"],
  ...programs: string[]
): string | undefined {
  return findBrowser({ platform, env, isProgram: (file) => programs.includes(file) });
}

describe("finding a browser", () => {
  it("looks along the PATH on Linux", () => {
    const env = { PATH: "/bin:/usr/bin" };
    assert.equal(on("linux", env, "/usr/bin/google-chrome"), "/usr/bin/google-chrome");
    assert.equal(on("linux", env, "/bin/microsoft-edge", "/usr/bin/chromium"), "/usr/bin/chromium");
    assert.equal(on("linux", env, "/opt/chromium"), undefined);
  });

  it("looks among the applications on macOS, one's own too", () => {
    const edge = "/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    assert.equal(on("darwin", { HOME: "/Users/ann" }, edge), edge);
  });

  it("looks in the program folders on Windows", () => {
    const chrome = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
    assert.equal(on("win32", { PROGRAMFILES: "C:\\Program Files" }, chrome), chrome);
  });

  it("takes what BATON_BROWSER names, or says that it cannot be run", () => {
    const env = { PATH: "/usr/bin", BATON_BROWSER: "/opt/mine" };
    assert.equal(on("linux", env, "/usr/bin/chromium", "/opt/mine"), "/opt/mine");
    assert.throws(() => on("linux", env, "/usr/bin/chromium"), /BATON_BROWSER names \/opt\/mine/);
  });

  it("gives up the sandbox only as root, where there is none", () => {
    assert.ok(browserFlags(true).includes("--no-sandbox"));
    assert.ok(!browserFlags(false).includes("--no-sandbox"));
  });
});
