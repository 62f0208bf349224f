import assert from "node:assert/strict";
import { packagedReadme } from "../../harness/packagedReadme";

const readme = `# Baton

![A hover](media/hover.png)

See [the licence](LICENSE), [the limits](#limits) and [git](https://git-scm.com).

<!-- source -->
## Contributing

Run the tests.
<!-- /source -->

## Licence
`;

describe("the README in the package", () => {
  it("leaves out what is for people with the source, and what would lead nowhere", () => {
    assert.equal(
      packagedReadme(readme, false),
      `# Baton

See the licence, [the limits](#limits) and [git](https://git-scm.com).

## Licence
`,
    );
  });

  it("keeps pictures and links for the packaging tool once there is a repository", () => {
    const page = packagedReadme(readme, true);
    assert.ok(page.includes("![A hover](media/hover.png)") && page.includes("(LICENSE)"));
    assert.ok(!page.includes("Contributing"));
  });
});
