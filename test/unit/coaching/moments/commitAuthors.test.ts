import assert from "node:assert/strict";
import { commitAuthors } from "../../../../src/core/coaching/moments/commitAuthors";
import { history } from "../../history/smallHistory";
import { shopLines } from "../people";

describe("who made a commit", () => {
  const { people, team } = history(shopLines);
  const told = (...emails: string[]): string => {
    const { byLead, withTeammate } = commitAuthors(emails, people, team);
    return `${byLead ? "lead" : "other"}${withTeammate ? ", teammate" : ""}`;
  };

  it("is told by the addresses of the author and the co-authors", () => {
    assert.equal(told("Lead@x.example"), "lead");
    assert.equal(told("lead@x.example", " NOOR@x.example"), "lead, teammate");
    assert.equal(told("noor@x.example", "lead@x.example"), "other, teammate");
    assert.equal(told("lead@x.example", "ci-bot@x.example", ""), "lead");
    assert.equal(told("somebody@y.example"), "other");
    assert.equal(told(), "other");
  });
});
