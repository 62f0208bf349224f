import assert from "node:assert/strict";

import { parseStart } from "../../harness/startArguments";

const none = { browser: false, open: true, help: false };

describe("the arguments of npm start", () => {
  it("are none for the demo", () => assert.deepEqual(parseStart([]), none));

  it("are a path, in any place among the options", () => {
    const all = { path: "a b", browser: true, open: false, help: false, port: 8080 };
    assert.deepEqual(parseStart(["--browser", "a b", "--port", "8080", "--no-open"]), all);
    assert.deepEqual(parseStart(["--no-open", "--port=8080", "--browser", "a b"]), all);
  });

  it("take what looks like an option as a path after two dashes", () => {
    assert.deepEqual(parseStart(["--", "-odd"]), { ...none, path: "-odd" });
  });

  it("say what is wrong with them", () => {
    assert.throws(() => parseStart(["--bogus"]), /There is no option --bogus\. Use: npm start/);
    assert.throws(() => parseStart(["--browser=yes"]), /There is no option --browser=yes/);
    assert.throws(() => parseStart(["a", "b"]), /One PATH at a time: a or b/);
    assert.throws(
      () => parseStart(["--port"]),
      /--port wants a number from 1 to 65535, not nothing/,
    );
    for (const port of ["0", "65536", "-1", "x", "1.5", ""]) {
      assert.throws(() => parseStart(["--port", port]), /--port wants a number/, port);
    }
  });
});
